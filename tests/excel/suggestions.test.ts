import { applySuggestion, applySuggestions, undoSuggestion, undoSuggestions } from "../../src/excel";
import type { CellSuggestion, CellUndo } from "../../src/excel";
import type { NodeExcel } from "../../src/host/node-host";
import { expectBeforeOrFinished, failAtEveryAction, sheetId, useExcel } from "../support/use-excel";

const one = { sheet: "Sheet1", address: "D3", expected: "6-9", text: "6—9月" };
/** Three cells that a rule would mend alike, as a person typed them. */
const three: readonly CellSuggestion[] = [
  { sheet: "Sheet1", address: "D3", expected: "6-9", text: "6—9月" },
  { sheet: "Sheet1", address: "D4", expected: "l2月底", text: "12月底" },
  { sheet: "Sheet1", address: "D5", expected: "5", text: "5月" },
];
const typeThree = ({ host }: NodeExcel): void => host.type("Sheet1", "D3:D5", [["'6-9"], ["l2月底"], [5]]);

describe("one suggestion", () => {
  it.each([
    ["text that looks like a day", "'6-9", "6-9", "6—9月"],
    ["a formula", "=1+1", "2", "=3+3"],
    ["a number", 5, "5", "12月31日"],
    ["a day", "2024/12/31", "2024/12/31", "12月底"],
    ["nothing", "", "", "持续推进"],
  ])(
    "in place of %s: written as text, and undone to what the cell held",
    async (_, typed, expected, text) => {
      const excel = useExcel();
      excel.host.type("Sheet1", "D3", [[typed]]);
      const before = excel.store.snapshot();
      const undo = await applySuggestion({ ...one, expected, text });
      expect(excel.store.cell(sheetId(excel, "Sheet1"), 2, 3)).toMatchObject({ value: text, formula: null });
      await undoSuggestion(undo);
      expect(excel.store.snapshot()).toEqual(before);
    },
  );

  it("leaves a cell alone that was changed meanwhile", async () => {
    const { host, store } = useExcel();
    host.type("Sheet1", "D3", [["别的"]]);
    const before = store.snapshot();
    await expect(applySuggestion(one)).rejects.toMatchObject({ code: "cell-changed", data: { cell: "D3" } });
    expect(store.snapshot()).toEqual(before);
  });

  it("is not taken back over what a person wrote since", async () => {
    const { host, store } = useExcel();
    host.type("Sheet1", "D3", [["'6-9"]]);
    const undo = await applySuggestion(one);
    host.type("Sheet1", "D3", [["7月"]]);
    const before = store.snapshot();
    await expect(undoSuggestion(undo)).rejects.toMatchObject({ code: "cell-changed" });
    expect(store.snapshot()).toEqual(before);
  });

  it("goes into an open cell of a protected sheet, and into no locked one", async () => {
    const excel = useExcel();
    excel.host.type("Sheet1", "D3:D4", [["'6-9"], ["'6-9"]]);
    const id = sheetId(excel, "Sheet1");
    excel.store.setStyle(id, { row: 2, column: 3, rows: 1, columns: 1 }, { locked: false });
    excel.store.setFeature(id, "protection", {});
    await applySuggestion(one);
    expect(excel.store.cell(id, 2, 3)?.value).toBe("6—9月");
    const before = excel.store.snapshot();
    await expect(applySuggestion({ ...one, address: "D4" })).rejects.toMatchObject({
      code: "sheet-protected",
    });
    expect(excel.store.snapshot()).toEqual(before);
  });
});

describe("all suggestions of a rule", () => {
  it("are written in two syncs and taken back by one undo", async () => {
    const excel = useExcel();
    typeThree(excel);
    const before = excel.store.snapshot();
    excel.host.resetCounters();
    const { undo, skipped } = await applySuggestions(three);
    expect(excel.host.counters.syncs).toBe(2);
    expect(skipped).toEqual([]);
    const id = sheetId(excel, "Sheet1");
    expect([2, 3, 4].map((row) => excel.store.cell(id, row, 3)?.value)).toEqual(["6—9月", "12月底", "5月"]);
    expect(await undoSuggestions(undo)).toEqual({ skipped: [] });
    expect(excel.store.snapshot()).toEqual(before);
  });

  it("pass over a cell that was changed meanwhile, and a second one for the same cell, and say so", async () => {
    const excel = useExcel();
    typeThree(excel);
    excel.host.type("Sheet1", "D4", [["别的"]]);
    const { undo, skipped } = await applySuggestions([...three, { ...one, text: "6月9日" }]);
    expect(undo.map(({ address }) => address)).toEqual(["D3", "D5"]);
    expect(skipped).toEqual(["D4", "D3"]);
    expect(excel.store.cell(sheetId(excel, "Sheet1"), 2, 3)?.value).toBe("6—9月");
  });

  it("fault or not: every cell as before or every cell written", async () => {
    await failAtEveryAction(typeThree, () => applySuggestions(three), expectBeforeOrFinished);
  }, 30_000);

  it("fault while taking back: every cell as written or every cell as before", async () => {
    let undo: readonly CellUndo[] = [];
    await failAtEveryAction(
      async (excel) => {
        typeThree(excel);
        ({ undo } = await applySuggestions(three));
      },
      () => undoSuggestions(undo),
      expectBeforeOrFinished,
    );
  }, 30_000);

  it("thousands go in requests below 5 MB", async () => {
    const { host } = useExcel();
    const rows = Array.from({ length: 2500 }, (_, row) => row + 1);
    host.type(
      "Sheet1",
      "A1:A2500",
      rows.map((row) => [`第${row}行`]),
    );
    host.resetCounters();
    const { undo } = await applySuggestions(
      rows.map((row) => ({ sheet: "Sheet1", address: `A${row}`, expected: `第${row}行`, text: "12月底" })),
    );
    expect(undo).toHaveLength(2500);
    expect(host.counters.largestRequest).toBeLessThan(5 * 1024 * 1024);
    expect(host.counters.largestResponse).toBeLessThan(5 * 1024 * 1024);
  }, 30_000);
});
