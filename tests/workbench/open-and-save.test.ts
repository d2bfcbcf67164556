import { builtinTable } from "../../src/domain/division";
import { insertTemplate } from "../../src/excel";
import { MemoryStore } from "../../src/host";
import { templatePlan } from "../../src/sheets";
import type { CellStyle, SheetPlan, WorkbookPlan } from "../../src/sheets";
import { fillStore } from "../../src/workbench/files/fill-store";
import { planOfStore } from "../../src/workbench/files/plan-of-store";
import { readPlan, writeWorkbook } from "../../src/workbooks";
import { useExcel } from "../support/use-excel";

let ids = 0;
const newId = (): string => `sheet-${++ids}`;

/** The plan that a store holds after a file of this plan was opened into it. */
function reopened(plan: WorkbookPlan): WorkbookPlan {
  const store = new MemoryStore();
  fillStore(store, plan, newId);
  return planOfStore(store);
}

async function fromFile(bytes: Uint8Array): Promise<WorkbookPlan> {
  const read = await readPlan(bytes, "试.xlsx");
  if (!read.ok) throw new Error(read.code);
  return read.plan;
}

/** Every cell by address, with the look itself in place of its name, and four equal edges as one border. */
function cellsOf(sheet: SheetPlan): Record<string, unknown> {
  const plain = (style: CellStyle): unknown => {
    const { border, borderColor, edges, fonts, ...rest } = style;
    const all = border && { style: border, color: borderColor ?? "#000000" };
    const drawn = { top: all, bottom: all, left: all, right: all, ...edges };
    return { ...rest, font: fonts?.[0], edges: all || edges ? drawn : undefined };
  };
  return Object.fromEntries(
    sheet.cells.map(({ row, column, value, style }) => [
      `${row},${column}`,
      { value, style: plain(sheet.styles[style] ?? {}) },
    ]),
  );
}

describe("the workbench opens and saves", () => {
  it("keeps everything of the standard table", () => {
    const plan = templatePlan(builtinTable());
    const [wanted] = plan.sheets;
    const [found] = reopened(plan).sheets;
    if (!wanted || !found) throw new Error("no sheet");
    expect(cellsOf(found)).toMatchObject(cellsOf(wanted));
    for (const key of [
      "name",
      "merges",
      "freeze",
      "print",
      "rowHeights",
      "tabColor",
      "visibility",
    ] as const) {
      expect(found[key]).toEqual(wanted[key]);
    }
    expect(found.columns.map(({ width }) => Math.round(width * 10) / 10)).toEqual(
      wanted.columns.map(({ width }) => width),
    );
  });

  it("saves a table inserted through office.js as the command line writes it", async () => {
    const excel = useExcel();
    await insertTemplate();
    const saved = await fromFile(await writeWorkbook(planOfStore(excel.store)));
    const written = await fromFile(await writeWorkbook(templatePlan(builtinTable())));
    const [wanted] = written.sheets;
    const found = saved.sheets.find(({ name }) => name === wanted?.name);
    if (!wanted || !found) throw new Error("no sheet");
    expect(cellsOf(found)).toEqual(cellsOf(wanted));
    for (const key of ["merges", "freeze", "print", "rowHeights"] as const) {
      expect(found[key]).toEqual(wanted[key]);
    }
    expect(found.columns).toEqual(wanted.columns);
  });
});
