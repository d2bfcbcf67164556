import { builtinTable } from "../../src/domain/division";
import { insertTemplate } from "../../src/excel";
import { templatePlan } from "../../src/sheets";
import {
  expectBeforeOrFinished,
  failAtEveryAction,
  sheetId,
  sheetNames,
  useExcel,
} from "../support/use-excel";

describe("inserting the standard table", () => {
  it("takes at most 3 syncs and 200 actions", async () => {
    const { host } = useExcel();
    await insertTemplate();
    expect(host.counters.syncs).toBeLessThanOrEqual(3);
    expect(host.counters.actions).toBeLessThanOrEqual(200);
  });

  it("writes every planned cell as it is planned", async () => {
    const excel = useExcel();
    const { sheetName } = await insertTemplate();
    const id = sheetId(excel, sheetName);
    const [plan] = templatePlan(builtinTable()).sheets;
    expect(plan?.cells.length).toBeGreaterThan(32 * 4);
    for (const { row, column, value, style } of plan?.cells ?? []) {
      const cell = excel.store.cell(id, row, column);
      const planned = value?.type === "text" ? value.text : value?.type === "number" ? value.value : null;
      expect(cell?.value ?? null).toBe(planned);
      const look = plan?.styles[style];
      const { fontName, fontSize, wrap } = excel.store.style(id, row, column);
      expect({ fontName, fontSize, wrap: wrap ?? false }).toEqual({
        fontName: look?.fonts?.[0],
        fontSize: look?.fontSize,
        wrap: look?.wrap ?? false,
      });
    }
  });

  it("merges, sizes, freezes and prints as planned, and shows the new sheet", async () => {
    const excel = useExcel();
    const { sheetName } = await insertTemplate();
    const id = sheetId(excel, sheetName);
    const [plan] = templatePlan(builtinTable()).sheets;
    const merges = excel.store.merges(id).map(({ row, column, rows, columns }) => ({
      top: row,
      left: column,
      bottom: row + rows - 1,
      right: column + columns - 1,
    }));
    expect(merges).toEqual(plan?.merges);
    for (const { row, height } of plan?.rowHeights ?? []) expect(excel.store.rowHeight(id, row)).toBe(height);
    expect(excel.store.feature(id, "freeze")).toEqual(plan?.freeze);
    expect(excel.store.feature(id, "pageLayout")).toMatchObject({
      paperSize: "A4",
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1 },
      centerFooter: plan?.print?.footer,
    });
    expect(excel.store.view().sheet).toBe(id);
  });

  it("gives the sheet a number where its name is taken and leaves the others alone", async () => {
    const excel = useExcel();
    const first = await insertTemplate();
    const second = await insertTemplate();
    expect(second.sheetName).toBe(`${first.sheetName} (2)`);
    expect(sheetNames(excel)).toEqual(["Sheet1", first.sheetName, second.sheetName]);
  });

  it("leaves the workbook as it was when any action fails, or is finished without page settings and says so", async () => {
    let leftOut = 0;
    const actions = await failAtEveryAction(
      ({ host }) => host.type("Sheet1", "A1", [["原有内容"]]),
      () => insertTemplate(),
      (found) => {
        if (found.printLeftOut) leftOut++;
        else if (!found.failed) throw new Error(`the fault at action ${found.n} was swallowed`);
        expectBeforeOrFinished(found);
        if (found.failed) expect(found.after).toEqual(found.before);
      },
    );
    expect(actions).toBeGreaterThan(50);
    // Paper, orientation, zoom, place, margins, title rows, footer, and the objects that hold them.
    expect(leftOut).toBeGreaterThan(6);
    expect(leftOut).toBeLessThan(15);
  }, 60_000);
});
