import type { Area } from "../addresses";
import { formatArea, parseArea, quoteSheet, splitAddress } from "../addresses";
import { assume } from "../assumptions";
import type { WorkbookStore } from "../store";

type Move = (area: Area) => Area | null;

/** The area after `count` rows came in above or inside it; one that starts at or below `row` moves. */
function pushed(area: Area, row: number, count: number): Area {
  if (area.row >= row) return { ...area, row: area.row + count };
  return area.row + area.rows > row ? { ...area, rows: area.rows + count } : area;
}

/** The area after rows went; null when all of it was among them. */
function pulled(area: Area, row: number, count: number): Area | null {
  const end = area.row + area.rows;
  const top = area.row < row ? area.row : Math.max(row, area.row - count);
  const bottom = end <= row ? end : Math.max(row, end - count);
  return bottom > top ? { ...area, row: top, rows: bottom - top } : null;
}

/** Whole rows in front of `row`; all that lies below moves along (Range.insert). */
export function insertRows(store: WorkbookStore, sheet: string, row: number, count: number): void {
  checkUndecided(store, sheet, row);
  store.shiftRows(sheet, row, count);
  moveEverything(store, sheet, (area) => pushed(area, row, count));
}

/** Takes whole rows away (Range.delete). */
export function deleteRows(store: WorkbookStore, sheet: string, row: number, count: number): void {
  checkUndecided(store, sheet, row);
  store.shiftRows(sheet, row, -count);
  moveEverything(store, sheet, (area) => pulled(area, row, count));
}

/** Refuses what no page says and nobody has decided, before anything is moved. */
function checkUndecided(store: WorkbookStore, sheet: string, row: number): void {
  const frozen = store.feature(sheet, "freeze");
  if (frozen && row < frozen.rows) assume("frozen-rows-move");
  for (const id of store.sheetIds()) {
    const used = store.usedArea(id, true);
    for (let r = used?.row ?? 0; used && r < used.row + used.rows; r++) {
      for (let c = used.column; c < used.column + used.columns; c++) {
        // A formula may name cells of any sheet; one without a cell's name stays as it is.
        if (/[A-Z]\$?\d|\d:\$?\d/i.test(store.cell(id, r, c)?.formula ?? "")) assume("formulas-move");
      }
    }
  }
}

function moveEverything(store: WorkbookStore, sheet: string, move: Move): void {
  const all = (areas: readonly Area[]): Area[] => areas.flatMap((area) => move(area) ?? []);
  const withAreas = <T extends { readonly areas: readonly Area[] }>(items: readonly T[]): T[] =>
    items.map((each) => ({ ...each, areas: all(each.areas) })).filter(({ areas }) => areas.length > 0);
  const withCells = <T extends { readonly row: number; readonly column: number }>(items: readonly T[]): T[] =>
    items.flatMap((each) => {
      const moved = move({ row: each.row, column: each.column, rows: 1, columns: 1 });
      return moved ? [{ ...each, row: moved.row }] : [];
    });
  store.setMerges(
    sheet,
    all(store.merges(sheet)).filter((area) => area.rows * area.columns > 1),
  );
  store.setFeature(sheet, "validations", withAreas(store.feature(sheet, "validations")));
  store.setFeature(sheet, "conditionalFormats", withAreas(store.feature(sheet, "conditionalFormats")));
  store.setFeature(sheet, "comments", withCells(store.feature(sheet, "comments")));
  store.setFeature(sheet, "notes", withCells(store.feature(sheet, "notes")));
  const tables = store.feature(sheet, "tables").flatMap((table) => {
    const area = move(table.area);
    return area ? [{ ...table, area }] : [];
  });
  store.setFeature(sheet, "tables", tables);
  const filter = store.feature(sheet, "autoFilter");
  if (filter) store.setFeature(sheet, "autoFilter", move(filter));
  moveAddresses(store, sheet, move);
}

/** Charts, print areas and names hold addresses as text. */
function moveAddresses(store: WorkbookStore, sheet: string, move: Move): void {
  const name = quoteSheet(store.sheet(sheet).name);
  /** The address after the move; the sheet's own name in front of it is kept, addresses of other sheets stay. */
  const moved = (address: string, of: "own" | "named"): string => {
    const parts = splitAddress(address.replace(/^=/, ""));
    if (parts.sheet === null ? of === "named" : quoteSheet(parts.sheet) !== name) return address;
    const area = move(parseArea(parts.cells));
    const text = area === null ? "#REF!" : formatArea(area);
    return (address.startsWith("=") ? "=" : "") + (parts.sheet === null ? "" : `${name}!`) + text;
  };
  const charts = store.feature(sheet, "charts").map((chart) => ({
    ...chart,
    source: moved(chart.source, "own"),
    place: chart.place === null ? null : moved(chart.place, "own"),
    series: chart.series.map((series) => ({
      ...series,
      values: series.values && moved(series.values, "own"),
      categories: series.categories && moved(series.categories, "own"),
    })),
  }));
  store.setFeature(sheet, "charts", charts);
  const layout = store.feature(sheet, "pageLayout");
  const lines = ["titleRows", "printArea"].flatMap((key) => {
    const address = layout[key];
    return typeof address === "string" ? [[key, moved(address, "own")] as const] : [];
  });
  const breaks: readonly unknown[] = Array.isArray(layout["pageBreaks"]) ? layout["pageBreaks"] : [];
  const pageBreaks = breaks.flatMap(
    (row) => move({ row: Number(row), column: 0, rows: 1, columns: 1 })?.row ?? [],
  );
  store.setFeature(sheet, "pageLayout", {
    ...layout,
    ...Object.fromEntries(lines),
    ...(breaks.length > 0 ? { pageBreaks } : {}),
  });
  const names = store.workbookFeature("names").map((each) => {
    const isAddress = /^=('(?:[^']|'')+'|[^'!]+)!\$?[A-Z$\d:]+$/i.test(each.formula);
    return isAddress ? { ...each, formula: moved(each.formula, "named") } : each;
  });
  store.setWorkbookFeature("names", names);
}
