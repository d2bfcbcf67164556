import { findTable } from "../../src/jobs";
import type { Grid } from "../../src/domain/grid";
import { gridOf } from "../support/grid-of";

const HEADER = ["序号", "工作任务", "责任单位", "完成时限"];
const sheet = (name: string, tasks: number, visibility: Grid["visibility"] = "visible"): Grid => ({
  ...gridOf([
    HEADER,
    ...Array.from({ length: tasks }, (_none, at) => [at + 1, `做好第${at}件事`, "市教育局", "年底"]),
  ]),
  name,
  visibility,
});

describe("the table of a workbook with several", () => {
  it("is the one with the most tasks; the others are named", () => {
    const found = findTable([
      sheet("民生实事", 1),
      sheet("重点工作", 3),
      sheet("说明", 0),
      sheet("旧表", 5, "hidden"),
    ]);
    expect([found?.table.sheet, found?.others]).toEqual(["重点工作", ["民生实事"]]);
  });
});
