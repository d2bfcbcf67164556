import { listedFindings } from "../../domain/consolidation";
import { numberValue } from "../sheet-draft";
import type { SheetPlan } from "../sheet-plan";
import { masterTexts } from "../texts/zh-CN-master";
import { listDraft, putLine } from "./list-draft";
import type { MasterView } from "./master-view";

const WIDTHS = [8, 15, 16, 28, 12, 7, 7, 50, 34, 26, 26];
const TONES = { error: "bad", warning: "warn", info: "neutral" } as const;

/** 问题清单: every finding with where it stands, what is wrong and what to do. */
export function findingsSheet({ consolidation, context, labelOf }: MasterView): SheetPlan {
  const { table, asOf } = consolidation;
  const findings = listedFindings(consolidation.findings);
  const { draft, firstRow, headerRow, lastColumn } = listDraft(
    masterTexts.sheets.findings,
    masterTexts.findingHeaders.map((header, index) => ({ header, width: WIDTHS[index] ?? 10 })),
    {
      title: masterTexts.findingsTitle(table.title),
      note: `${masterTexts.subtitle(asOf, context)}　${masterTexts.findingsCount(findings)}`,
    },
  );
  findings.forEach((finding, index) => {
    putLine(draft, firstRow + index, [
      [masterTexts.severities[finding.severity], `tone-${TONES[finding.severity]}`],
      [masterTexts.rules[finding.rule], "centred"],
      [finding.unit ?? "", "text"],
      [finding.files.join("\n"), "text"],
      [finding.sheet ?? "", "text"],
      [finding.row === null ? null : numberValue(finding.row), "number"],
      [labelOf(finding.no), "number"],
      [finding.message, "text"],
      [masterTexts.advice[finding.rule], "text"],
      [finding.issued ?? "", "text"],
      // The answer itself stands in 明细, and only there.
      [finding.column === "progress" ? "" : (finding.returned ?? ""), "text"],
    ]);
  });
  if (findings.length === 0) {
    draft.putAcross(
      { top: firstRow, left: 0, bottom: firstRow, right: lastColumn },
      masterTexts.noFindings,
      "text",
    );
    return draft.finish();
  }
  return draft.finish({
    autoFilter: { top: headerRow, left: 0, bottom: firstRow + findings.length - 1, right: lastColumn },
  });
}
