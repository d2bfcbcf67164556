import { reminderTexts } from "../texts/zh-CN-reminders";

/** What can be said: to one unit (three causes), to all in a group chat, in a formal notice, in the 通报. */
export type TemplateKind = "missing" | "blank" | "unreadable" | "group" | "notice" | "summary";

export const TEMPLATE_KINDS: readonly TemplateKind[] = [
  "missing",
  "blank",
  "unreadable",
  "group",
  "notice",
  "summary",
];

/** An office's own wording, by kind. Placeholders are written {单位}. */
export type ReminderTemplates = Readonly<Record<TemplateKind, string>>;

export const DEFAULT_TEMPLATES: ReminderTemplates = reminderTexts.templates;

const EVERYWHERE = ["表名", "轮次", "今天", "截止日期", "落款", "联系人", "联系电话"] as const;
const OF_ONE_UNIT = [
  "单位",
  "应报项数",
  "应报序号",
  "未填项数",
  "未填序号",
  "逾期说明",
  "逾期天数",
  "打不开原因",
] as const;
const OF_ALL = [
  "应报数",
  "已报数",
  "未报数",
  "未报单位",
  "打不开数",
  "打不开单位",
  "未填数",
  "未填单位",
] as const;
const OF_PROGRESS = [
  "有时限项数",
  "已完成项数",
  "完成率",
  "推进项数",
  "临期项数",
  "逾期项数",
  "有时限无进展项数",
  "有时限未填项数",
  "长期项数",
  "长期有进展项数",
  "长期无进展项数",
  "长期未填项数",
] as const;

/** A placeholder's name, without its braces. */
export type Placeholder =
  | (typeof EVERYWHERE)[number]
  | (typeof OF_ONE_UNIT)[number]
  | (typeof OF_ALL)[number]
  | (typeof OF_PROGRESS)[number];

const FOR_UNITS: readonly Placeholder[] = [...EVERYWHERE, ...OF_ONE_UNIT];
const FOR_ALL: readonly Placeholder[] = [...EVERYWHERE, ...OF_ALL, ...OF_PROGRESS];

/** The placeholders that a template of each kind may use, to be offered beside the editor. */
export const PLACEHOLDERS: Readonly<Record<TemplateKind, readonly Placeholder[]>> = {
  missing: FOR_UNITS,
  blank: FOR_UNITS,
  unreadable: FOR_UNITS,
  group: FOR_ALL,
  notice: FOR_ALL,
  summary: FOR_ALL,
};

/** What must not be left out: without it a reader does not know who is meant. */
const REQUIRED: Readonly<Partial<Record<TemplateKind, Placeholder>>> = {
  missing: "单位",
  blank: "单位",
  unreadable: "单位",
  group: "未报单位",
  notice: "未报单位",
};

const PLACEHOLDER = /\{\s*([^{}\n]+?)\s*\}/g;

/** What is wrong with a template. `offered`: the placeholders that it may use. */
export type TemplateProblem =
  | { readonly code: "empty" }
  | { readonly code: "unbalanced"; readonly near: string }
  | {
      readonly code: "unknown" | "not-here";
      readonly name: string;
      readonly offered: readonly Placeholder[];
    }
  | { readonly code: "required"; readonly name: Placeholder };

/** What is wrong with a template; empty when it can be used. */
export function templateProblems(kind: TemplateKind, template: string): readonly TemplateProblem[] {
  if (template.trim() === "") return [{ code: "empty" }];
  const found: TemplateProblem[] = [];
  const names = new Set<string>();
  const rest = template.replace(PLACEHOLDER, (_whole, name: string) => {
    names.add(name);
    return "";
  });
  const brace = /.{0,6}[{}].{0,6}/.exec(rest);
  if (brace) found.push({ code: "unbalanced", near: brace[0].trim() });
  const offered = PLACEHOLDERS[kind];
  for (const name of names) {
    if ((offered as readonly string[]).includes(name)) continue;
    const elsewhere = TEMPLATE_KINDS.some((other) =>
      (PLACEHOLDERS[other] as readonly string[]).includes(name),
    );
    found.push({ code: elsewhere ? "not-here" : "unknown", name, offered });
  }
  const required = REQUIRED[kind];
  if (required !== undefined && !names.has(required)) found.push({ code: "required", name: required });
  return found;
}

/** Fills a template in. A placeholder without a value stays as it is written, so that nobody overlooks it. */
export function fillTemplate(
  template: string,
  values: Readonly<Partial<Record<Placeholder, string>>>,
): string {
  const known = new Map<string, string>(Object.entries(values));
  return template.replace(PLACEHOLDER, (whole, name: string) => known.get(name) ?? whole);
}
