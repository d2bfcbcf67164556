import { checkSheet } from "../../src/excel";
import { NO_DECISIONS } from "../../src/domain/consolidation";
import { parseIsoDate } from "../../src/domain/dates";
import { engine, placeFindings } from "../../src/jobs";
import { createEngineClient } from "../../src/taskpane/office/engine-client";
import { officePorts } from "../../src/taskpane/office/office-ports";
import { pinyinInitials } from "../../src/taskpane/office/pinyin-initials";
import type { FoundTable, PanePorts } from "../../src/taskpane/ports";
import { memoryStorage } from "../support/memory-storage";
import { textsFor } from "../support/texts-for";
import { sheetNames, useExcel } from "../support/use-excel";
import type { NodeExcel, NodeHostOptions } from "../../src/host/node-host";

function open(
  storage = memoryStorage(),
  options: NodeHostOptions = {},
): { ports: PanePorts; excel: NodeExcel } {
  const excel = useExcel(options);
  const asOf = parseIsoDate("2024-11-20");
  if (!asOf) throw new Error("that day exists");
  const ports = officePorts({
    // No worker in Node: the engine answers on this thread.
    engine: createEngineClient(
      () => {
        throw new Error("no workers here");
      },
      () => Promise.resolve(engine),
    ),
    texts: textsFor("zh-CN"),
    locale: "zh-CN",
    storage,
    today: () => asOf,
    savesFiles: true,
  });
  return { ports, excel };
}

function type(address: string, text: string): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[text]];
    await context.sync();
  });
}

async function inserted(ports: PanePorts): Promise<FoundTable> {
  await ports.insert.insert(null);
  const { table } = await ports.workbook.look();
  if (!table) throw new Error("the table was inserted");
  return table;
}

describe("the pane on the open workbook", () => {
  it("finds no table in an empty workbook, and the one that was inserted", async () => {
    const { ports } = open();
    expect((await ports.workbook.look()).table).toBeNull();
    const table = await inserted(ports);
    expect(table.checked.table.tasks).toHaveLength(32);
    expect(table.marked).toBe(false);
  });

  it("remembers with the workbook that marks stand and what is ignored", async () => {
    const { ports } = open();
    const table = await inserted(ports);
    await ports.check.mark();
    await ports.check.keepIgnored([{ key: "k", reason: "就这样" }]);
    const view = await ports.workbook.look();
    expect(view.table?.marked).toBe(true);
    expect(view.ignored).toEqual([{ key: "k", reason: "就这样" }]);
    await ports.check.unmark(table);
    expect((await ports.workbook.look()).table?.marked).toBe(false);
  });

  it("marks what was typed since it last looked, but for what is passed over", async () => {
    const { ports } = open();
    await inserted(ports);
    const before = await ports.check.mark();
    await type("E3", "胡说八道");
    expect(await ports.check.mark()).toBe(before + 1);
    const { table } = await ports.workbook.look();
    if (!table) throw new Error("the table is there");
    const [nonsense] = placeFindings(table.checked).filter(
      ({ finding }) => finding.rule === "deadline-unrecognised",
    );
    await ports.check.keepIgnored([{ key: nonsense?.key ?? "", reason: "就这样" }]);
    expect(await ports.check.mark()).toBe(before);
  });

  it("answers everybody who looks and marks at the same time", async () => {
    const { ports } = open();
    const table = await inserted(ports);
    await ports.check.mark();
    await type("E3", "胡说八道");
    const jobs = [
      ports.workbook.look(),
      ports.check.mark(),
      ports.workbook.look(),
      ports.check.unmark(table),
      ports.check.mark(),
      ports.workbook.look(),
    ];
    expect((await Promise.allSettled(jobs)).map(({ status }) => status)).toEqual(jobs.map(() => "fulfilled"));
    expect((await ports.workbook.look()).table?.marked).toBe(true);
  });

  it("saves the roster to its sheet, and once more in its place", async () => {
    const { ports, excel } = open();
    await inserted(ports);
    const { roster } = await ports.workbook.look();
    expect(roster.from).toBe("builtin");
    await ports.check.saveRoster(roster.roster);
    await ports.check.saveRoster({ units: roster.roster.units.slice(0, 3) });
    const view = await ports.workbook.look();
    expect(view.roster.from).toBe("sheet");
    expect(view.roster.roster.units).toHaveLength(3);
    expect(sheetNames(excel).filter((name) => name === "单位名录")).toHaveLength(1);
  });

  it("keeps templates on this machine, for the next workbook too", async () => {
    const storage = memoryStorage();
    const first = open(storage).ports;
    const table = await inserted(first);
    await first.insert.keepTemplate({ name: "督办", table: table.checked.table });
    const next = open(storage).ports;
    const [template] = await next.insert.templates();
    expect(template?.name).toBe("督办");
    await next.insert.insert(template?.table ?? null);
    expect((await next.workbook.look()).table?.checked.table.tasks).toHaveLength(32);
  });

  it("uses the settings that were saved: the office's roster and the table's year", async () => {
    const { ports } = open();
    await inserted(ports);
    const { office, roster } = await ports.workbook.look();
    const units = roster.roster.units.slice(0, 5);
    await ports.settings.save({ ...office, roster: { units }, round: { ...office.round, year: 2025 } });
    const view = await ports.workbook.look();
    expect(view.roster).toEqual({ from: "office", roster: { units } });
    expect(view.table?.checked.year).toEqual({ value: 2025, from: "option" });
  });

  it("makes forms as sheets, each with its unit's rows", async () => {
    const { ports, excel } = open();
    const table = await inserted(ports);
    const { units } = await ports.forms.plan(table);
    const control = { signal: new AbortController().signal, progress: () => undefined };
    const request = { units: units.slice(0, 2), round: "", due: null, whole: false, without: [] };
    const made = await ports.forms.make(table, request, "sheets", control);
    expect(made.forms).toHaveLength(2);
    expect(sheetNames(excel)).toEqual(expect.arrayContaining(units.slice(0, 2).map(({ unit }) => unit)));
    // A form is no issued table: the table is still found.
    expect((await ports.workbook.look()).table?.sheet.name).toBe(table.sheet.name);
  });

  it("reads returns that stand as sheets, writes the master, and knows who is missing", async () => {
    const { ports, excel } = open();
    const table = await inserted(ports);
    const { units } = await ports.forms.plan(table);
    const control = { signal: new AbortController().signal, progress: () => undefined };
    const request = { units: units.slice(0, 2), round: "", due: null, whole: false, without: [] };
    await ports.forms.make(table, request, "sheets", control);
    const { sheets } = await ports.workbook.look();
    const names = new Set(request.units.map(({ unit }) => unit));
    const { inputs } = await ports.collect.readSheets(sheets.filter(({ name }) => names.has(name)));
    const consolidation = await ports.collect.consolidate(table, inputs, NO_DECISIONS);
    expect(consolidation.proof.accounted).toBe(consolidation.proof.rowsFound);
    expect(await ports.collect.kept()).toBeNull();
    expect(await ports.remind.look(table)).toBeNull();
    expect(await ports.collect.writeSheets(table, inputs, NO_DECISIONS)).toEqual({
      sheet: "总览",
      remark: null,
    });
    expect(await ports.collect.kept()).toBe(2);
    // Written again, the master takes the place of the first.
    await ports.collect.writeSheets(table, [], NO_DECISIONS);
    expect(sheetNames(excel).filter((name) => name === "总览")).toHaveLength(1);
    const view = await ports.workbook.look();
    expect(view.round).toMatchObject({ received: 2 });
    expect(view.table?.sheet.name).toBe("分工表");
    const round = await ports.remind.look(table);
    expect(round?.units.filter(({ reminder }) => reminder !== null).length).toBeGreaterThan(10);
    await ports.remind.keepDue(parseIsoDate("2024-11-10"));
    expect(await ports.remind.due()).toBe("2024-11-10");
    const page = await ports.remind.leadersPage(table);
    expect(page.remark).toBeNull();
    expect(sheetNames(excel)).toContain(page.sheet);
  }, 60_000);
});

describe("the master before the last one", () => {
  it("comes back whole, and only the last one is kept", async () => {
    const { ports, excel } = open();
    const table = await inserted(ports);
    const { units } = await ports.forms.plan(table);
    const control = { signal: new AbortController().signal, progress: () => undefined };
    const request = { units: units.slice(0, 2), round: "", due: null, whole: false, without: [] };
    await ports.forms.make(table, request, "sheets", control);
    const { sheets } = await ports.workbook.look();
    const read = async (index: number) =>
      (await ports.collect.readSheets(sheets.filter(({ name }) => name === units[index]?.unit))).inputs;
    await ports.collect.writeSheets(table, await read(0), NO_DECISIONS);
    expect(await ports.collect.earlier()).toBeNull();
    const before = sheetNames(excel);
    await ports.collect.writeSheets(table, await read(1), NO_DECISIONS);
    expect(await ports.collect.kept()).toBe(2);
    expect(await ports.collect.earlier()).not.toBeNull();
    await ports.collect.bringBack(table);
    expect(await ports.collect.kept()).toBe(1);
    expect((await ports.workbook.look()).round).toMatchObject({ received: 1 });
    expect(sheetNames(excel).sort()).toEqual(before.sort());
    expect(await ports.collect.earlier()).toBeNull();
    await ports.collect.writeSheets(table, await read(1), NO_DECISIONS);
    await ports.collect.writeSheets(table, [], NO_DECISIONS);
    // Two were put away, one is kept.
    expect(sheetNames(excel).filter((name) => /^还原点 总览/.test(name))).toHaveLength(1);
  }, 60_000);
});

describe("an Excel without a printer", () => {
  it("gets every sheet of the round, and each one is told to stand without page settings", async () => {
    const { ports, excel } = open(memoryStorage(), { printer: false });
    const remark = expect.stringMatching(/^页面设置没有写入，其余内容都已写好。.*“页面布局”/) as string;
    expect(await ports.insert.insert(null)).toEqual({ sheet: "分工表", remark });
    const { table, roster } = await ports.workbook.look();
    if (!table) throw new Error("the table was inserted");
    expect(await ports.check.report(table)).toEqual({ sheet: "检查结果", remark });
    expect(await ports.check.saveRoster(roster.roster)).toEqual({ sheet: "单位名录", remark });
    const { units } = await ports.forms.plan(table);
    const control = { signal: new AbortController().signal, progress: () => undefined };
    const request = { units: units.slice(0, 2), round: "", due: null, whole: false, without: [] };
    expect(await ports.forms.make(table, request, "sheets", control)).toMatchObject({ file: null, remark });
    const { sheets } = await ports.workbook.look();
    const { inputs } = await ports.collect.readSheets(
      sheets.filter(({ name }) => request.units.some(({ unit }) => unit === name)),
    );
    expect(await ports.collect.writeSheets(table, inputs, NO_DECISIONS)).toEqual({ sheet: "总览", remark });
    expect((await ports.remind.leadersPage(table)).remark).toEqual(remark);
    expect(sheetNames(excel)).toEqual(expect.arrayContaining(["汇总表", "明细", "一页纸"]));
  }, 60_000);
});

describe("the workbook's own 单位名录", () => {
  const OWN = "市飞行服务局";

  it("is gone by in 检查, 下发, 汇总 and 催报, and by the ribbon", async () => {
    const { ports, excel } = open();
    excel.host.type("Sheet1", "A1:E3", [
      ["2024年重点工作任务分工表", "", "", "", ""],
      ["工作任务", "序号", "具体要求", "责任单位", "时限要求"],
      ["一、公开", 1, "完善政策文件库建设，规范发布格式。", "飞服局", "2024年12月31日"],
    ]);
    const unknown = async (): Promise<number> =>
      ((await ports.workbook.look()).table?.checked.findings ?? []).filter(
        ({ rule }) => rule === "unit-unknown",
      ).length;
    expect(await unknown()).toBe(1);
    await ports.check.saveRoster({
      units: [
        { name: OWN, fullName: "", aliases: ["飞服局"], unitClass: "", activeFrom: null, activeTo: null },
      ],
    });
    expect(await unknown()).toBe(0);
    const { table } = await ports.workbook.look();
    if (!table) throw new Error("the table stands in Sheet1");
    expect(table.checked.tasks[0]?.units.items.map(({ canonical }) => canonical)).toEqual([OWN]);
    const { units } = await ports.forms.plan(table);
    expect(units.map(({ unit }) => unit)).toEqual([OWN]);
    const control = { signal: new AbortController().signal, progress: () => undefined };
    await ports.forms.make(
      table,
      { units, round: "", due: null, whole: false, without: [] },
      "sheets",
      control,
    );
    const { sheets } = await ports.workbook.look();
    const { inputs } = await ports.collect.readSheets(sheets.filter(({ name }) => name === OWN));
    const consolidation = await ports.collect.consolidate(table, inputs, NO_DECISIONS);
    expect(consolidation.units).toMatchObject([{ unit: OWN, state: "received" }]);
    expect(consolidation.findings.filter(({ rule }) => rule === "unknown-unit")).toEqual([]);
    await ports.collect.writeSheets(table, inputs, NO_DECISIONS);
    expect((await ports.remind.look(table))?.units.map(({ unit }) => unit)).toEqual([OWN]);
    excel.host.activate("Sheet1");
    const { checked } = await checkSheet(parseIsoDate("2024-11-20") ?? ("" as never));
    expect(checked.findings.map(({ rule, cell }) => [rule, cell])).toEqual(
      (await ports.workbook.look()).table?.checked.findings.map(({ rule, cell }) => [rule, cell]),
    );
  }, 60_000);

  it("that names nobody counts as none, in the pane and for the ribbon", async () => {
    const { ports, excel } = open();
    await inserted(ports);
    await ports.check.saveRoster({ units: [] });
    const view = await ports.workbook.look();
    expect(view.roster.from).toBe("builtin");
    excel.host.activate("分工表");
    const { checked } = await checkSheet(parseIsoDate("2024-11-20") ?? ("" as never));
    expect(checked.findings.length).toBe(view.table?.checked.findings.length);
  });
});

describe("全部采纳", () => {
  it("writes every suggestion of a rule, and one undo takes them all back", async () => {
    const { ports } = open();
    const table = await inserted(ports);
    const ofRule = ({ checked }: FoundTable) =>
      checked.findings.filter(
        ({ rule, suggestion }) => rule === "half-width-punctuation" && suggestion !== null,
      );
    const before = ofRule(table);
    expect(before.length).toBeGreaterThan(1);
    const { undo, skipped } = await ports.check.accept(table, before);
    expect(skipped).toEqual([]);
    expect(undo).toHaveLength(before.length);
    const mended = (await ports.workbook.look()).table;
    expect(mended && ofRule(mended)).toEqual([]);
    await ports.check.undo(undo);
    const back = (await ports.workbook.look()).table;
    expect(back?.checked.findings).toEqual(table.checked.findings);
  });
});

describe("pinyin initials", () => {
  it("are those of the characters, in lower case", async () => {
    expect(await pinyinInitials(["市教育局", "12345热线办"])).toEqual(["sjyj", "rxb"]);
  });
});
