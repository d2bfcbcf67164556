import type { Grid, WorkbookGrid } from "../grid";
import { cellText } from "../grid";
import { ANSWER_FIELDS } from "../header";
import type { HeaderField, HeaderMatch } from "../header";
import { decodeHiddenData, HIDDEN_SHEET_NAME } from "../hidden-data";
import { toldColumns } from "./correct-columns";
import { countRows } from "./count-rows";
import type { RowRegion } from "./count-rows";
import { decodeFormId, FORM_ID_KEY, isRowId } from "./form-id";
import type { FormId } from "./form-id";
import { guessColumns } from "./guess-columns";
import type { IssuedTexts } from "./guess-columns";
import { hiddenContent, otherHiddenSheets } from "./hidden-content";
import { readRows } from "./read-rows";
import { splitByReporter } from "./reporters";
import type { ColumnDecision, FoundTable } from "./tables-of-sheet";
import { tablesOf } from "./tables-of-sheet";
import type { ColumnReading, ReadReturn } from "./types";
import type { UnitNames } from "./unit-names";
import { filledOnOf, unitCellOf, unitInTitle, whoseReturn } from "./whose-return";

/** What reading needs besides the workbook. */
export interface ReturnContext {
  readonly names: UnitNames;
  readonly year: number | null;
  readonly issued: IssuedTexts;
  /** What a person said of a sheet's columns, by FILE#SHEET; it outranks what the labels say. */
  readonly columns: ReadonlyMap<string, ColumnDecision>;
}

/** The id that our own forms carry in a document property and in the hidden sheet; null when there is none. */
export function formIdOf(workbook: WorkbookGrid): FormId | null {
  const property = workbook.properties.get(FORM_ID_KEY);
  const known = property === undefined ? null : decodeFormId(property);
  if (known) return known;
  const hidden = workbook.sheets.find(({ name }) => name === HIDDEN_SHEET_NAME);
  const text = hidden ? decodeHiddenData(hidden).get(FORM_ID_KEY) : undefined;
  return text === undefined ? null : decodeFormId(text);
}

interface PlacedTable extends FoundTable {
  readonly grid: Grid;
  readonly unitCell: string;
}

/**
 * Reads every return of a workbook: each sheet with a division-table header that has columns for answers, several
 * tables of a sheet each on its own. Empty when there is none. Hidden sheets are read like any other.
 */
export function readReturns(
  workbook: WorkbookGrid,
  file: string,
  context: ReturnContext,
): readonly ReadReturn[] {
  const formId = formIdOf(workbook);
  const found = workbook.sheets
    .filter(({ name }) => name !== HIDDEN_SHEET_NAME)
    .flatMap((grid) => placedTables(grid, file, context));
  // A header without a row below it is a leftover, unless it is all that came.
  const filled = found.filter(({ grid, region }) => countRows(grid, region) > 0);
  const tables = filled.length > 0 ? filled : found.slice(0, 1);
  const owner = formId && ownerOf(tables, formId, context.names);
  const returns = inherited(
    tables.flatMap((table) => readTable(table, file, table === owner ? formId : null, context)),
    context.names,
  );
  const [first, ...others] = returns;
  if (!first) return [];
  const otherSheets = otherHiddenSheets(workbook, new Set(returns.map(({ sheet }) => sheet)));
  return [{ ...first, hidden: { ...first.hidden, otherSheets } }, ...others];
}

function placedTables(
  grid: Grid,
  file: string,
  { names, columns, issued }: ReturnContext,
): readonly PlacedTable[] {
  const decision = toldColumns(columns.get(`${file}#${grid.name}`));
  return tablesOf(grid, names, decision).map((table): PlacedTable => {
    const header = withRowIds(grid, table.header, table.region);
    const { above, below } = table;
    const own = unitCellOf(grid, above, below, names);
    // Of tables beside each other the first may speak for both.
    const unitCell = own === "" ? unitCellOf(grid, { ...above, left: 0, right: Infinity }, null, names) : own;
    return {
      ...table,
      header: decision ? header : guessColumns(grid, header, table.region, issued),
      grid,
      unitCell,
    };
  });
}

/** A form's id speaks for one table: the one whose 填报单位 agrees, else the first; others in the file are somebody else's. */
function ownerOf(tables: readonly PlacedTable[], { unit }: FormId, names: UnitNames): PlacedTable | null {
  const own = names.resolve(unit) ?? unit;
  return tables.find(({ unitCell }) => (names.resolve(unitCell) ?? unitCell) === own) ?? tables[0] ?? null;
}

/** A table that nothing names is that of the one unit whose other tables stand in the same workbook. */
function inherited(returns: readonly ReadReturn[], names: UnitNames): readonly ReadReturn[] {
  const named = returns.filter(({ unitText }) => unitText !== "");
  const [first] = named;
  const units = new Set(named.map(({ unitText }) => names.resolve(unitText) ?? unitText));
  if (!first || units.size !== 1) return returns;
  const { unitText, unitFrom } = first;
  return returns.map((each) => (each.unitText === "" ? { ...each, unitText, unitFrom } : each));
}

function readTable(
  { header, region, above, below, grid, unitCell }: PlacedTable,
  file: string,
  formId: FormId | null,
  context: ReturnContext,
): readonly ReadReturn[] {
  const whose = whoseReturn(
    {
      formUnit: formId?.unit ?? null,
      cell: unitCell,
      file,
      sheet: grid.name,
      title: () => unitInTitle(grid, above, context.names),
    },
    context.names,
  );
  const filledOn = filledOnOf(grid, above, below, context.year);
  return splitByReporter(grid, header, region).map(({ unit, region: own }): ReadReturn => {
    const { rows, unmapped } = readRows(grid, header, own);
    return {
      sheet: grid.name,
      headerRow: Math.max(...header.headerRows) + 1,
      columns: columnReadings(header),
      ...(unit === null ? whose : { unitText: unit, unitFrom: "cell" }),
      unitCell: unit ?? unitCell,
      formId,
      filledOn,
      rows,
      rowsFound: countRows(grid, own),
      unmapped,
      hidden: hiddenContent(grid, header, rows),
      answerFields: ANSWER_FIELDS.filter((field) => header.fields[field] !== undefined),
    };
  });
}

/** Finds the column of row ids by what it holds where its label was lost. */
function withRowIds(grid: Grid, header: HeaderMatch, region: RowRegion): HeaderMatch {
  if (header.fields.rowId !== undefined) return header;
  for (let row = region.from; row < Math.min(region.to, region.from + 5); row++) {
    const column = grid.rows[row]?.findIndex((cell) => cell !== null && isRowId(cell.text.trim())) ?? -1;
    if (column < region.left || column > region.right) continue;
    if (Object.values(header.fields).includes(column) || cellText(grid, row, column) === "") continue;
    return {
      ...header,
      fields: { ...header.fields, rowId: column },
      unmapped: header.unmapped.filter((each) => each.column !== column),
    };
  }
  return header;
}

function columnReadings({ fields, confidence, labels, unmapped }: HeaderMatch): readonly ColumnReading[] {
  const mapped = (Object.entries(fields) as [HeaderField, number][]).map(
    ([field, column]): ColumnReading => ({
      column,
      label: labels.get(column) ?? "",
      field,
      confidence: confidence[field] ?? 1,
    }),
  );
  const others = unmapped.map(({ column, label }): ColumnReading => ({
    column,
    label,
    field: null,
    confidence: 0,
  }));
  return [...mapped, ...others].sort((a, b) => a.column - b.column);
}
