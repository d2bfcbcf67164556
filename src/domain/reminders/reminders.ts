import type { Consolidation, ProgressTally } from "../consolidation";
import { percents, total } from "../consolidation";
import type { IsoDate } from "../dates";
import { dateParts } from "../dates";
import { taskLabels } from "../division";
import type { LedgerLine } from "../ledger";
import { reminderTexts } from "../texts/zh-CN-reminders";
import type { Placeholder, ReminderTemplates, TemplateKind } from "./templates";
import { fillTemplate } from "./templates";

/** What a round is called and who asks, as it appears in reminders. Any of them may be "". */
export interface ReminderFacts {
  readonly title: string;
  readonly round: string;
  /** 报送截止日期 of the round; null when none was set. */
  readonly due: IsoDate | null;
  /** 落款. */
  readonly office: string;
  readonly contact: string;
  readonly phone: string;
}

/** A text for one unit, to be copied. */
export interface UnitReminder {
  readonly unit: string;
  readonly kind: Extract<TemplateKind, "missing" | "blank" | "unreadable">;
  readonly text: string;
}

/** Everything that there is to say of a round on a day. */
export interface Reminders {
  /** One for each unit that is to be reminded, in the ledger's order; none for a unit that still has time. */
  readonly units: readonly UnitReminder[];
  readonly group: string;
  readonly notice: string;
  /** The 通报 paragraph with its counts. */
  readonly summary: string;
}

type Values = Readonly<Partial<Record<Placeholder, string>>>;

/** Writes the reminders of a round from the office's templates. Nothing is sent: a person copies the texts. */
export function remindersOf(
  consolidation: Pick<Consolidation, "asOf" | "files" | "table">,
  ledger: readonly LedgerLine[],
  progress: ProgressTally,
  templates: ReminderTemplates,
  facts: ReminderFacts,
): Reminders {
  const everywhere: Values = {
    表名: facts.title.replace(/^《|》$/g, ""),
    轮次: facts.round,
    今天: dateText(consolidation.asOf),
    截止日期: facts.due === null ? reminderTexts.noDue : dateText(facts.due),
    落款: facts.office,
    联系人: facts.contact,
    联系电话: facts.phone,
  };
  const all: Values = { ...everywhere, ...ofAll(ledger), ...ofProgress(progress) };
  const labelOf = taskLabels(consolidation.table.tasks);
  return {
    units: ledger.flatMap((line) => {
      const kind = reminderKind(line);
      if (kind === null) return [];
      const values = { ...everywhere, ...ofUnit(line, consolidation.files, labelOf) };
      return [{ unit: line.unit, kind, text: fillTemplate(templates[kind], values) }];
    }),
    group: fillTemplate(templates.group, all),
    notice: fillTemplate(templates.notice, all),
    summary: fillTemplate(templates.summary, all),
  };
}

/** What a unit is to be reminded of; null when of nothing: all is there, or it still has time. */
function reminderKind({ standing }: LedgerLine): UnitReminder["kind"] | null {
  switch (standing) {
    case "missing":
    case "not-due":
      return "missing";
    case "incomplete":
      return "blank";
    case "unreadable":
      return "unreadable";
    default:
      return null;
  }
}

function ofUnit(line: LedgerLine, files: Consolidation["files"], labelOf: (no: number) => string): Values {
  const broken = files.find(({ unitGuess, status }) => status === "unreadable" && unitGuess === line.unit);
  return {
    单位: line.unit,
    ...(line.due === null ? {} : { 截止日期: dateText(line.due) }),
    应报项数: String(line.owed.length),
    应报序号: numbers(line.owed, labelOf),
    未填项数: String(line.blank.length),
    未填序号: numbers(line.blank, labelOf),
    逾期天数: String(line.daysLate),
    逾期说明: line.daysLate > 0 ? reminderTexts.daysLate(line.daysLate) : "",
    // The rest of the reason tells the clerk what to do, not the unit.
    打不开原因: broken?.reason?.replace(/[，。；]?请.*$/, "") ?? reminderTexts.none,
  };
}

function ofAll(ledger: readonly LedgerLine[]): Values {
  const owing = ledger.filter(({ owed }) => owed.length > 0);
  const named = (...standings: LedgerLine["standing"][]): string[] =>
    owing.filter(({ standing }) => standings.includes(standing)).map(({ unit }) => unit);
  const missing = named("missing", "not-due", "extended");
  const unreadable = named("unreadable");
  const blank = named("incomplete");
  return {
    应报数: String(owing.length),
    已报数: String(owing.length - missing.length - unreadable.length),
    未报数: String(missing.length),
    未报单位: names(missing),
    打不开数: String(unreadable.length),
    打不开单位: names(unreadable),
    未填数: String(blank.length),
    未填单位: names(blank),
  };
}

function ofProgress({ dated, ongoing }: ProgressTally): Values {
  const all = total(dated);
  const [percent = 0] = percents([dated.done, all - dated.done]);
  return {
    有时限项数: String(all),
    已完成项数: String(dated.done),
    完成率: all === 0 ? reminderTexts.noRate : reminderTexts.rate(percent, dated.done, all),
    推进项数: String(dated.active + dated["due-soon"]),
    临期项数: String(dated["due-soon"]),
    逾期项数: String(dated.overdue),
    有时限无进展项数: String(dated["no-progress"]),
    有时限未填项数: String(dated.blank),
    长期项数: String(ongoing.progress + ongoing["no-progress"] + ongoing.blank),
    长期有进展项数: String(ongoing.progress),
    长期无进展项数: String(ongoing["no-progress"]),
    长期未填项数: String(ongoing.blank),
  };
}

function names(units: readonly string[]): string {
  return units.length === 0 ? reminderTexts.none : units.join(reminderTexts.listSeparator);
}

/** 1、3—5、8: long lists of numbers are read as runs; what a table calls otherwise (1.1, 1.2) stands one by one. */
function numbers(list: readonly number[], labelOf: (no: number) => string): string {
  if (list.some((no) => labelOf(no) !== String(no)))
    return list.map(labelOf).join(reminderTexts.listSeparator);
  const runs: [number, number][] = [];
  for (const no of list) {
    const last = runs.at(-1);
    if (last && no === last[1] + 1) last[1] = no;
    else runs.push([no, no]);
  }
  const texts = runs.flatMap(([from, to]) =>
    from === to ? [String(from)] : to === from + 1 ? [String(from), String(to)] : [`${from}—${to}`],
  );
  return texts.length === 0 ? reminderTexts.none : texts.join(reminderTexts.listSeparator);
}

function dateText(date: IsoDate): string {
  const { year, month, day } = dateParts(date);
  return reminderTexts.date(year, month, day);
}
