import type { Consolidation } from "../../domain/consolidation";
import { MASTER_STATE_KEY } from "../../domain/consolidation";
import { hiddenSheet } from "../return-form-plan";
import type { WorkbookPlan } from "../sheet-plan";
import { entriesSheet } from "./entries-sheet";
import { findingsSheet } from "./findings-sheet";
import type { MasterContext } from "./master-view";
import { masterView } from "./master-view";
import { overviewSheet } from "./overview-sheet";
import { sourcesSheet } from "./sources-sheet";
import { summarySheet } from "./summary-sheet";
import { unitsSheet } from "./units-sheet";

/**
 * The master workbook: 总览 · 汇总表 · 明细 · 单位进度 · 问题清单 · 来源, and a hidden sheet with `state`, the text by which
 * it can be continued and is a return to the level above; see `serialiseMaster`.
 */
export function masterPlan(
  consolidation: Consolidation,
  context: MasterContext,
  state: string,
): WorkbookPlan {
  const view = masterView(consolidation, context);
  return {
    sheets: [
      overviewSheet(view),
      summarySheet(view),
      entriesSheet(view),
      unitsSheet(view),
      findingsSheet(view),
      sourcesSheet(view),
      hiddenSheet(new Map([[MASTER_STATE_KEY, state]])),
    ],
    properties: {},
  };
}
