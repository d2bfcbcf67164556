import type { Consolidation } from "../../../src/domain/consolidation";
import { parseIsoDate } from "../../../src/domain/dates";
import type { LedgerLine } from "../../../src/domain/ledger";
import {
  DEFAULT_TEMPLATES,
  fillTemplate,
  PLACEHOLDERS,
  remindersOf,
  TEMPLATE_KINDS,
  templateProblems,
} from "../../../src/domain/reminders";
import type { TemplateKind } from "../../../src/domain/reminders";
import { templateProblemText } from "../../../src/domain/texts/zh-CN-settings";

const day = parseIsoDate("2024-10-08");
const due = parseIsoDate("2024-09-30");
if (!day || !due) throw new Error("these days exist");

const line = (unit: string, more: Partial<LedgerLine>): LedgerLine => ({
  unit,
  state: "received",
  standing: "complete",
  owed: [1, 2, 3, 5, 8],
  blank: [],
  due,
  extended: false,
  filledOn: null,
  daysLate: 0,
  ...more,
});
const ledger = [
  line("市教育局", {}),
  line("市民政局", { state: "missing", standing: "missing", daysLate: 8 }),
  line("市水利局", { standing: "incomplete", blank: [3, 5] }),
  line("龙眠街道", { state: "unreadable", standing: "unreadable" }),
  line("东河镇", { state: "missing", standing: "extended" }),
  line("市税务局", { owed: [], standing: "voluntary" }),
];
const counts = { done: 13, active: 20, "due-soon": 2, overdue: 1, "no-progress": 1, blank: 0 };
const reminders = remindersOf(
  {
    asOf: day,
    table: { tasks: [] },
    files: [{ status: "unreadable", unitGuess: "龙眠街道", reason: "这是 PDF 文件" }],
  } as unknown as Consolidation,
  ledger,
  { dated: counts, ongoing: { progress: 617, "no-progress": 1, blank: 2, overdue: 0 } },
  DEFAULT_TEMPLATES,
  {
    title: "2024年政务公开重点工作任务分工",
    round: "第三季度",
    due,
    office: "市政府办公室",
    contact: "",
    phone: "",
  },
);

describe("reminders", () => {
  it("are written for whoever has something to send, and for nobody else", () => {
    expect(reminders.units.map(({ unit, kind }) => [unit, kind])).toEqual([
      ["市民政局", "missing"],
      ["市水利局", "blank"],
      ["龙眠街道", "unreadable"],
    ]);
  });

  it("say to one unit what it owes and since when", () => {
    expect(reminders.units[0]?.text).toBe(
      "市民政局：《2024年政务公开重点工作任务分工》第三季度进展情况应于2024年9月30日前报送，至今未收到，已超过 8 天。你单位应报 5 项（序号 1—3、5、8）。请尽快填报并发回；已经报送的，请与我们核对。市政府办公室",
    );
    expect(reminders.units[1]?.text).toContain("还有 2 项没有填写（序号 3、5）");
    expect(reminders.units[2]?.text).toContain("这是 PDF 文件");
  });

  it("count a unit that was given more time as not yet in, and leave voluntary ones out", () => {
    expect(reminders.group).toContain("应报 5 家，已报 2 家");
    expect(reminders.group).toContain("未报 2 家：市民政局、东河镇");
  });

  it("the 通报 has counts beside its percent", () => {
    expect(reminders.summary).toContain("有时限的 37 项，已完成 13 项，完成率 35%（13/37）");
    expect(reminders.summary).toContain("正在推进 22 项");
    expect(reminders.summary).toContain("长期任务 620 项，有进展 617 项，无进展 1 项，未填 2 项");
  });

  it("leave no placeholder unfilled in any of the built-in texts", () => {
    const texts = [
      ...reminders.units.map(({ text }) => text),
      reminders.group,
      reminders.notice,
      reminders.summary,
    ];
    expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
  });
});

describe("an office's own template", () => {
  const told = (kind: TemplateKind, template: string): readonly string[] =>
    templateProblems(kind, template).map(templateProblemText);

  it.each(TEMPLATE_KINDS)("the built-in one for %s has no problem", (kind) => {
    expect(templateProblems(kind, DEFAULT_TEMPLATES[kind])).toEqual([]);
  });

  it("is told what is wrong with it", () => {
    expect(told("missing", " ")).toEqual(["模板是空的。"]);
    expect(told("missing", "{单位}{完成度}")[0]).toMatch(/^没有“\{完成度\}”这个占位符/);
    expect(told("missing", "{单位}{未报单位}")[0]).toMatch(/^“\{未报单位\}”不能用在这个模板里/);
    expect(told("missing", "请报送")).toEqual(["模板里缺少“{单位}”。"]);
    expect(told("missing", "{单位}：请于{截止日期前报送")[0]).toMatch(/^大括号没有成对/);
  });

  it("may use every placeholder that is offered for it, with spaces inside the braces", () => {
    for (const kind of TEMPLATE_KINDS) {
      expect(templateProblems(kind, PLACEHOLDERS[kind].map((name) => `{ ${name} }`).join(""))).toEqual([]);
    }
    expect(fillTemplate("{ 单位 }", { 单位: "市教育局" })).toBe("市教育局");
  });

  it("keeps a placeholder without a value in sight, and never fills twice", () => {
    expect(fillTemplate("{单位}{没有的}", { 单位: "{表名}" })).toBe("{表名}{没有的}");
  });
});
