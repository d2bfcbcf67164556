import type { ReadLimits } from "./types";

/** Generous for an office's table, small enough that no file can stall the machine. */
export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 50_000_000,
  inflatedBytes: 300_000_000,
  ratio: 300,
  cells: 2_000_000,
  sheets: 255,
  textLength: 32_767,
  milliseconds: 30_000,
};
