/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { emptyView, foundTable, seedTable, showPane, viewOf, violations } from "../support/use-pane";

beforeEach(() => {
  sessionStorage.clear();
  Element.prototype.scrollTo = () => undefined;
});

const state = () => screen.getByRole("region", { name: "工作簿状态" });

describe("the pane's shell", () => {
  it("says what it is doing while it reads the workbook", async () => {
    showPane({});
    expect(within(state()).getByText("正在读取工作簿…")).toBeTruthy();
    // The step stands meanwhile, to its last part, which comes late.
    expect(await screen.findByRole("button", { name: "本单位的模板" })).toBeTruthy();
  });

  it("says when no table is there, and offers the one click", async () => {
    const { container } = showPane({ workbook: { look: () => Promise.resolve(emptyView) } });
    expect(await screen.findByText("还没有分工表")).toBeTruthy();
    expect(screen.getByText(/发一张分工表，查一遍/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "插入标准分工表" })).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  it("shows the table, its findings and the returns at every step", async () => {
    const view = viewOf(foundTable(seedTable()), {
      round: { expected: 40, received: 21, missing: 18, unreadable: 1 },
    });
    showPane({ workbook: { look: () => Promise.resolve(view) } });
    expect(await screen.findByText(/2024 年政务公开重点工作任务分工 · 32 项/)).toBeTruthy();
    expect(within(state()).getByText(/^0 个错误 · \d+ 个提醒$/)).toBeTruthy();
    expect(within(state()).getByText("已报 21/40")).toBeTruthy();
  });

  it("says why the workbook could not be read, and reads it again when asked", async () => {
    let tries = 0;
    const look = () =>
      ++tries === 1 ? Promise.reject(new Error("AccessDenied")) : Promise.resolve(emptyView);
    showPane({ workbook: { look }, describe: () => "Excel 正忙。" });
    expect((await screen.findByRole("alert")).textContent).toBe("没有读到工作簿：Excel 正忙。");
    expect(document.body.textContent).not.toContain("AccessDenied");
    await userEvent.click(screen.getByRole("button", { name: "重新读取工作簿" }));
    expect(await screen.findByText("还没有分工表")).toBeTruthy();
  });

  it("leads to the table where a step needs one", async () => {
    showPane({ workbook: { look: () => Promise.resolve(emptyView) } }, { start: "check" });
    await userEvent.click(await screen.findByRole("button", { name: "去插入分工表" }));
    expect(screen.getByRole("button", { name: "插入标准分工表" })).toBeTruthy();
  });

  it("opens at the step that the ribbon asked for, and comes back to the last one", async () => {
    const view = viewOf(foundTable(seedTable()));
    const workbook = { look: () => Promise.resolve(view) };
    const first = showPane({ workbook }, { start: "check" });
    expect(await screen.findByRole("button", { name: "检查并在表里标出" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "插入" }));
    first.unmount();
    showPane({ workbook });
    expect(await screen.findByRole("button", { name: "再插入一张标准分工表" })).toBeTruthy();
  });

  it("marks the current step and names the sensible next one", async () => {
    const view = viewOf(foundTable(seedTable()));
    showPane({ workbook: { look: () => Promise.resolve(view) } }, { start: "insert" });
    const steps = await screen.findByRole("navigation", { name: "五个步骤" });
    expect(within(steps).getByRole("button", { current: "step" }).textContent).toBe("插入");
    expect(await within(steps).findByRole("button", { name: "检查（建议做这一步）" })).toBeTruthy();
  });

  it("is gone through by keyboard in order", async () => {
    showPane({ workbook: { look: () => Promise.resolve(emptyView) } });
    await screen.findByText("还没有分工表");
    const order: (string | null)[] = [];
    for (let press = 0; press < 8; press++) {
      await userEvent.tab();
      const { activeElement } = document;
      order.push(activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? null);
    }
    expect(order).toEqual([
      "重新读取工作簿",
      "设置",
      "插入",
      "检查",
      "下发",
      "汇总",
      "催报",
      "插入标准分工表",
    ]);
  });

  it("speaks English where Office does", async () => {
    showPane({ workbook: { look: () => Promise.resolve(emptyView) } }, { locale: "en-US" });
    expect(await screen.findByRole("button", { name: "Insert the standard table" })).toBeTruthy();
  });
});
