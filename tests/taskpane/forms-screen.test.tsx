/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { FormsMade, FormsPlan } from "../../src/taskpane/ports";
import { JobCancelled } from "../../src/taskpane/kit/use-job";
import { foundTable, seedTable, showPane, viewOf, violations } from "../support/use-pane";
import type { GivenPorts } from "../support/use-pane";

beforeEach(() => {
  sessionStorage.clear();
  Element.prototype.scrollTo = () => undefined;
});

const PLAN: FormsPlan = {
  units: [
    { unit: "市教育局", tasks: [1, 2, 3], open: false, initials: "sjyj" },
    { unit: "市民政局", tasks: [2], open: false, initials: "smzj" },
    { unit: "市气象局", tasks: [9], open: true, initials: "sqxj" },
  ],
  emptyGroups: ["各镇人民政府"],
};

function show(forms: GivenPorts["forms"]) {
  const look = () => Promise.resolve(viewOf(foundTable(seedTable())));
  return showPane(
    { workbook: { look }, forms: { plan: () => Promise.resolve(PLAN), ...forms } },
    { start: "forms" },
  );
}

const MADE: FormsMade = {
  place: "zip",
  forms: [{ unit: "市教育局", name: "市教育局.xlsx", rows: 3 }],
  file: "填报表.zip",
  remark: null,
};

describe("step 下发", () => {
  it("says who gets a form with how many rows, and which groups have nobody", async () => {
    const { container } = show({});
    expect(await screen.findByText("3 个单位要报，每个单位一份填报表。")).toBeTruthy();
    expect(screen.getByText(/不会有填报表：各镇人民政府。/)).toBeTruthy();
    expect(screen.getByText("已选 3 个单位，共 5 项")).toBeTruthy();
    expect(screen.getByRole("button", { name: "做 3 份填报表" })).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  it("takes a day however it is typed, and tells what is none", async () => {
    const make = jest.fn((..._given: unknown[]) => Promise.resolve(MADE));
    show({ make });
    const field = await screen.findByLabelText<HTMLInputElement>("报送截止日期");
    await userEvent.type(field, "2024年9月5日");
    await userEvent.tab();
    expect(field.value).toBe("2024-09-05");
    await userEvent.clear(field);
    await userEvent.type(field, "2024-02-30");
    await userEvent.tab();
    expect(screen.getByText(/^这不是日期，没有采用。/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "做 3 份填报表" }));
    expect(make.mock.calls[0]?.[1]).toMatchObject({ due: null });
  });

  it("leaves out the columns that the office does without", async () => {
    const make = jest.fn((..._given: unknown[]) => Promise.resolve(MADE));
    const { container } = show({ make });
    await userEvent.click(await screen.findByText("要填哪几栏（8 栏）"));
    await userEvent.click(screen.getByRole("checkbox", { name: "联系电话" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "完成时间" }));
    expect(screen.getByText("要填哪几栏（6 栏）")).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "做 3 份填报表" }));
    expect(make.mock.calls[0]?.[1]).toMatchObject({ without: ["phone", "finished"] });
  });

  it("makes forms for the units chosen, with the due day, and leads on to 汇总", async () => {
    const make = jest.fn((..._given: unknown[]) => Promise.resolve(MADE));
    show({ make });
    await userEvent.click(await screen.findByRole("checkbox", { name: "市民政局" }));
    await userEvent.type(screen.getByLabelText("报送截止日期"), "2024-10-15");
    await userEvent.click(screen.getByRole("button", { name: "做 2 份填报表" }));
    expect(await screen.findByText(/做好 1 份，已下载“填报表.zip”/)).toBeTruthy();
    const [, request, place] = make.mock.calls[0] ?? [];
    expect(request).toMatchObject({ due: "2024-10-15", units: [{ unit: "市教育局" }, { unit: "市气象局" }] });
    expect(place).toBe("zip");
    expect(screen.getByText("市教育局.xlsx · 3 项")).toBeTruthy();
    expect(screen.getByRole("button", { name: "下一步：汇总" })).toBeTruthy();
  });

  it("finds a unit by its pinyin initials, and chooses all or none of what is shown", async () => {
    show({});
    await userEvent.type(await screen.findByRole("searchbox", { name: /找单位/ }), "smz");
    const units = within(screen.getByRole("list", { name: "给哪些单位" }));
    expect(units.getAllByRole("checkbox").map((box) => box.getAttribute("id") !== null)).toEqual([true]);
    await userEvent.click(screen.getByRole("button", { name: "全不选" }));
    expect(screen.getByText("已选 2 个单位，共 4 项")).toBeTruthy();
  });

  it("shows how far it is and stops when asked, handing nothing over", async () => {
    show({
      make: (_table, _request, _place, { signal, progress }) =>
        new Promise((_resolve, reject) => {
          progress({ done: 1, all: 3, at: "市教育局.xlsx" });
          signal.addEventListener("abort", () => {
            reject(new JobCancelled());
          });
        }),
    });
    await userEvent.click(await screen.findByRole("button", { name: "做 3 份填报表" }));
    expect(screen.getByText(/^1\/3/)).toBeTruthy();
    expect(screen.getByRole("progressbar", { name: "正在处理…" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "停止" }));
    expect(await screen.findByText("已停止，工作簿没有改动。")).toBeTruthy();
  });

  it("offers sheets first where Excel cannot save files", async () => {
    show({ usualPlace: "sheets" });
    expect((await screen.findByRole("button", { name: "放进本工作簿" })).getAttribute("aria-pressed")).toBe(
      "true",
    );
  });

  it("says what to do when nobody can get a form", async () => {
    show({ plan: () => Promise.resolve({ units: [], emptyGroups: [] }) });
    expect(await screen.findByText(/做不出填报表/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "去补单位名录" }));
    expect(await screen.findByRole("button", { name: "检查并在表里标出" })).toBeTruthy();
  });

  it("says what went wrong", async () => {
    show({ make: () => Promise.reject(new Error("x")) });
    await userEvent.click(await screen.findByRole("button", { name: "做 3 份填报表" }));
    expect((await screen.findByRole("alert")).textContent).toBe("工作表有保护。");
  });
});
