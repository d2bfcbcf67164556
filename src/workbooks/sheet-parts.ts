import type { ConditionalRule, DataValidation, Sheet } from "hucre";
import { dateOfSerial } from "../domain/dates";
import type { CellArea } from "../domain/grid";
import type { PlanConditionalFormat, PlanPrint, PlanValidation, SheetPlan } from "../sheets";
import { planColor } from "./file-styles";
import { lostTexts } from "./texts-zh-CN";

/** What a sheet of a file has besides its cells, as a plan says it. */
export interface SheetParts extends Pick<
  SheetPlan,
  | "rowHeights"
  | "freeze"
  | "print"
  | "validations"
  | "conditionalFormats"
  | "tables"
  | "protection"
  | "tabColor"
  | "autoFilter"
  | "hiddenRows"
  | "notes"
> {
  /** Undefined for a column of the default width. */
  readonly columns: readonly ({ readonly width: number } | undefined)[];
  /** What has no place in a plan, in Chinese. */
  readonly lost: readonly string[];
}

const CELL = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/;

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The areas of `A1:B2 C3`; whole rows and columns are left out. */
function areasOf(range: string): CellArea[] {
  return range.split(/[ ,]+/).flatMap((part): CellArea[] => {
    const match = CELL.exec(part);
    if (!match) return [];
    const [, left = "", top = "", right = left, bottom = top] = match;
    return [
      { top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) },
    ];
  });
}

/** Reads everything of a sheet but its cells. */
export function formatParts(sheet: Sheet, theme: readonly string[]): SheetParts {
  const validations = (sheet.dataValidations ?? []).map(planValidations);
  const formats = (sheet.conditionalRules ?? []).map((rule) => planFormat(rule, theme));
  const { protection, freezePane } = sheet;
  const tabColor = planColor(sheet.view?.tabColor, theme);
  const [filter] = sheet.autoFilter ? areasOf(sheet.autoFilter.range) : [];
  const lost = [
    // The library does not say which way bars run, and a chart that lies down in place of standing is another chart.
    ...((sheet.charts?.length ?? 0) > 0 ? [lostTexts.charts] : []),
    ...((sheet.images?.length ?? 0) > 0 ? [lostTexts.images] : []),
    ...((sheet.pivotTables?.length ?? 0) > 0 ? [lostTexts.pivots] : []),
    ...(validations.includes(null) ? [lostTexts.validations] : []),
    ...(formats.includes(null) ? [lostTexts.formats] : []),
  ];
  return {
    columns: (sheet.columns ?? []).map((column) =>
      column?.width === undefined ? undefined : { width: shownWidth(column.width) },
    ),
    rowHeights: [...(sheet.rowDefs ?? [])].flatMap(([row, { height }]) => (height ? [{ row, height }] : [])),
    hiddenRows: [],
    notes: [...(sheet.cells ?? [])].flatMap(([key, { comment }]) => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      return comment ? [{ row, column, text: comment.text }] : [];
    }),
    freeze: { rows: freezePane?.rows ?? 0, columns: freezePane?.columns ?? 0 },
    print: planPrint(sheet),
    validations: validations.flatMap((each) => each ?? []),
    conditionalFormats: formats.filter((each) => each !== null),
    tables: (sheet.tables ?? []).flatMap(({ name, range }) => {
      const [area] = range ? areasOf(range) : [];
      return area ? [{ name, area }] : [];
    }),
    protection: protection?.sheet
      ? {
          allowFormatRows: protection.formatRows === true,
          allowFormatColumns: protection.formatColumns === true,
          allowAutoFilter: protection.autoFilter === true,
          allowSort: protection.sort === true,
          allowInsertRows: protection.insertRows === true,
        }
      : null,
    tabColor: tabColor ?? null,
    autoFilter: filter ?? null,
    lost,
  };
}

/** The width that Excel shows of the one that a file bears; see write-workbook.ts. */
function shownWidth(width: number): number {
  return Math.max(0, Math.round((width - 5 / 7) * 256) / 256);
}

/** Null for a kind that plans do not have. A rule over several areas becomes one for each. */
function planValidations(file: DataValidation): PlanValidation[] | null {
  const rule = ruleOf(file);
  if (!rule) return null;
  return areasOf(file.range).map((area) => ({
    area,
    rule,
    strict: (file.errorStyle ?? "stop") === "stop" && file.showErrorMessage === true,
    errorTitle: file.errorTitle ?? "",
    errorMessage: file.errorMessage ?? "",
    ...(file.inputMessage ? { promptTitle: file.inputTitle ?? "", promptMessage: file.inputMessage } : {}),
  }));
}

function ruleOf({
  type,
  values,
  formula1,
  formula2,
  operator,
}: DataValidation): PlanValidation["rule"] | null {
  if (type === "list") {
    if (values && values.length > 0) return { type: "list", values };
    return formula1 ? { type: "list-from", formula: `=${formula1.replace(/^=/, "")}` } : null;
  }
  // A prompt without a rule, as we write it and as LibreOffice does.
  if (type === "custom" && (formula1 === "TRUE" || formula1 === "1")) return { type: "any" };
  if (type !== "date" || (operator ?? "between") !== "between") return null;
  const from = dateOfSerial(Number(formula1), 1900);
  const to = dateOfSerial(Number(formula2), 1900);
  return from && to ? { type: "date", from, to } : null;
}

function planFormat(
  { type, formula, range, style }: ConditionalRule,
  theme: readonly string[],
): PlanConditionalFormat | null {
  const [area, ...more] = areasOf(range);
  const text = typeof formula === "string" ? formula : formula?.[0];
  if (type !== "expression" || !area || !text) return null;
  const pattern = style?.fill?.type === "pattern" ? style.fill : undefined;
  const fill = planColor(pattern?.bgColor ?? pattern?.fgColor, theme);
  const fontColor = planColor(style?.font?.color, theme);
  return {
    area,
    ...(more.length > 0 ? { more } : {}),
    formula: `=${text.replace(/^=/, "")}`,
    ...(fill ? { fill } : {}),
    ...(fontColor ? { fontColor } : {}),
  };
}

function planPrint({ pageSetup, headerFooter, rowBreaks }: Sheet): PlanPrint | null {
  if (!pageSetup) return null;
  const titles = /^\$?(\d+):\$?(\d+)$/.exec(pageSetup.printTitlesRow ?? "");
  const { margins } = pageSetup;
  return {
    paper: pageSetup.paperSize === "a3" ? "A3" : "A4",
    orientation: pageSetup.orientation ?? "portrait",
    fitToWidth: pageSetup.fitToPage === true ? (pageSetup.fitToWidth ?? 1) : null,
    ...(rowBreaks && pageSetup.fitToPage !== true ? { pageBreaks: rowBreaks.map((row) => row + 1) } : {}),
    ...(titles ? { titleRows: { from: Number(titles[1]) - 1, to: Number(titles[2]) - 1 } } : {}),
    margins: {
      top: margins?.top ?? 0.75,
      bottom: margins?.bottom ?? 0.75,
      left: margins?.left ?? 0.7,
      right: margins?.right ?? 0.7,
    },
    ...(headerFooter?.oddFooter ? { footer: headerFooter.oddFooter.replace(/^&C/, "") } : {}),
    centerHorizontally: pageSetup.horizontalCentered === true,
  };
}
