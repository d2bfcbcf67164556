/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { encodeDecisions, NO_DECISIONS } from "../../src/domain/consolidation";
import type { Decisions, ReturnInput } from "../../src/domain/consolidation";
import { parseIsoDate } from "../../src/domain/dates";
import { DEFAULT_OFFICE_SETTINGS } from "../../src/domain/office-settings";
import { builtinRoster } from "../../src/domain/units";
import { engine } from "../../src/jobs";
import { JobCancelled } from "../../src/taskpane/kit/use-job";
import type { PanePorts } from "../../src/taskpane/ports";
import { gridOf } from "../support/grid-of";
import { answer, issuedTable, returnOf } from "../support/return-of";
import { AS_OF, foundTable, showPane, viewOf, violations } from "../support/use-pane";
import type { GivenPorts } from "../support/use-pane";

beforeEach(() => {
  sessionStorage.clear();
  Element.prototype.scrollTo = () => undefined;
});

const input = (file: string, workbook: ReturnType<typeof returnOf>): ReturnInput => ({
  file,
  sha256: file,
  size: 1,
  read: { ok: true, workbook },
});

const INPUTS: readonly ReturnInput[] = [
  input("教育局.xlsx", returnOf("市教育局", [answer(1, "已印发"), answer(2, "评选了三次")])),
  input("教育局(1).xlsx", returnOf("市教育局", [answer(1, "还没印发"), answer(2, "评选了三次")])),
  input("不知道谁的.xlsx", returnOf("市飞行局", [answer(1, "在办")])),
  { file: "照片.xlsx", sha256: "p", size: 1, read: { ok: false, reason: "这是图片，不是表格" } },
];

const consolidate: PanePorts["collect"]["consolidate"] = (table, inputs, decisions) => {
  const asOf = parseIsoDate(AS_OF);
  if (!asOf) throw new Error("that day exists");
  return Promise.resolve(
    engine.consolidate({
      table: table.checked.table,
      roster: builtinRoster,
      asOf,
      office: DEFAULT_OFFICE_SETTINGS,
      version: "test",
      onto: null,
      inputs,
      decisions,
    }),
  );
};

const readAll: PanePorts["collect"]["readFiles"] = (_files, _password, { onFile }) => {
  const lines = INPUTS.map(({ file, read }) => ({
    name: file,
    problem: "ok" in read && !read.ok ? read.reason : null,
  }));
  lines.forEach(onFile);
  return Promise.resolve({ inputs: INPUTS, lines });
};

function show(collect: GivenPorts["collect"] = {}) {
  const look = () => Promise.resolve(viewOf(foundTable(issuedTable())));
  return showPane(
    { workbook: { look }, collect: { readFiles: readAll, consolidate, ...collect } },
    { start: "consolidate" },
  );
}

async function pick(container: HTMLElement) {
  await screen.findByRole("button", { name: "选择文件" });
  const field = container.querySelector<HTMLInputElement>("input[type=file]");
  if (!field) throw new Error("there is a file input");
  await userEvent.upload(field, [new File(["x"], "教育局.xlsx")]);
}

describe("step 汇总", () => {
  it("offers the file dialog, a folder and dropping", async () => {
    const { container } = show();
    expect(await screen.findByRole("button", { name: "选择文件" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "选择文件夹" })).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  it("says how many returns the last master holds", async () => {
    show({ kept: () => Promise.resolve(21) });
    expect(await screen.findByText(/上次汇总里已有 21 份/)).toBeTruthy();
  });

  it("shows each file as it is read, with why one cannot be opened, and stops when asked", async () => {
    const { container } = show({
      readFiles: (_files, _password, { signal, progress, onFile }) =>
        new Promise((_resolve, reject) => {
          onFile({ name: "教育局.xlsx", problem: null });
          onFile({ name: "照片.xlsx", problem: "这是图片，不是表格" });
          progress({ done: 2, all: 40, at: "照片.xlsx" });
          signal.addEventListener("abort", () => {
            reject(new JobCancelled());
          });
        }),
    });
    await pick(container);
    const files = within(await screen.findByRole("list", { name: "文件" }));
    expect(files.getByText("教育局.xlsx")).toBeTruthy();
    expect(files.getByText("这是图片，不是表格")).toBeTruthy();
    expect(screen.getByText(/^2\/40/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "停止" }));
    expect(await screen.findByText("已停止，工作簿没有改动。")).toBeTruthy();
    expect(screen.getByRole("button", { name: "选择文件" })).toBeTruthy();
  });

  it("shows what was read before anything is written: counts, the row proof, what cannot be opened", async () => {
    const writeSheets = jest.fn(() => Promise.resolve({ sheet: "总览", remark: "页面设置没有写入。" }));
    const { container } = show({ writeSheets });
    await pick(container);
    expect(await screen.findByRole("heading", { name: "写入前看一看" })).toBeTruthy();
    expect(screen.getByText(/^共读到 5 行/)).toBeTruthy();
    expect(screen.getByText("每一行都有去处。")).toBeTruthy();
    expect(screen.getByText("打不开的文件（1）")).toBeTruthy();
    expect(writeSheets).not.toHaveBeenCalled();
    expect(await violations(container)).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "写入汇总表" }));
    expect(await screen.findByText("已写好，从工作表“总览”看起。")).toBeTruthy();
    expect(screen.getByText("页面设置没有写入。")).toBeTruthy();
    expect(screen.getByRole("button", { name: "下一步：催报" })).toBeTruthy();
  });

  it("leads back to choosing files where no return was read at all, and says what to do", async () => {
    const unreadable: ReturnInput = {
      file: "照片.xlsx",
      sha256: "p",
      size: 1,
      read: { ok: false, reason: "这是图片，不是表格" },
    };
    const { container } = show({
      readFiles: () =>
        Promise.resolve({
          inputs: [unreadable],
          lines: [{ name: "照片.xlsx", problem: "这是图片，不是表格" }],
        }),
    });
    await pick(container);
    expect(await screen.findByText(/^选的 1 个文件里，一份填报表也没有读到/)).toBeTruthy();
    const look = (name: string): string => screen.getByRole("button", { name }).className;
    const [choose, write, save] = ["选择文件", "写入汇总表", "另存为新文件"].map(look);
    expect(write).toBe(save);
    expect(choose).not.toBe(write);
    // One choice of files, above what cannot be read.
    expect(screen.queryByRole("button", { name: "再加文件" })).toBeNull();
    const order = [...container.querySelectorAll("button, summary")].map(({ textContent }) => textContent);
    expect(order.indexOf("选择文件")).toBeLessThan(order.indexOf("打不开的文件（1）"));
    expect(order.indexOf("打不开的文件（1）")).toBeLessThan(order.indexOf("写入汇总表"));
    expect(await violations(container)).toEqual([]);
  });

  it("shows the files that are no returns where nothing else came", async () => {
    const notice = { sheets: [gridOf([["关于召开例会的通知"]])], properties: new Map<string, string>() };
    const { container } = show({
      readFiles: () => Promise.resolve({ inputs: [input("通知.xlsx", notice)], lines: [] }),
    });
    await pick(container);
    expect(await screen.findByText(/^选的 1 个文件里/)).toBeTruthy();
    expect(await screen.findByText("不是填报表")).toBeTruthy();
  });

  it("puts two versions side by side and remembers which one was chosen", async () => {
    const keepDecisions = jest.fn((_decisions: Decisions) => Promise.resolve());
    const { container } = show({ keepDecisions });
    await pick(container);
    const card = within(await screen.findByRole("region", { name: "市教育局交了不止一份，用哪一份？" }));
    expect(card.getByText("有 1 项不同：")).toBeTruthy();
    expect(card.getByText(/^已印发/)).toBeTruthy();
    expect(card.getByText(/^还没印发/)).toBeTruthy();
    await userEvent.click(card.getByRole("button", { name: "用这一份：教育局(1).xlsx" }));
    expect(encodeDecisions(keepDecisions.mock.calls[0]?.[0] ?? NO_DECISIONS).versions).toEqual({
      市教育局: "教育局(1).xlsx#Sheet1",
    });
    expect(await card.findByRole("button", { name: "用的是这一份：教育局(1).xlsx" })).toBeTruthy();
  });

  it("says once that a return was numbered anew, with the numbers", async () => {
    const rows = [1, 2, 3].map((no) => answer(no, `第 ${no} 项在办`).with(0, no + 20));
    const { container } = show({
      readFiles: () =>
        Promise.resolve({ inputs: [input("教育局.xlsx", returnOf("市教育局", rows))], lines: [] }),
    });
    await pick(container);
    await userEvent.click(await screen.findByText("改动了原文（1）"));
    expect(await screen.findByText("序号与下发的对不上（3 行），已按具体要求对应。")).toBeTruthy();
    expect(screen.getByText("1、2、3")).toBeTruthy();
    expect(screen.getByText("21、22、23")).toBeTruthy();
  });

  it("asks whose return it is when the unit is not known, and takes only units of the roster", async () => {
    const keepDecisions = jest.fn((_decisions: Decisions) => Promise.resolve());
    const { container } = show({ keepDecisions });
    await pick(container);
    const form = within(await screen.findByRole("form", { name: /^“不知道谁的.xlsx/ }));
    await userEvent.type(form.getByRole("combobox", { name: "指定单位" }), "没有的局");
    await userEvent.click(form.getByRole("button", { name: "确定" }));
    expect(form.getByText("请从名录里选一个单位。")).toBeTruthy();
    await userEvent.clear(form.getByRole("combobox", { name: "指定单位" }));
    await userEvent.type(form.getByRole("combobox", { name: "指定单位" }), "市民政局");
    await userEvent.click(form.getByRole("button", { name: "确定" }));
    expect(encodeDecisions(keepDecisions.mock.calls[0]?.[0] ?? NO_DECISIONS).units).toEqual({
      "不知道谁的.xlsx#Sheet1": "市民政局",
    });
  });

  it("shows what each column was taken for and how surely, and remembers a correction", async () => {
    const odd = returnOf(
      "市教育局",
      [[1, "完善政策文件库建设，规范发布格式，做到同源发布。", "领导已阅", "真正的进展"]],
      {
        header: ["序号", "具体要求", "进展情况", "甲栏"],
      },
    );
    const inputs = [input("教育局.xlsx", odd)];
    const keepDecisions = jest.fn((_decisions: Decisions) => Promise.resolve());
    const { container } = show({
      keepDecisions,
      readFiles: () => Promise.resolve({ inputs, lines: [{ name: "教育局.xlsx", problem: null }] }),
    });
    await pick(container);
    await userEvent.click(await screen.findByText("全部文件（1）"));
    await userEvent.click(await screen.findByText(/^各列认成了什么/));
    const field = await screen.findByRole<HTMLSelectElement>("combobox", { name: "D 列“甲栏”" });
    expect(field.value).toBe("");
    expect(await violations(container)).toEqual([]);
    await userEvent.selectOptions(field, "进展情况");
    expect(encodeDecisions(keepDecisions.mock.calls[0]?.[0] ?? NO_DECISIONS).columns).toEqual({
      "教育局.xlsx#Sheet1": { no: "A", requirement: "B", progress: "D" },
    });
    await waitFor(() => {
      expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "D 列“甲栏”" }).value).toBe("progress");
    });
    expect(screen.getAllByText("您定的")).toHaveLength(3);
    await userEvent.click(screen.getByRole("button", { name: "恢复自动识别" }));
    await waitFor(() => {
      expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "D 列“甲栏”" }).value).toBe("");
    });
  });

  it("takes up what was read when the pane is closed and opened before writing", async () => {
    const first = show();
    await pick(first.container);
    await screen.findByRole("heading", { name: "写入前看一看" });
    first.unmount();
    show();
    expect(await screen.findByText(/^共读到 5 行/)).toBeTruthy();
  });

  it("goes back to the master before the last one, after asking once more", async () => {
    const bringBack = jest.fn(() => Promise.resolve());
    const kept = jest.fn(() => Promise.resolve(2));
    const { container } = show({ bringBack, kept, earlier: () => Promise.resolve("2024-11-20T09:05:00") });
    await userEvent.click(await screen.findByRole("button", { name: "恢复上一版汇总" }));
    expect(screen.getByText(/^会换回 2024-11-20 09:05 更新之前的汇总/)).toBeTruthy();
    expect(bringBack).not.toHaveBeenCalled();
    expect(await violations(container)).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "换回上一版" }));
    expect(await screen.findByText("已换回上一版汇总。")).toBeTruthy();
    expect(bringBack).toHaveBeenCalledTimes(1);
  });

  it("says what went wrong when writing fails, and keeps what was read", async () => {
    const { container } = show({ writeSheets: () => Promise.reject(new Error("x")) });
    await pick(container);
    await userEvent.click(await screen.findByRole("button", { name: "写入汇总表" }));
    expect((await screen.findByRole("alert")).textContent).toBe("工作表有保护。");
    expect(screen.getByRole("button", { name: "写入汇总表" })).toBeTruthy();
  });
});
