import type { Cell, Grid, WorkbookGrid } from "../../src/domain/grid";
import type { DivisionTable } from "../../src/domain/division";
import { readDivisionTable } from "../../src/domain/division";
import { gridOf } from "./grid-of";

export const ISSUED = [
  ["2024年重点工作任务分工表", "", "", "", ""],
  ["工作任务", "序号", "具体要求", "责任单位", "时限要求"],
  ["一、公开", 1, "完善政策文件库建设，规范发布格式，做到同源发布。", "市教育局、市民政局", "12月底"],
  ["", 2, "组织开展政策解读案例评选，优化解读质效，拓展视角。", "市教育局", "持续推进"],
  ["", 3, "强化依申请公开办理证据链管理，提升办理质量。", "市教育局", "6月30日"],
];

/** The issued table that the test returns answer. */
export function issuedTable(): DivisionTable {
  const result = readDivisionTable(gridOf(ISSUED));
  if (!result.ok) throw new Error("the test table has a header");
  return result.table;
}

export const HEADER = [
  "序号",
  "具体要求",
  "责任单位",
  "时限要求",
  "进展情况",
  "完成状态",
  "完成时间",
  "佐证材料",
];
type Row = readonly (string | number | Cell)[];

/** The clean answer of a unit to task `no` of the issued table. */
export function answer(
  no: number,
  progress: string,
  status = "正在推进",
  finished: string | Cell = "",
  evidence = "台账",
): Row {
  const [, , requirement = "", units = "", deadline = ""] = ISSUED[no + 1] ?? [];
  return [no, requirement, units, deadline, progress, status, finished, evidence];
}

/** A return as a workbook of one sheet: 填报单位 and 填报日期 above a header, rows below. */
export function returnOf(
  unit: string,
  rows: readonly Row[],
  more: { date?: string; header?: readonly string[]; grid?: Partial<Grid> } = {},
): WorkbookGrid {
  const grid = gridOf([
    [`填报单位：${unit}`, "", "", `填报日期：${more.date ?? ""}`],
    more.header ?? HEADER,
    ...rows,
  ]);
  return { sheets: [{ ...grid, ...more.grid }], properties: new Map() };
}
