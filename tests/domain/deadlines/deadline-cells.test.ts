import { runChecks } from "../../../src/domain/checks/run-checks";
import { deadlineRules } from "../../../src/domain/checks/deadline-rules";
import type { DeadlineSummary } from "../../../src/domain/deadlines";
import { checkContextOf } from "../../support/test-rule";
import { DEADLINE_CELLS } from "./deadline-cells";
import type { CellCase } from "./deadline-cells";

/** A summary in the notation of the cases. */
function notation({ kind, start, due, latestDue, dates }: DeadlineSummary): string {
  const from = start === null ? "" : `${start}>`;
  const late = latestDue === null ? "" : `~${latestDue}`;
  return [`${kind} ${from}${due ?? "-"}${late}`, ...dates].join(" ");
}

function judge({ text, issued }: CellCase) {
  const context = checkContextOf({ name: "", rows: [{ deadline: text }], ...(issued ? { issued } : {}) });
  const [task] = context.tasks;
  if (!task) throw new Error("one row was drafted");
  const findings = runChecks(deadlineRules, context).map(({ rule }) => rule);
  return {
    reading: task.deadline,
    summary: task.deadline.summary,
    read: notation(task.deadline.summary),
    findings: findings.sort().join(" "),
  };
}

const all = Object.values(DEADLINE_CELLS).flat();

describe("deadline cells of real tables", () => {
  describe.each(Object.entries(DEADLINE_CELLS))("%s", (_line, cells) => {
    it.each(cells.map((each) => [each.text, each.issued ?? "no day of issue", each] as const))(
      "%j (%s)",
      (_text, _issued, each) => {
        const { read, findings, summary } = judge(each);
        expect({ read, findings }).toEqual({ read: each.read, findings: each.findings ?? "" });
        expect(summary.unrecognised).toBe(summary.kind === "unrecognised" ? each.text : "");
      },
    );
  });

  it("are many, and half of them end in a finding", () => {
    expect(all.length).toBeGreaterThanOrEqual(220);
    expect(new Set(all.map(({ text, issued }) => `${text} ${issued ?? ""}`)).size).toBe(all.length);
    expect(all.filter(({ findings = "" }) => findings !== "").length).toBeGreaterThanOrEqual(all.length / 2);
  });

  it("are offered as they should have been typed, which reads the same and has no noise left", () => {
    const offered = all.flatMap((each) => {
      const tidy = judge(each).reading.tidy;
      return tidy === null ? [] : [{ each, tidy }];
    });
    expect(offered.map(({ tidy }) => tidy)).toEqual(
      expect.arrayContaining(["12月底", "2024年12月", "12月底前"]),
    );
    for (const { each, tidy } of offered) {
      const again = judge({ ...each, text: tidy });
      expect([tidy, again.read, [...again.reading.noise]]).toEqual([tidy, each.read, []]);
    }
  });

  // The worst thing this product can do: a cell that gives no day, or not its own, without a word.
  it("are never without a day and without a finding", () => {
    for (const each of all) {
      const { summary, findings } = judge(each);
      if (summary.due === null && summary.dates.length === 0)
        expect([each.text, findings]).not.toEqual([each.text, ""]);
    }
  });
});
