import type { FUniver } from "@univerjs/core/facade";
// The presets add their members to the facade's types.
import type {} from "@univerjs/preset-sheets-conditional-formatting";
import type {} from "@univerjs/preset-sheets-core";
import type {} from "@univerjs/preset-sheets-data-validation";
import type {} from "@univerjs/preset-sheets-note";

export type { FUniver };
export type FWorkbook = ReturnType<FUniver["createWorkbook"]>;
export type FWorksheet = ReturnType<FWorkbook["getActiveSheet"]>;
