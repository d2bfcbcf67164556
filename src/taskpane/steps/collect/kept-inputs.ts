import { parseMaster, serialiseMaster } from "../../../domain/consolidation";
import type { Consolidation, StoredInput } from "../../../domain/consolidation";

const KEY = "fengong.pane.collect";

/** What was read and not written yet, for when the pane is closed and opened again; kept as a master keeps it. */
export const keptInputs = {
  recall(): readonly StoredInput[] {
    try {
      return parseMaster(sessionStorage.getItem(KEY) ?? "")?.inputs ?? [];
    } catch {
      return [];
    }
  },
  /** A round too large for the storage is not kept: its files are read again. */
  keep(consolidation: Consolidation): void {
    try {
      sessionStorage.setItem(KEY, serialiseMaster(consolidation));
    } catch {
      keptInputs.forget();
    }
  },
  forget(): void {
    try {
      sessionStorage.removeItem(KEY);
    } catch {
      // The storage is closed to add-ins by policy: nothing was kept and nothing is.
    }
  },
};
