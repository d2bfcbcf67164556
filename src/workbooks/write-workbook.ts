import type { Cell, CellStyle as FileStyle, DataValidation, WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { serialOfDate } from "../domain/dates";
import type { CellArea } from "../domain/grid";
import { areaAddress } from "./area-address";
import { putCells } from "./put-cells";
import type { ProbeOrder } from "./put-cells";
import { chartToWrite } from "./write-chart";
import { portablePacker } from "./zip/packing";
import type { Packer } from "./zip/packing";
import type { CellStyle, PlanValidation, SheetPlan, WorkbookPlan } from "../sheets";

/** Earliest time that a zip entry can bear; used for every part so that equal plans give equal bytes. */
const FIXED_TIME = new Date(1980, 0, 1);
const GB2312_CHARSET = 134;
const DEFAULT_FONT = { name: "宋体", size: 11 };

/**
 * Writes a plan as an .xlsx file. The same plan gives the same bytes: no time of making and no random id goes in.
 * Text is written as text whatever it starts with. `packer` packs its parts (@default portablePacker). Needs no
 * particular program; checked with LibreOffice and openpyxl.
 */
export async function writeWorkbook(
  plan: WorkbookPlan,
  { packer = portablePacker }: { readonly packer?: Packer } = {},
): Promise<Uint8Array> {
  const probes = plan.sheets.map(probesOf);
  const frame = await writeXlsx({
    sheets: plan.sheets.map((sheet, index) => sheetToWrite(sheet, probes[index] ?? [])),
    properties: {
      creator: "分工表助手",
      created: FIXED_TIME,
      modified: FIXED_TIME,
      ...(Object.keys(plan.properties).length > 0 ? { custom: { ...plan.properties } } : {}),
    },
    defaultFont: DEFAULT_FONT,
    activeSheet: Math.max(
      0,
      plan.sheets.findIndex((sheet) => sheet.visibility === "visible"),
    ),
  });
  return putCells(frame, plan, probes, packer);
}

/** Every style that a sheet's cells have, once; a date without a format of its own needs a style of its own. */
function probesOf({ cells }: SheetPlan): ProbeOrder {
  const probes = new Map<string, ProbeOrder[number]>();
  for (const { style, value } of cells) {
    const dated = value?.type === "date";
    const key = dated ? `${style}\u0000` : style;
    if (!probes.has(key)) probes.set(key, { style, dated });
    // What a merge covers bears the style without a date.
    if (dated && !probes.has(style)) probes.set(style, { style, dated: false });
  }
  return [...probes.values()];
}

/** A sheet without its cells: one cell for each style stands in its first row instead (see `putCells`). */
function sheetToWrite(sheet: SheetPlan, probes: ProbeOrder): WriteSheet {
  const cells = new Map(
    probes.map(({ style, dated }, index): [string, Partial<Cell>] => [
      `0,${index}`,
      { value: 0, type: "number", style: fileStyle(sheet.styles[style] ?? {}, dated) },
    ]),
  );
  // The library writes the part for texts only when there is one.
  cells.set(`1,0`, { value: "", type: "string" });
  for (const { row, column, text } of sheet.notes ?? []) {
    const key = `${row},${column}`;
    cells.set(key, { ...(cells.get(key) ?? { value: null, type: "empty" }), comment: { text } });
  }
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width, hidden }) => ({
      width: fileWidth(width),
      ...(hidden ? { hidden } : {}),
    })),
    cells,
    merges: sheet.merges.map((area) => ({
      startRow: area.top,
      startCol: area.left,
      endRow: area.bottom,
      endCol: area.right,
    })),
    dataValidations: sheet.validations.map(validationToWrite),
    conditionalRules: sheet.conditionalFormats.map(
      ({ area, more = [], formula, fill, fontColor }, index) => ({
        type: "expression",
        priority: index + 1,
        formula: formula.replace(/^=/, ""),
        range: [area, ...more].map(areaAddress).join(" "),
        style: {
          ...(fill
            ? { fill: { type: "pattern", pattern: "solid", bgColor: rgb(fill), fgColor: rgb(fill) } }
            : {}),
          ...(fontColor ? { font: { color: rgb(fontColor) } } : {}),
        },
      }),
    ),
    ...(sheet.freeze.rows > 0 || sheet.freeze.columns > 0 ? { freezePane: sheet.freeze } : {}),
    ...(sheet.autoFilter ? { autoFilter: { range: areaAddress(sheet.autoFilter) } } : {}),
    tables: sheet.tables.map(({ area, name }) => ({
      name,
      range: areaAddress(area),
      columns: tableColumns(sheet, area),
      style: "TableStyleLight1",
      showRowStripes: false,
    })),
    charts: sheet.charts.map((chart) => chartToWrite(chart, sheet.name)),
    hidden: sheet.visibility === "hidden",
    veryHidden: sheet.visibility === "very-hidden",
    ...(sheet.tabColor ? { view: { tabColor: rgb(sheet.tabColor) } } : {}),
    ...printToWrite(sheet),
    ...protectionToWrite(sheet),
  };
}

/** Files count the 5 pixels beside the digits, 7 pixels each, in 1/256 of a digit (ECMA-376, 18.3.1.13). */
function fileWidth(shown: number): number {
  return Math.round(((shown * 7 + 5) / 7) * 256) / 256;
}

function printToWrite(sheet: SheetPlan): Partial<WriteSheet> {
  const { print } = sheet;
  if (!print) return {};
  return {
    pageSetup: {
      paperSize: print.paper === "A3" ? "a3" : "a4",
      orientation: print.orientation,
      ...(print.fitToWidth === null
        ? { scale: 100 }
        : { fitToPage: true, fitToWidth: print.fitToWidth, fitToHeight: 0 }),
      margins: { ...print.margins, header: 0.3, footer: 0.3 },
      horizontalCentered: print.centerHorizontally,
      ...(print.titleRows
        ? { printTitlesRow: `$${print.titleRows.from + 1}:$${print.titleRows.to + 1}` }
        : {}),
    },
    headerFooter: {
      ...(print.header ? { oddHeader: `&C${print.header}` } : {}),
      ...(print.footer ? { oddFooter: `&C${print.footer}` } : {}),
    },
    // A break stands after a row, counted from 1 as the file does; the first row of a page is known from 0.
    ...(print.pageBreaks && print.pageBreaks.length > 0
      ? { rowBreaks: print.pageBreaks.map((row) => row - 1) }
      : {}),
  };
}

function protectionToWrite(sheet: SheetPlan): Partial<WriteSheet> {
  const allow = sheet.protection;
  if (!allow) return {};
  return {
    protection: {
      sheet: true,
      objects: true,
      scenarios: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatCells: false,
      formatRows: allow.allowFormatRows,
      formatColumns: allow.allowFormatColumns,
      autoFilter: allow.allowAutoFilter,
      sort: allow.allowSort,
      insertRows: allow.allowInsertRows,
      insertColumns: false,
      deleteRows: false,
      deleteColumns: false,
    },
  };
}

function fileStyle(style: CellStyle, dated: boolean): FileStyle {
  const numberFormat = style.numberFormat ?? (dated ? "yyyy-mm-dd" : undefined);
  const [fontName] = style.fonts ?? [];
  return {
    font: {
      name: fontName ?? DEFAULT_FONT.name,
      size: style.fontSize ?? DEFAULT_FONT.size,
      // Where the font is missing, programs look for another of this character set instead of a Latin one.
      charset: GB2312_CHARSET,
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(style.underline ? { underline: true } : {}),
      ...(style.strikethrough ? { strikethrough: true } : {}),
      ...(style.fontColor ? { color: rgb(style.fontColor) } : {}),
    },
    ...(style.fill ? { fill: { type: "pattern", pattern: "solid", fgColor: rgb(style.fill) } } : {}),
    ...borderToWrite(style),
    alignment: {
      ...(style.horizontal ? { horizontal: style.horizontal } : {}),
      vertical: style.vertical ?? "center",
      ...(style.wrap ? { wrapText: true } : {}),
      ...(style.indent ? { indent: style.indent } : {}),
    },
    ...(numberFormat ? { numFmt: numberFormat } : {}),
    ...(style.locked === false ? { protection: { locked: false } } : {}),
  };
}

function borderToWrite({ border, borderColor, edges }: CellStyle): Pick<FileStyle, "border"> {
  const side = border ? { style: border, color: rgb(borderColor ?? "#000000") } : null;
  const all = side ? { top: side, right: side, bottom: side, left: side } : {};
  const own = Object.fromEntries(
    Object.entries(edges ?? {}).map(([edge, { style, color }]) => [edge, { style, color: rgb(color) }]),
  );
  const written = { ...all, ...own };
  return Object.keys(written).length > 0 ? { border: written } : {};
}

function validationToWrite(validation: PlanValidation): DataValidation {
  const { rule } = validation;
  const shared = {
    range: areaAddress(validation.area),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: validation.strict ? "stop" : "warning",
    errorTitle: validation.errorTitle,
    errorMessage: validation.errorMessage,
    ...(validation.promptMessage
      ? {
          showInputMessage: true,
          inputTitle: validation.promptTitle ?? "",
          inputMessage: validation.promptMessage,
        }
      : {}),
  } as const;
  switch (rule.type) {
    case "list":
      return { ...shared, type: "list", values: [...rule.values] };
    case "list-from":
      return { ...shared, type: "list", formula1: rule.formula.replace(/^=/, "") };
    case "date":
      return {
        ...shared,
        type: "date",
        operator: "between",
        formula1: String(serialOfDate(rule.from, 1900)),
        formula2: String(serialOfDate(rule.to, 1900)),
      };
    case "any":
      // A prompt without a rule: the library writes a type always, so the rule is one that holds.
      return { ...shared, showErrorMessage: false, type: "custom", formula1: "TRUE" };
  }
}

function tableColumns(sheet: SheetPlan, area: CellArea): { name: string }[] {
  const names: { name: string }[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const header = sheet.cells.find((cell) => cell.row === area.top && cell.column === column);
    names.push({ name: header?.value?.type === "text" ? header.value.text : `列${column + 1}` });
  }
  return names;
}

function rgb(color: string): { rgb: string } {
  return { rgb: color.replace("#", "").toUpperCase() };
}
