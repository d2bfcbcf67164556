import { parseIsoDate } from "../../domain/dates";
import type {
  StoredBorder,
  StoredCell,
  StoredStyle,
  StoredValidation,
  WorkbookStore,
} from "../../host/store";
import type {
  CellStyle,
  PlanCell,
  PlanEdge,
  PlanValidation,
  PlanValue,
  SheetPlan,
  WorkbookPlan,
} from "../../sheets";
import { chartPlan, printPlan, protectionPlan } from "./plan-of-features";
import { cellAreaOf } from "./cell-areas";
import { HORIZONTAL, LINES, VERTICAL, columnDigits, wordFor } from "./plan-words";

/** Points of a column without a width of its own, as Excel opens a sheet in. */
const DEFAULT_COLUMN = 48;

/** The open workbook as a plan, for saving it: all sheets, hidden ones too, in the order of their tabs. */
export function planOfStore(store: WorkbookStore): WorkbookPlan {
  const properties = Object.entries(store.workbookFeature("properties"));
  return {
    sheets: store.sheetIds().map((id) => sheetPlan(store, id)),
    properties: Object.fromEntries(properties.map(([key, value]) => [key, String(value)])),
  };
}

function sheetPlan(store: WorkbookStore, id: string): SheetPlan {
  const used = store.usedArea(id, false);
  const rows = used ? used.row + used.rows : 0;
  const columns = used ? used.column + used.columns : 0;
  const styles = new Map<string, { readonly name: string; readonly style: CellStyle }>();
  const nameOf = (stored: StoredStyle): string => {
    const style = planStyle(stored);
    const key = JSON.stringify(style);
    const known = styles.get(key);
    if (known) return known.name;
    const name = `s${styles.size}`;
    styles.set(key, { name, style });
    return name;
  };
  const cells: PlanCell[] = [];
  for (let row = used?.row ?? 0; row < rows; row++) {
    for (let column = used?.column ?? 0; column < columns; column++) {
      const cell = store.cell(id, row, column);
      const style = store.style(id, row, column);
      if (!cell && Object.keys(style).length === 0) continue;
      cells.push({ row, column, value: cell ? planValue(cell) : null, style: nameOf(style) });
    }
  }
  const { name, visibility, tabColor } = store.sheet(id);
  const indexes = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  const filter = store.feature(id, "autoFilter");
  return {
    name,
    visibility: ({ Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" } as const)[visibility],
    columns: indexes(columns).map((column) => ({
      width: columnDigits(store.columnWidth(id, column) ?? DEFAULT_COLUMN),
      ...(store.columnHidden(id, column) ? { hidden: true } : {}),
    })),
    rowHeights: indexes(rows).flatMap((row) => {
      const height = store.rowHeight(id, row);
      return height === null ? [] : [{ row, height }];
    }),
    hiddenRows: indexes(rows).filter((row) => store.rowHidden(id, row)),
    styles: Object.fromEntries([...styles.values()].map((each) => [each.name, each.style])),
    cells,
    notes: store.feature(id, "notes").map(({ row, column, content }) => ({ row, column, text: content })),
    merges: store.merges(id).map(cellAreaOf),
    freeze: store.feature(id, "freeze") ?? { rows: 0, columns: 0 },
    print: printPlan(store.feature(id, "pageLayout")),
    validations: store.feature(id, "validations").flatMap(planValidations),
    conditionalFormats: store
      .feature(id, "conditionalFormats")
      .flatMap(({ areas, formula, fill, fontColor }) => {
        const [area, ...more] = areas.map(cellAreaOf);
        if (!area || formula === "") return [];
        return [
          {
            area,
            ...(more.length > 0 ? { more } : {}),
            formula,
            ...(fill ? { fill } : {}),
            ...(fontColor ? { fontColor } : {}),
          },
        ];
      }),
    tables: store
      .feature(id, "tables")
      .map(({ name: table, area }) => ({ name: table, area: cellAreaOf(area) })),
    charts: store.feature(id, "charts").flatMap((chart) => chartPlan(chart) ?? []),
    protection: protectionPlan(store.feature(id, "protection")),
    tabColor: tabColor === "" ? null : tabColor,
    autoFilter: filter ? cellAreaOf(filter) : null,
  };
}

function planValue({ value, formula }: StoredCell): PlanValue {
  if (formula !== null) {
    return {
      type: "formula",
      formula,
      value: typeof value === "boolean" ? String(value).toUpperCase() : value,
    };
  }
  switch (typeof value) {
    case "number":
      return { type: "number", value };
    case "boolean":
      return { type: "boolean", value };
    default:
      return { type: "text", text: value };
  }
}

function planEdge(border: StoredBorder | undefined): PlanEdge | undefined {
  if (!border || border.style === "None") return undefined;
  const line = Object.entries(LINES).find(
    ([, { style, weight }]) => style === border.style && (weight === border.weight || style === "Double"),
  );
  return { style: (line?.[0] ?? "thin") as PlanEdge["style"], color: border.color || "#000000" };
}

function planStyle(stored: StoredStyle): CellStyle {
  const edges = {
    top: planEdge(stored.EdgeTop),
    bottom: planEdge(stored.EdgeBottom),
    left: planEdge(stored.EdgeLeft),
    right: planEdge(stored.EdgeRight),
  };
  const drawn = Object.entries(edges).filter(([, edge]) => edge !== undefined);
  const members: CellStyle = {
    fonts: stored.fontName === undefined ? undefined : [stored.fontName],
    fontSize: stored.fontSize,
    bold: stored.bold || undefined,
    italic: stored.italic || undefined,
    underline: (stored.underline !== undefined && stored.underline !== "None") || undefined,
    strikethrough: stored.strikethrough || undefined,
    fontColor: stored.fontColor,
    fill: stored.fill === "" ? undefined : stored.fill,
    horizontal: wordFor(HORIZONTAL, stored.horizontal),
    vertical: wordFor(VERTICAL, stored.vertical),
    wrap: stored.wrap || undefined,
    indent: stored.indent || undefined,
    numberFormat: stored.numberFormat,
    locked: stored.locked === false ? false : undefined,
    edges: drawn.length > 0 ? Object.fromEntries(drawn) : undefined,
  };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function textOf(holder: unknown, name: string): string {
  const value: unknown = holder instanceof Object ? Reflect.get(holder, name) : undefined;
  return value === undefined || value === null ? "" : String(value);
}

/** A validation that plans have no word for is left out rather than bent into another. */
function planValidations(stored: StoredValidation): PlanValidation[] {
  const rule = planRule(stored.rule);
  const message = textOf(stored.prompt, "message");
  if (!rule || (rule.type === "any" && message === "")) return [];
  return stored.areas.map((area) => ({
    area: cellAreaOf(area),
    rule,
    strict: (textOf(stored.errorAlert, "style") || "Stop") === "Stop",
    errorTitle: textOf(stored.errorAlert, "title"),
    errorMessage: textOf(stored.errorAlert, "message"),
    ...(message === "" ? {} : { promptTitle: textOf(stored.prompt, "title"), promptMessage: message }),
  }));
}

function planRule(rule: StoredValidation["rule"]): PlanValidation["rule"] | null {
  if (Object.keys(rule).length === 0) return { type: "any" };
  if (rule["list"]) {
    const source = textOf(rule["list"], "source");
    return source.startsWith("=")
      ? { type: "list-from", formula: source }
      : { type: "list", values: source.split(",") };
  }
  const from = parseIsoDate(textOf(rule["date"], "formula1"));
  const to = parseIsoDate(textOf(rule["date"], "formula2"));
  return from && to ? { type: "date", from, to } : null;
}
