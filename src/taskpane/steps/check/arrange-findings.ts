import type { CheckedTable, Severity } from "../../../domain/checks";
import { placeFindings } from "../../../jobs";
import type { PlacedFinding } from "../../../jobs";
import type { IgnoredFinding } from "../../ports";

export const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly Severity[];

/** What the list shows. */
export interface FindingFilter {
  readonly severities: readonly Severity[];
  /** Roster name or name as written; "" for all. */
  readonly unit: string;
  readonly group: "row" | "rule";
  readonly showIgnored: boolean;
}

/** A finding in the list; `ignored` holds the reason when a person passed it over. */
export interface ListedFinding extends PlacedFinding {
  readonly ignored: string | null;
}

/** The findings of a table with what a person said of them; counts are of those not ignored. */
export interface Listed {
  readonly all: readonly ListedFinding[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly ignored: number;
}

export function listFindings(checked: CheckedTable, ignored: readonly IgnoredFinding[]): Listed {
  const reasons = new Map(ignored.map(({ key, reason }) => [key, reason]));
  const all = placeFindings(checked).map((placed): ListedFinding => ({
    ...placed,
    ignored: reasons.get(placed.key) ?? null,
  }));
  const open = all.filter((each) => each.ignored === null);
  const count = (severity: Severity): number =>
    open.filter(({ finding }) => finding.severity === severity).length;
  return {
    all,
    counts: { error: count("error"), warning: count("warning"), info: count("info") },
    ignored: all.length - open.length,
  };
}

/** A line of the list: the head of a group, or a finding in it. */
export type FindingLine =
  | {
      readonly kind: "head";
      readonly key: string;
      /** Row groups name the task; null for findings on the whole table. */
      readonly row: { readonly no: number | null; readonly row: number } | null;
      /** The rule of a rule group; null in row groups. */
      readonly rule: string | null;
      readonly findings: readonly ListedFinding[];
    }
  | { readonly kind: "finding"; readonly key: string; readonly listed: ListedFinding };

/** The findings that pass the filter, grouped by row (in the table's order) or by rule (worst first), as lines. */
export function arrangeFindings(
  { all }: Listed,
  checked: CheckedTable,
  filter: FindingFilter,
): { readonly lines: readonly FindingLine[]; readonly shown: number } {
  const rows = filter.unit === "" ? null : rowsOfUnit(checked, filter.unit);
  const shown = all.filter(
    ({ finding, ignored }) =>
      filter.severities.includes(finding.severity) &&
      (filter.showIgnored || ignored === null) &&
      (rows === null || (finding.row !== null && rows.has(finding.row))),
  );
  const groups = new Map<string, ListedFinding[]>();
  for (const listed of shown) {
    const { finding } = listed;
    const name = filter.group === "rule" ? finding.rule : String(finding.row ?? "");
    const group = groups.get(name);
    if (group) group.push(listed);
    else groups.set(name, [listed]);
  }
  const sorted = [...groups.values()];
  if (filter.group === "rule") sorted.sort((a, b) => rank(a) - rank(b));
  const lines = sorted.flatMap((findings): FindingLine[] => {
    const [first] = findings;
    if (!first) return [];
    const { row, no, rule } = first.finding;
    const byRule = filter.group === "rule";
    return [
      {
        kind: "head",
        key: `head ${byRule ? rule : String(row)}`,
        row: byRule || row === null ? null : { no, row },
        rule: byRule ? rule : null,
        findings,
      },
      ...findings.map((listed, index): FindingLine => ({
        kind: "finding",
        key: `${listed.key} ${String(listed.finding.row)} ${index}`,
        listed,
      })),
    ];
  });
  return { lines, shown: shown.length };
}

function rank(findings: readonly ListedFinding[]): number {
  return Math.min(...findings.map(({ finding }) => SEVERITIES.indexOf(finding.severity)));
}

/** Sheet rows on which a unit is named. */
function rowsOfUnit({ tasks }: CheckedTable, unit: string): ReadonlySet<number> {
  return new Set(
    tasks
      .filter(({ units }) => units.items.some(({ name, canonical }) => (canonical ?? name) === unit))
      .map(({ task }) => task.row),
  );
}

/** The units named in a table, by the roster's name where it has one, in the table's order. */
export function unitsOf({ tasks }: CheckedTable): readonly string[] {
  return [
    ...new Set(tasks.flatMap(({ units }) => units.items.map(({ name, canonical }) => canonical ?? name))),
  ];
}
