import { previewText } from "../../src/jobs";

const HEADER = "工作任务\t序号\t具体要求\t责任单位\t时限要求";

describe("what is recognised of next year's document", () => {
  it("uses every line of a plain table", () => {
    const preview = previewText(`2025年任务分工表\n${HEADER}\n一、公开\t1\t建台账\t市教育局\t12月底`);
    expect(preview).toMatchObject({ missing: [], leftOver: [], table: { title: "2025年任务分工表" } });
  });

  it("counts a line that holds a category alone as used", () => {
    const preview = previewText(`${HEADER}\n一、公开\n\t1\t建台账\t市教育局\t12月底`);
    expect(preview?.table.tasks[0]?.category).toBe("一、公开");
    expect(preview?.leftOver).toEqual([]);
  });

  it("names lines under the table and columns that are not there", () => {
    const preview = previewText("序号\t具体要求\t责任单位\n1\t建台账\t市教育局\n联系人：王某");
    expect(preview?.missing).toEqual(["category", "deadline"]);
    expect(preview?.leftOver).toEqual([{ row: 3, text: "联系人：王某" }]);
  });

  it.each([["随便写的"], [""], [HEADER]])("recognises nothing in %j", (text) => {
    expect(previewText(text)).toBeNull();
  });
});
