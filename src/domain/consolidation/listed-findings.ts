import type { ReturnFinding } from "./types";

/** A finding as it is listed for a person: with every file that it stands on. */
export interface ListedFinding extends ReturnFinding {
  /** At least one; the first is `file`. */
  readonly files: readonly string[];
}

/**
 * The findings as a person reads them: that a unit has sent several versions stands on each of these files, in the
 * same words, and is said once with all of them.
 */
export function listedFindings(findings: readonly ReturnFinding[]): readonly ListedFinding[] {
  const versions = findings.filter(({ rule }) => rule === "two-versions");
  const same = (a: ReturnFinding, b: ReturnFinding): boolean => a.unit === b.unit && a.message === b.message;
  return findings.flatMap((finding): readonly ListedFinding[] => {
    if (finding.rule !== "two-versions") return [{ ...finding, files: [finding.file] }];
    const own = versions.filter((each) => same(each, finding));
    return own[0] === finding ? [{ ...finding, files: [...new Set(own.map(({ file }) => file))] }] : [];
  });
}
