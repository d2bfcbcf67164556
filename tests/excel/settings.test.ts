import { readWorkbookSetting, writeWorkbookSetting } from "../../src/excel";
import { expectBeforeOrFinished, failAtEveryAction, useExcel } from "../support/use-excel";

describe("settings of a workbook", () => {
  it("keep JSON, and forget it", async () => {
    useExcel();
    expect(await readWorkbookSetting("year")).toBeNull();
    await writeWorkbookSetting("year", { year: 2024, ignored: ["a"] });
    expect(await readWorkbookSetting("year")).toEqual({ year: 2024, ignored: ["a"] });
    await writeWorkbookSetting("year", null);
    expect(await readWorkbookSetting("year")).toBeNull();
    await writeWorkbookSetting("year", null);
  });

  it("of an older program are brought up", async () => {
    useExcel();
    await writeWorkbookSetting("year", 2024);
    expect(await readWorkbookSetting("year", { version: 2 })).toBeNull();
    const migrate = (value: unknown, from: number): unknown => ({ year: value, from });
    expect(await readWorkbookSetting("year", { version: 2, migrate })).toEqual({ year: 2024, from: 1 });
  });

  it("of a newer program count as not kept", async () => {
    useExcel();
    await writeWorkbookSetting("year", { anything: true }, { version: 3 });
    expect(await readWorkbookSetting("year", { version: 2 })).toBeNull();
  });

  it.each([
    ["a bare value", 2024],
    ["no version", { value: 1 }],
    ["no value", { version: 1 }],
    ["a text", "x"],
    ["a list", [1]],
  ])("that are damaged count as not kept: %s", async (_, stored) => {
    const { store } = useExcel();
    store.setWorkbookFeature("settings", { "fengong.year": stored });
    expect(await readWorkbookSetting("year")).toBeNull();
  });

  it.each([
    ["kept", { year: 2025 }],
    ["forgotten", null],
  ])("fault or not: the old one or the new, while one is %s", async (_, value) => {
    await failAtEveryAction(
      () => writeWorkbookSetting("year", { year: 2024 }),
      () => writeWorkbookSetting("year", value),
      expectBeforeOrFinished,
    );
  });
});
