/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { WorkbookView } from "../../src/taskpane/ports";
import { foundTable, seedTable, showPane, tableOf, viewOf, violations } from "../support/use-pane";
import type { GivenPorts } from "../support/use-pane";

beforeEach(() => {
  sessionStorage.clear();
  Element.prototype.scrollTo = () => undefined;
});

function show(view: WorkbookView, more: GivenPorts = {}) {
  return showPane(
    { ...more, workbook: { look: () => Promise.resolve(view), ...more.workbook } },
    { start: "check" },
  );
}

const list = () => screen.findByRole("list", { name: "问题列表" });
const unknownUnit = () => foundTable(tableOf([["一、公开", "1", "建台账", "市教育局、市飞行局", "12月底"]]));

describe("step 检查", () => {
  it("lists what was found by row, with the stretch of the cell's text marked", async () => {
    const { container } = show(viewOf(unknownUnit()));
    const items = within(await list());
    expect(items.getByRole("heading", { name: "序号 1（第 3 行）" })).toBeTruthy();
    expect(items.getByText("市飞行局", { selector: "mark" })).toBeTruthy();
    expect(items.getByText(/单位名录里没有“市飞行局”/)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  it("goes to the cell", async () => {
    const goTo = jest.fn(() => Promise.resolve());
    show(viewOf(unknownUnit()), { workbook: { goTo } });
    await userEvent.click(await screen.findByRole("button", { name: "转到 D3" }));
    expect(goTo).toHaveBeenCalledWith("s1", "D3");
  });

  it("groups by finding, filters by severity and unit, and says how many are shown", async () => {
    show(viewOf(foundTable(seedTable())));
    await list();
    await userEvent.click(screen.getByRole("button", { name: "按问题" }));
    expect(screen.getByRole("heading", { name: "具体要求重复" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: /^提醒 \d+$/ }));
    expect(screen.getByText("按现在的筛选，没有要看的。")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: /^提示 \d+$/ }));
    const before = screen.getByText(/^显示 \d+ 条/).textContent;
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "责任单位" }), "市教育局");
    expect(screen.getByText(/^显示 \d+ 条/).textContent).not.toBe(before);
  });

  it("keeps the filters when the pane is closed and opened", async () => {
    const first = show(viewOf(foundTable(seedTable())));
    await list();
    await userEvent.click(screen.getByRole("button", { name: "按问题" }));
    first.unmount();
    show(viewOf(foundTable(seedTable())));
    await list();
    expect(screen.getByRole("button", { name: "按问题" }).getAttribute("aria-pressed")).toBe("true");
  });

  it("marks the sheet and says how many cells bear a mark", async () => {
    const mark = jest.fn(() => Promise.resolve(3));
    show(viewOf(unknownUnit()), { check: { mark } });
    await userEvent.click(await screen.findByRole("button", { name: "检查并在表里标出" }));
    expect(await screen.findByText(/已在表里标出 3 处/)).toBeTruthy();
    expect(mark).toHaveBeenCalledTimes(1);
  });

  it("makes 下发 the primary button once the marks stand and no error is left", async () => {
    show(viewOf({ ...foundTable(seedTable()), marked: true }));
    expect(await screen.findByRole("button", { name: "下一步：下发" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "去掉全部标记" })).toBeTruthy();
  });

  it("ignores a finding with a reason, and stops ignoring it", async () => {
    const keepIgnored = jest.fn(() => Promise.resolve());
    const table = unknownUnit();
    const view = viewOf(table);
    const first = show(view, { check: { keepIgnored } });
    await userEvent.click(await screen.findByRole("button", { name: "忽略 D3 的这个问题" }));
    await userEvent.type(screen.getByRole("textbox", { name: /忽略的理由/ }), "新设的单位");
    await userEvent.click(screen.getByRole("button", { name: "确定忽略" }));
    const [[ignored]] = keepIgnored.mock.calls as unknown as [[WorkbookView["ignored"]]];
    expect(ignored).toEqual([
      { key: expect.stringMatching(/^unit-unknown/) as unknown, reason: "新设的单位" },
    ]);
    first.unmount();
    show({ ...view, ignored }, { check: { keepIgnored } });
    await userEvent.click(await screen.findByRole("checkbox", { name: "显示已忽略的（1）" }));
    expect(screen.getByText("已忽略：新设的单位")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "不再忽略" }));
    expect(keepIgnored).toHaveBeenLastCalledWith([]);
  });

  it("shows how each cell was understood: roles, groups by member, the due day with its weekday", async () => {
    show(viewOf(foundTable(seedTable())));
    await userEvent.click(await screen.findByRole("button", { name: "读懂了什么" }));
    const row = screen.getByText(/^序号 12（/).closest("li");
    expect(row?.textContent).toContain("2024-12-31 星期二");
    await userEvent.type(screen.getByRole("searchbox", { name: "找一行" }), "8");
    expect(screen.getAllByText(/展开为 \d+ 个单位/).length).toBeGreaterThan(0);
    expect(screen.getByText("牵头")).toBeTruthy();
  });

  it("adds an unknown unit to the roster and saves it to the workbook", async () => {
    const saveRoster = jest.fn(() => Promise.resolve({ sheet: "单位名录", remark: "页面设置没有写入。" }));
    show(viewOf(unknownUnit()), { check: { saveRoster } });
    await userEvent.click(await screen.findByRole("button", { name: "把“市飞行局”加进名录" }));
    const form = screen.getByRole("form", { name: "添加单位" });
    expect(within(form).getByRole<HTMLInputElement>("textbox", { name: /单位名称/ }).value).toBe("市飞行局");
    await userEvent.type(within(form).getByRole("combobox", { name: "类别" }), "市直部门");
    await userEvent.click(within(form).getByRole("button", { name: "确定" }));
    expect(screen.getByText("名录有改动，还没有保存。")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "保存名录到工作簿" }));
    const [[roster]] = saveRoster.mock.calls as unknown as [[WorkbookView["roster"]["roster"]]];
    expect(roster.units.at(-1)).toMatchObject({ name: "市飞行局", unitClass: "市直部门" });
    expect(await screen.findByText(/已保存到工作表“单位名录”/)).toBeTruthy();
    expect(screen.getByText("页面设置没有写入。")).toBeTruthy();
  });

  it("refuses a unit without a name or with a name that is taken, at the field", async () => {
    show(viewOf(unknownUnit()));
    await userEvent.click(await screen.findByRole("button", { name: "单位名录" }));
    await userEvent.click(screen.getByRole("button", { name: "添加单位" }));
    const form = within(screen.getByRole("form", { name: "添加单位" }));
    await userEvent.click(form.getByRole("button", { name: "确定" }));
    expect(form.getByText("请填单位名称。")).toBeTruthy();
    await userEvent.type(form.getByRole("textbox", { name: /单位名称/ }), "市教育局");
    expect(form.getByText("名录里已有“市教育局”。")).toBeTruthy();
  });

  it("keeps a list of thousands of findings short in the page", async () => {
    const rows = Array.from({ length: 3000 }, (_none, index) => [
      "一、公开",
      String(index + 1),
      `第${index + 1}件事`,
      "市飞行局",
      "",
    ]);
    const { container } = show(viewOf(foundTable(tableOf(rows))));
    await list();
    expect(container.querySelectorAll("li").length).toBeLessThan(120);
  }, 30_000);
});
