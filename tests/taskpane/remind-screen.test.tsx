/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { parseIsoDate } from "../../src/domain/dates";
import { DEFAULT_OFFICE_SETTINGS } from "../../src/domain/office-settings";
import { NO_DECISIONS } from "../../src/domain/consolidation";
import { builtinRoster } from "../../src/domain/units";
import { engine } from "../../src/jobs";
import type { RemindView } from "../../src/taskpane/ports";
import { answer, issuedTable, returnOf } from "../support/return-of";
import { AS_OF, foundTable, showPane, viewOf, violations } from "../support/use-pane";
import type { GivenPorts } from "../support/use-pane";

beforeEach(() => {
  sessionStorage.clear();
  Element.prototype.scrollTo = () => undefined;
});

/** 市教育局 answered one of its three tasks, 市民政局 nothing. */
function round(): RemindView {
  const asOf = parseIsoDate(AS_OF);
  if (!asOf) throw new Error("that day exists");
  const standing = engine.standing({
    table: issuedTable(),
    roster: builtinRoster,
    asOf,
    office: DEFAULT_OFFICE_SETTINGS,
    version: "test",
    onto: null,
    decisions: NO_DECISIONS,
    inputs: [
      {
        file: "教育局.xlsx",
        sha256: "a",
        size: 1,
        read: { ok: true, workbook: returnOf("市教育局", [answer(1, "已印发")]) },
      },
    ],
  });
  const initials = new Map([
    ["市教育局", "sjyj"],
    ["市民政局", "smzj"],
  ]);
  return {
    ...standing,
    units: standing.units.map((unit) => ({ ...unit, initials: initials.get(unit.unit) ?? "" })),
  };
}

function show(remind: GivenPorts["remind"] = {}) {
  const look = () => Promise.resolve(viewOf(foundTable(issuedTable())));
  return showPane(
    { workbook: { look }, remind: { look: () => Promise.resolve(round()), ...remind } },
    { start: "remind" },
  );
}

describe("step 催报", () => {
  it("says who is missing, how each stands, and what is blank", async () => {
    const { container } = show();
    expect(await screen.findByText(/应报 2 家，已报 1 家，还差 1 家。/)).toBeTruthy();
    const units = within(screen.getByRole("list", { name: "单位台账" }));
    expect(units.getByText("没填全")).toBeTruthy();
    expect(units.getByText("未报")).toBeTruthy();
    expect(units.getByText("没填的序号：2、3")).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  it("leads to 汇总 before anything was collected", async () => {
    show({ look: () => Promise.resolve(null) });
    expect(await screen.findByText(/还没有汇总过/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "去汇总" })).toBeTruthy();
  });

  it("copies a unit's reminder with one click", async () => {
    const copy = jest.fn((_text: string) => Promise.resolve(true));
    show({ copy });
    await userEvent.click(await screen.findByRole("button", { name: "复制催报文字：市民政局" }));
    expect(copy.mock.calls[0]?.[0]).toContain("市民政局");
    expect(await screen.findByText("已复制。")).toBeTruthy();
  });

  it("shows the text, selected, where the clipboard is blocked", async () => {
    show({ copy: () => Promise.resolve(false) });
    await userEvent.click(await screen.findByRole("button", { name: "复制工作群通知" }));
    expect(await screen.findByText("这里不能自动复制。文字已选中，请按 Ctrl+C。")).toBeTruthy();
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "文字" });
    expect(field.selectionEnd - field.selectionStart).toBe(field.value.length);
  });

  it("finds a unit by name or by pinyin initials", async () => {
    show();
    await userEvent.type(await screen.findByRole("searchbox", { name: /找单位/ }), "smz");
    const units = within(screen.getByRole("list", { name: "单位台账" }));
    expect(units.getAllByRole("listitem")).toHaveLength(1);
    expect(units.getByText("市民政局")).toBeTruthy();
  });

  it("shows the same by task: who still owes an answer", async () => {
    show();
    await userEvent.click(await screen.findByRole("button", { name: "按任务" }));
    const [first] = within(screen.getByRole("list", { name: "任务台账" })).getAllByRole("listitem");
    expect(first?.textContent).toContain("1/2 家已填");
    expect(first?.textContent).toContain("还差：市民政局");
  });

  it("gives the texts for the group, the notice and the report", async () => {
    show();
    await userEvent.click(await screen.findByRole("button", { name: "通知文字" }));
    expect(screen.getByRole("region", { name: "正式通知" }).textContent).toContain("市民政局");
  });

  it("looks again when the due day is set", async () => {
    const keepDue = jest.fn((_due: string | null) => Promise.resolve());
    show({ keepDue });
    await userEvent.type(await screen.findByLabelText("报送截止日期"), "2024-11-10");
    expect(keepDue).toHaveBeenCalledWith("2024-11-10");
  });

  it("writes the leaders' page, and says what went wrong when it cannot", async () => {
    const leadersPage = jest.fn(() => Promise.resolve({ sheet: "总览 (2)", remark: null as string | null }));
    show({ leadersPage });
    await userEvent.click(await screen.findByRole("button", { name: "生成领导一页纸" }));
    expect(await screen.findByText("已生成工作表“总览 (2)”，A4 可直接打印。")).toBeTruthy();
    leadersPage.mockImplementation(() =>
      Promise.resolve({ sheet: "总览 (3)", remark: "页面设置没有写入。" }),
    );
    await userEvent.click(screen.getByRole("button", { name: "生成领导一页纸" }));
    expect(await screen.findByText("已生成工作表“总览 (3)”。")).toBeTruthy();
    expect(screen.getByText("页面设置没有写入。")).toBeTruthy();
    leadersPage.mockImplementation(() => Promise.reject(new Error("x")));
    await userEvent.click(screen.getByRole("button", { name: "生成领导一页纸" }));
    expect((await screen.findByRole("alert")).textContent).toBe("工作表有保护。");
  });
});
