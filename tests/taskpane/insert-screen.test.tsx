/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { previewText } from "../../src/jobs";
import type { Template } from "../../src/taskpane/ports";
import { emptyView, foundTable, seedTable, showPane, viewOf, violations } from "../support/use-pane";
import type { GivenPorts } from "../support/use-pane";

beforeEach(() => {
  sessionStorage.clear();
  Element.prototype.scrollTo = () => undefined;
});

function show(insert: GivenPorts["insert"], more: GivenPorts = {}) {
  return showPane(
    { workbook: { look: () => Promise.resolve(emptyView) }, ...more, insert },
    { start: "insert" },
  );
}

const PASTED = "2025年重点任务分工表\n序号\t具体要求\t责任单位\n1\t建台账\t市教育局\n联系人：王某";

describe("step 插入", () => {
  it("inserts the standard table with one click and leads on to 检查", async () => {
    show({ insert: () => Promise.resolve({ sheet: "分工表 (2)", remark: null }) });
    await userEvent.click(await screen.findByRole("button", { name: "插入标准分工表" }));
    expect(await screen.findByText("已插入工作表“分工表 (2)”。")).toBeTruthy();
    expect(screen.getByRole("button", { name: "下一步：检查" })).toBeTruthy();
  });

  it("says what is to be known besides, and leads on all the same", async () => {
    show({ insert: () => Promise.resolve({ sheet: "分工表", remark: "页面设置没有写入。" }) });
    await userEvent.click(await screen.findByRole("button", { name: "插入标准分工表" }));
    expect(await screen.findByText("已插入工作表“分工表”。")).toBeTruthy();
    expect(screen.getByText("页面设置没有写入。")).toBeTruthy();
    expect(screen.getByRole("button", { name: "下一步：检查" })).toBeTruthy();
  });

  it("says that it is working, and starts nothing twice", async () => {
    const insert = jest.fn(() => new Promise<never>(() => undefined));
    show({ insert });
    const button = await screen.findByRole("button", { name: "插入标准分工表" });
    await userEvent.click(button);
    await userEvent.click(button);
    expect(screen.getByText("正在处理…")).toBeTruthy();
    expect(insert).toHaveBeenCalledTimes(1);
  });

  it("says what went wrong, where it happened", async () => {
    show({ insert: () => Promise.reject(new Error("AccessDenied")) });
    await userEvent.click(await screen.findByRole("button", { name: "插入标准分工表" }));
    expect((await screen.findByRole("alert")).textContent).toBe("工作表有保护。");
    expect(document.body.textContent).not.toContain("AccessDenied");
  });

  it("makes 检查 the primary button where a table is there already", async () => {
    const look = () => Promise.resolve(viewOf(foundTable(seedTable())));
    show({}, { workbook: { look } });
    expect(await screen.findByText(/工作簿里已有分工表，在“分工表”/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "下一步：检查" })).toBeTruthy();
  });

  it("shows what was recognised of a pasted text, and what was not, before anything is written", async () => {
    const insert = jest.fn(() => Promise.resolve({ sheet: "分工表", remark: null }));
    const readText = (text: string) => {
      const preview = previewText(text);
      return Promise.resolve(
        preview ? { ok: true as const, preview } : { ok: false as const, message: "没有认出" },
      );
    };
    const { container } = show({ insert, readText });
    await userEvent.click(await screen.findByRole("button", { name: "粘贴文字" }));
    await userEvent.click(screen.getByRole("textbox", { name: /粘贴到这里/ }));
    await userEvent.paste(PASTED);
    await userEvent.click(screen.getByRole("button", { name: "识别" }));
    expect(await screen.findByText("没有认出这些列：工作任务、时限要求。插入后这些列是空的。")).toBeTruthy();
    expect(screen.getByText("第 4 行：联系人：王某")).toBeTruthy();
    expect(insert).not.toHaveBeenCalled();
    expect(await violations(container)).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "插入这张表" }));
    expect(insert).toHaveBeenCalledWith(expect.objectContaining({ title: "2025年重点任务分工表" }));
  });

  it("says what a text must look like when nothing was recognised", async () => {
    show({ readText: () => Promise.resolve({ ok: false, message: "没有认出分工表。" }) });
    await userEvent.click(await screen.findByRole("button", { name: "粘贴文字" }));
    await userEvent.click(screen.getByRole("textbox", { name: /粘贴到这里/ }));
    await userEvent.paste("随便写的");
    await userEvent.click(screen.getByRole("button", { name: "识别" }));
    expect(await screen.findByText("没有认出分工表。")).toBeTruthy();
  });

  it("reads a picked file", async () => {
    const readFile = jest.fn((file: File) =>
      Promise.resolve({ ok: false as const, message: `${file.name}打不开` }),
    );
    const { container } = show({ readFile });
    await userEvent.click(await screen.findByRole("button", { name: "从文件读" }));
    const input = container.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) throw new Error("there is a file input");
    await userEvent.upload(input, new File(["x"], "明年.docx"));
    expect(await screen.findByText("明年.docx打不开")).toBeTruthy();
  });

  it("keeps, inserts and removes the office's own templates", async () => {
    let kept: readonly Template[] = [{ name: "督办事项", table: seedTable() }];
    const removeTemplate = jest.fn((name: string) => {
      kept = kept.filter((each) => each.name !== name);
      return Promise.resolve(kept);
    });
    const insert = jest.fn(() => Promise.resolve({ sheet: "分工表", remark: null }));
    show({ templates: () => Promise.resolve(kept), removeTemplate, insert });
    await userEvent.click(await screen.findByRole("button", { name: "本单位的模板" }));
    await userEvent.click(await screen.findByRole("button", { name: "插入模板“督办事项”" }));
    expect(insert).toHaveBeenCalledWith(expect.objectContaining({ title: seedTable().title }));
    await userEvent.click(screen.getByRole("button", { name: "删除模板“督办事项”" }));
    expect(removeTemplate).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "删除" }));
    expect(await screen.findByText(/还没有自己的模板/)).toBeTruthy();
  });
});
