import { useMemo } from "react";
import { useJob } from "../../kit/use-job";
import type { Job } from "../../kit/use-job";
import { useStored } from "../../kit/use-stored";
import type { CheckPort, FoundTable, IgnoredFinding, Undo, WorkbookView, WrittenSheet } from "../../ports";
import { arrangeFindings, listFindings, SEVERITIES, unitsOf } from "./arrange-findings";
import type { FindingFilter, FindingLine, Listed, ListedFinding } from "./arrange-findings";

/** What came of the last thing done on the screen. */
export type CheckDone =
  | { readonly kind: "marked"; readonly cells: number }
  | { readonly kind: "unmarked" }
  | ({ readonly kind: "reported" } & WrittenSheet)
  | { readonly kind: "accepted"; readonly undo: readonly Undo[]; readonly skipped: readonly string[] }
  | { readonly kind: "undone" }
  | { readonly kind: "ignored" };

const START: FindingFilter = {
  severities: ["error", "warning"],
  unit: "",
  group: "row",
  showIgnored: false,
};

function isFilter(kept: unknown): kept is FindingFilter {
  return (
    kept instanceof Object &&
    "severities" in kept &&
    Array.isArray(kept.severities) &&
    kept.severities.every((each) => (SEVERITIES as readonly unknown[]).includes(each)) &&
    "unit" in kept &&
    typeof kept.unit === "string" &&
    "group" in kept &&
    (kept.group === "row" || kept.group === "rule") &&
    "showIgnored" in kept &&
    typeof kept.showIgnored === "boolean"
  );
}

/** Everything that the list of findings does. */
export interface Check {
  readonly listed: Listed;
  readonly lines: readonly FindingLine[];
  readonly shown: number;
  readonly units: readonly string[];
  readonly filter: FindingFilter;
  readonly setFilter: (filter: FindingFilter) => void;
  readonly job: Job<CheckDone>;
  readonly mark: () => void;
  readonly unmark: () => void;
  readonly report: () => void;
  readonly accept: (findings: readonly ListedFinding[]) => void;
  readonly undo: (changes: readonly Undo[]) => void;
  readonly ignore: (finding: ListedFinding, reason: string) => void;
  readonly unignore: (finding: ListedFinding) => void;
}

/** The state of step 检查: filters that are kept, the findings arranged, and the jobs. */
export function useCheck(
  port: CheckPort,
  describe: (failure: unknown) => string,
  { view, table, refresh }: { view: WorkbookView; table: FoundTable; refresh: () => void },
): Check {
  const [kept, setFilter] = useStored("check.filter", START, isFilter);
  const units = useMemo(() => unitsOf(table.checked), [table]);
  // A unit that the table no longer names must not hide everything.
  const filter = useMemo(() => (units.includes(kept.unit) ? kept : { ...kept, unit: "" }), [kept, units]);
  const listed = useMemo(() => listFindings(table.checked, view.ignored), [table, view.ignored]);
  const arranged = useMemo(() => arrangeFindings(listed, table.checked, filter), [listed, table, filter]);
  const job = useJob<CheckDone>(describe);
  const after = async (work: () => Promise<CheckDone>): Promise<CheckDone> => {
    try {
      return await work();
    } finally {
      refresh();
    }
  };
  const run = (work: () => Promise<CheckDone>): void => {
    job.run(() => after(work));
  };
  const keepIgnored = (ignored: readonly IgnoredFinding[]): void => {
    run(async () => {
      await port.keepIgnored(ignored);
      return { kind: "ignored" };
    });
  };
  return {
    listed,
    ...arranged,
    units,
    filter,
    setFilter,
    job,
    mark: () => {
      run(async () => ({ kind: "marked", cells: await port.mark() }));
    },
    unmark: () => {
      run(async () => {
        await port.unmark(table);
        return { kind: "unmarked" };
      });
    },
    report: () => {
      run(async () => ({ kind: "reported", ...(await port.report(table)) }));
    },
    accept: (findings) => {
      run(async () => ({
        kind: "accepted",
        ...(await port.accept(
          table,
          findings.map(({ finding }) => finding),
        )),
      }));
    },
    undo: (changes) => {
      run(async () => {
        await port.undo(changes);
        return { kind: "undone" };
      });
    },
    ignore: ({ key }, reason) => {
      keepIgnored([...view.ignored.filter((each) => each.key !== key), { key, reason }]);
    },
    unignore: ({ key }) => {
      keepIgnored(view.ignored.filter((each) => each.key !== key));
    },
  };
}
