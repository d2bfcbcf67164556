import type { SheetPlan, WorkbookPlan } from "../sheets";
import { applyPlan } from "./apply-plan";
import type { RunOptions } from "./run-excel";
import { sheetNameFrom } from "./sheet-names";

/** The return form of one unit, as a workbook of its own would be. */
export interface UnitForm {
  readonly unit: string;
  readonly plan: WorkbookPlan;
}

/** The sheet that a form became. */
export interface InsertedForm {
  readonly unit: string;
  readonly sheetName: string;
}

/** What came of the forms; see `AppliedPlan` for `printLeftOut`. */
export interface InsertedForms {
  readonly forms: readonly InsertedForm[];
  readonly printLeftOut: boolean;
}

/**
 * Puts return forms into the open workbook, a sheet for each unit under the unit's name: the second way where files
 * cannot be saved. What a form says of itself in its workbook's properties goes into its sheet's own, because one
 * workbook now holds the forms of many. All or none.
 */
export async function insertForms(
  forms: readonly UnitForm[],
  options: RunOptions = {},
): Promise<InsertedForms> {
  const used = new Set<string>();
  const sheets = forms.flatMap(({ unit, plan }): { unit: string; sheet: SheetPlan; plan: WorkbookPlan }[] => {
    const form = plan.sheets.find(({ visibility }) => visibility === "visible");
    if (!form) return [];
    // Units whose names begin alike may be cut to the same 31 characters.
    let name = sheetNameFrom(unit);
    for (let count = 2; used.has(name); count++) name = sheetNameFrom(`${count} ${unit}`);
    used.add(name);
    return [{ unit, plan, sheet: { ...form, name } }];
  });
  const { sheetNames, printLeftOut } = await applyPlan(
    { sheets: sheets.map(({ sheet }) => sheet), properties: {} },
    {
      ...options,
      sheetProperties: new Map(sheets.map(({ sheet, plan }) => [sheet.name, plan.properties])),
    },
  );
  return {
    forms: sheets.map(({ unit, sheet }) => ({ unit, sheetName: sheetNames.get(sheet.name) ?? sheet.name })),
    printLeftOut,
  };
}
