import { RIBBON_JOBS } from "../../src/commands/ribbon-jobs";
import type { RibbonSetting } from "../../src/commands/ribbon-setting";
import type { IsoDate } from "../../src/domain/dates";
import { pinyinOf } from "../../src/domain/units/pinyin";
import { engineWith } from "../../src/jobs";
import { createEngineClient } from "../../src/taskpane/office/engine-client";
import { officePorts } from "../../src/taskpane/office/office-ports";
import { memoryStorage } from "../support/memory-storage";
import { ISSUED } from "../support/return-of";
import { textsFor } from "../support/texts-for";
import { sheetId, useExcel } from "../support/use-excel";
import type { NodeExcel } from "../../src/host/node-host";

const today = "2024-11-20" as IsoDate;

/** What stands at each marked cell, for a person: the marks and the sentences of their prompts. */
function marksIn(excel: NodeExcel): unknown {
  const id = sheetId(excel, "Sheet1");
  const formats = excel.store.feature(id, "conditionalFormats");
  return JSON.stringify({
    marks: formats.map(({ areas, formula, fill }) => ({ areas, formula, fill })),
    reasons: excel.store.feature(id, "validations").map(({ areas, prompt }) => ({ areas, prompt })),
  });
}

function withUnits(units: string): NodeExcel {
  const excel = useExcel();
  excel.host.type(
    "Sheet1",
    "A1:E5",
    ISSUED.map((row, index) => (index === 3 ? row.with(3, units) : row)),
  );
  return excel;
}

async function byPane(units: string): Promise<unknown> {
  const excel = withUnits(units);
  const ports = officePorts({
    engine: createEngineClient(
      () => {
        throw new Error("no workers here");
      },
      () => Promise.resolve(engineWith(pinyinOf)),
    ),
    texts: textsFor("zh-CN"),
    locale: "zh-CN",
    storage: memoryStorage(),
    today: () => today,
    savesFiles: true,
  });
  await ports.workbook.look();
  await ports.check.mark();
  return marksIn(excel);
}

async function byRibbon(units: string, sounds: RibbonSetting["sounds"]): Promise<unknown> {
  const excel = withUnits(units);
  await RIBBON_JOBS["checkSheet"]?.({ today, locale: "zh-CN", storage: memoryStorage(), sounds });
  return marksIn(excel);
}

describe("检查 of the ribbon and of the pane", () => {
  it.each([
    ["市教育居", "市教育局"],
    // Only its sound is near: two characters of four differ.
    ["市水立菊", "市水利局"],
    ["市教育局牵头，市财郑局配合", "市财政局"],
  ])("find the same in “%s”, and suggest %s", async (units, meant) => {
    const found = await byPane(units);
    expect(found).toContain(meant);
    expect(await byRibbon(units, () => Promise.resolve(pinyinOf))).toBe(found);
  });

  it("goes on without the sounds where they cannot be fetched", async () => {
    const found = await byRibbon("市水立菊", () => Promise.resolve(null));
    expect(found).toContain("fengong:not-a-unit-list");
    expect(found).not.toBe(await byPane("市水立菊"));
  });
});
