import type { WorkbookView } from "../ports";

/** The five steps, in order; these are also the values of the ribbon's `?step=`. */
export const STEPS = ["insert", "check", "forms", "consolidate", "remind"] as const;
export type Step = (typeof STEPS)[number];

/** What a screen gets from the shell besides its own port. */
export interface ScreenProps {
  readonly view: WorkbookView;
  /** To be called after the workbook was changed. */
  readonly refresh: () => void;
  readonly onStep: (step: Step) => void;
}

/** The step that is sensible next, from what the workbook holds; null while that is not known. */
export function nextStep(view: WorkbookView | null): Step | null {
  if (!view) return null;
  if (!view.table) return "insert";
  if (view.round) return view.round.missing + view.round.unreadable > 0 ? "remind" : "consolidate";
  const errors = view.table.checked.findings.some(({ severity }) => severity === "error");
  return errors || !view.table.marked ? "check" : "forms";
}
