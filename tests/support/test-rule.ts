import { parseIsoDate } from "../../src/domain/dates";
import type { IsoDate } from "../../src/domain/dates";
import { readDeadline } from "../../src/domain/deadlines";
import type { DeadlineContext } from "../../src/domain/deadlines";
import { rememberedTextTimes } from "../../src/domain/checks/check-table";
import { runChecks } from "../../src/domain/checks/run-checks";
import type { CheckContext, Finding, Rule, Severity } from "../../src/domain/checks/types";
import type { DivisionTable, DivisionTask, TableField } from "../../src/domain/division";
import type { Cell } from "../../src/domain/grid";
import { builtinRoster, indexRoster, readUnits } from "../../src/domain/units";
import type { PinyinOf, Roster } from "../../src/domain/units";

/** A row of a test table; what is not said is unremarkable. */
export interface RowDraft {
  readonly no?: number | string;
  readonly category?: string;
  readonly requirement?: string;
  readonly units?: string;
  readonly deadline?: string;
  readonly deadlineCell?: Cell;
}

/** A table drawn for one rule: its rows, and what it is checked against. */
export interface RuleCase {
  readonly name: string;
  readonly rows: readonly RowDraft[];
  readonly title?: string;
  /** Defaults to 2024 by option, so that no year rule speaks by accident; null for unknown. */
  readonly year?: DeadlineContext["year"];
  readonly issued?: string;
  readonly asOf?: string;
  readonly roster?: Roster;
  /** Names that sound alike are near each other only with it. */
  readonly pinyinOf?: PinyinOf;
  readonly doneRows?: readonly number[];
  /** Columns that the table lacks. */
  readonly without?: readonly TableField[];
}

/** What is expected: row is the 1-based number of the drafted row, null for the table. */
export interface ExpectedFinding {
  readonly row: number | null;
  readonly severity?: Severity;
  readonly messageId?: string;
  readonly suggestion?: string | null;
  /** The part of the cell that is highlighted. */
  readonly marks?: string;
}

const HEADER_ROWS = 2;
const FIELDS: readonly TableField[] = ["category", "no", "requirement", "units", "deadline"];

function date(text: string): IsoDate {
  const parsed = parseIsoDate(text);
  if (!parsed) throw new Error(`no such day: ${text}`);
  return parsed;
}

function tableOf(ruleCase: RuleCase): DivisionTable {
  const tasks = ruleCase.rows.map((row, index): DivisionTask => {
    const noText = String(row.no ?? index + 1);
    const deadline = row.deadline ?? "2024年12月31日前";
    return {
      no: /^\d+$/.test(noText) ? Number(noText) : null,
      noText,
      category: row.category ?? "一、重点工作",
      startsCategory: index === 0,
      requirement: row.requirement ?? `完成第${index + 1}项具体工作。`,
      units: row.units ?? "市教育局",
      deadline,
      deadlineCell: row.deadlineCell ?? (deadline === "" ? null : { type: "text", text: deadline }),
      row: index + 1 + HEADER_ROWS,
    };
  });
  return {
    title: ruleCase.title ?? "重点工作任务分工表",
    titleYear: null,
    sheet: "分工表",
    dateSystem: 1900,
    headerRow: HEADER_ROWS,
    columns: Object.fromEntries(
      FIELDS.flatMap((field, column) => (ruleCase.without?.includes(field) ? [] : [[field, column]])),
    ),
    otherLabels: [],
    tasks,
  };
}

/** The context in which a drafted table is checked. */
export function checkContextOf(ruleCase: RuleCase): CheckContext {
  const table = tableOf(ruleCase);
  const roster = indexRoster(ruleCase.roster ?? builtinRoster, ruleCase.pinyinOf ?? null);
  const deadlineContext: DeadlineContext = {
    year: ruleCase.year === undefined ? { value: 2024, from: "option" } : ruleCase.year,
    issued: ruleCase.issued === undefined ? null : date(ruleCase.issued),
  };
  return {
    table,
    tasks: table.tasks.map((task) => ({
      task,
      units: readUnits(task.units, roster),
      deadline: readDeadline(
        { text: task.deadline, cell: task.deadlineCell, dateSystem: table.dateSystem },
        deadlineContext,
      ),
    })),
    roster,
    deadlineContext,
    textTimes: rememberedTextTimes(deadlineContext),
    asOf: date(ruleCase.asOf ?? "2024-01-01"),
    doneRows: new Set((ruleCase.doneRows ?? []).map((row) => row + HEADER_ROWS)),
  };
}

/** What several rules report on a drafted table. */
export function findingsOf(rules: readonly Rule[], ruleCase: RuleCase): readonly Finding[] {
  return runChecks(rules, checkContextOf(ruleCase));
}

/**
 * Runs one rule over drafted tables, as a test suite of its own. Both lists must have cases; a report must match
 * exactly, in number and order; every message of the rule must be reported by some case.
 */
export function testRule(
  rule: Rule,
  cases: {
    readonly silent: readonly RuleCase[];
    readonly reports: readonly (RuleCase & { readonly findings: readonly ExpectedFinding[] })[];
  },
): void {
  describe(`rule ${rule.id}`, () => {
    const names = [...cases.silent, ...cases.reports].map((ruleCase) => ruleCase.name);
    it("is tried on distinct cases of both kinds", () => {
      expect(cases.silent.length).toBeGreaterThan(0);
      expect(cases.reports.length).toBeGreaterThan(0);
      expect(new Set(names).size).toBe(names.length);
    });

    it.each(cases.silent.map((ruleCase) => [ruleCase.name, ruleCase] as const))(
      "is silent on %s",
      (_name, ruleCase) => {
        expect(runChecks([rule], checkContextOf(ruleCase))).toEqual([]);
      },
    );

    it.each(cases.reports.map((ruleCase) => [ruleCase.name, ruleCase] as const))(
      "reports %s",
      (_name, ruleCase) => {
        const context = checkContextOf(ruleCase);
        const findings = runChecks([rule], context);
        const seen = findings.map((finding) => ({
          row: finding.row === null ? null : finding.row - HEADER_ROWS,
          severity: finding.severity,
          messageId: finding.messageId,
          suggestion: finding.suggestion,
          marks: markedText(context, finding.row, finding.field, finding.span),
        }));
        expect(seen).toEqual(ruleCase.findings.map((finding) => expect.objectContaining(finding) as unknown));
        for (const finding of findings) expect(rule.severities).toContain(finding.severity);
      },
    );

    it("has a case for each of its messages", () => {
      const reported = cases.reports.flatMap((ruleCase) => runChecks([rule], checkContextOf(ruleCase)));
      expect(new Set(reported.map((finding) => finding.messageId))).toEqual(
        new Set(Object.keys(rule.messages)),
      );
    });
  });
}

function markedText(
  context: CheckContext,
  row: number | null,
  field: string | null,
  span: { start: number; end: number } | null,
): string | null {
  const task = context.table.tasks.find((each) => each.row === row);
  if (!task || span === null || field === null || field === "category" || field === "no") return null;
  return task[field as "units" | "deadline" | "requirement"].slice(span.start, span.end);
}
