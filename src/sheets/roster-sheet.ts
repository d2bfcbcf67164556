import { parseIsoDate } from "../domain/dates";
import type { Roster } from "../domain/units";
import { officialStyles } from "./official-styles";
import { SheetDraft } from "./sheet-draft";
import type { PlanConditionalFormat, PlanValidation, PlanValue, SheetPlan } from "./sheet-plan";
import { officialPrint } from "./table-layout";
import { rosterTexts } from "./texts/zh-CN-roster";
import { EARLIEST_DATE, LATEST_DATE } from "./validation-dates";

const WIDTHS = [26, 34, 44, 14, 14, 14] as const;
/** Rows below the last unit that are ready for more. */
const SPARE_ROWS = 200;
/** Rows ready for the units of a class that has none yet. */
const ROWS_A_CLASS = 8;
/** What a person has to fill in. */
const TO_FILL_IN = "#FFF2CC";

/**
 * The office's 单位名录 as a sheet: one body a row from row 2, columns as contract.md names them, aliases joined by 、,
 * dates as dates. 类别 offers the classes in use and takes others too. Rows for `emptyClasses` follow with their class
 * and no name. What is to be filled in is coloured until it is: such a row's name, and the class of a unit without one.
 */
export function rosterSheet(roster: Roster, emptyClasses: readonly string[] = []): SheetPlan {
  const { units } = roster;
  const lastColumn = WIDTHS.length - 1;
  const draft = new SheetDraft({
    name: rosterTexts.sheetName,
    columns: WIDTHS.map((width) => ({ width })),
    styles: officialStyles(12),
    freeze: { rows: 1, columns: 1 },
    print: officialPrint("A4", "landscape", { from: 0, to: 0 }),
  });
  rosterTexts.headers.forEach((header, column) => {
    draft.put(0, column, header, "header");
  });
  draft.atLeast(0, 28);
  units.forEach((unit, index) => {
    const row = index + 1;
    draft.put(row, 0, unit.name, "text");
    draft.put(row, 1, unit.fullName, "text");
    draft.put(row, 2, unit.aliases.join(rosterTexts.aliasSeparator), "text");
    draft.put(row, 3, unit.unitClass, "centred");
    draft.put(row, 4, dateOrText(unit.activeFrom), "date");
    draft.put(row, 5, dateOrText(unit.activeTo), "date");
  });
  const waiting = emptyClasses.flatMap((unitClass) => Array.from({ length: ROWS_A_CLASS }, () => unitClass));
  waiting.forEach((unitClass, index) => {
    const row = units.length + 1 + index;
    for (let column = 0; column <= lastColumn; column++) {
      draft.put(row, column, column === 3 ? unitClass : null, column === 3 ? "centred" : "text");
    }
  });
  const bottom = Math.max(1, units.length + waiting.length);
  return draft.finish({
    validations: rosterValidations(roster),
    conditionalFormats: toFillIn(bottom),
    autoFilter: { top: 0, left: 0, bottom, right: lastColumn },
  });
}

/** Formulas are relative to row 2. A unit that has ended belongs to no class and needs none. */
function toFillIn(bottom: number): PlanConditionalFormat[] {
  return [
    {
      area: { top: 1, left: 0, bottom, right: 0 },
      formula: 'AND($A2="",$D2<>"")',
      fill: TO_FILL_IN,
    },
    {
      area: { top: 1, left: 3, bottom, right: 3 },
      formula: 'AND($A2<>"",$D2="",$F2="")',
      fill: TO_FILL_IN,
    },
  ];
}

/** A date that a person mistyped in the roster is kept as the text it is. */
function dateOrText(text: string | null): PlanValue | string | null {
  if (text === null) return null;
  const date = parseIsoDate(text);
  return date === null ? text : { type: "date", date };
}

function rosterValidations({ units }: Roster): PlanValidation[] {
  const bottom = units.length + SPARE_ROWS;
  const classes = new Set([
    ...rosterTexts.usualClasses,
    ...units.map((unit) => unit.unitClass).filter((unitClass) => unitClass !== ""),
  ]);
  return [
    {
      area: { top: 1, left: 3, bottom, right: 3 },
      rule: { type: "list", values: [...classes] },
      strict: false,
      errorTitle: rosterTexts.classTitle,
      errorMessage: rosterTexts.classMessage,
      promptTitle: rosterTexts.classTitle,
      promptMessage: rosterTexts.classMessage,
    },
    {
      area: { top: 1, left: 4, bottom, right: 5 },
      rule: { type: "date", from: EARLIEST_DATE, to: LATEST_DATE },
      strict: false,
      errorTitle: rosterTexts.dateTitle,
      errorMessage: rosterTexts.dateMessage,
    },
  ];
}
