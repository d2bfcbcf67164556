/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DEFAULT_OFFICE_SETTINGS } from "../../src/domain/office-settings";
import type { OfficeSettings } from "../../src/domain/office-settings";
import { engine } from "../../src/jobs";
import { foundTable, seedTable, showPane, viewOf, violations } from "../support/use-pane";
import type { GivenPorts } from "../support/use-pane";

beforeEach(() => {
  sessionStorage.clear();
  Element.prototype.scrollTo = () => undefined;
});

async function show(settings: GivenPorts["settings"] = {}) {
  const view = viewOf(foundTable(seedTable()));
  const shown = showPane({ workbook: { look: () => Promise.resolve(view) }, settings });
  await userEvent.click(await screen.findByRole("button", { name: "设置" }));
  await screen.findByRole("heading", { name: "设置" });
  return shown;
}

describe("the settings", () => {
  it("switch a rule off and set another's severity", async () => {
    const save = jest.fn((_settings: OfficeSettings) => Promise.resolve());
    const { container } = await show({ save });
    await userEvent.click(screen.getByText("检查哪些问题"));
    await userEvent.click(screen.getByRole("switch", { name: "具体要求重复" }));
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "“单位不在名录里”的级别" }), "提醒");
    expect(await violations(container)).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "保存设置" }));
    expect(await screen.findByText("设置已保存。")).toBeTruthy();
    expect(save.mock.calls[0]?.[0].rules).toMatchObject({
      off: ["requirement-repeated"],
      severities: { "unit-unknown": "warning" },
    });
  }, 60_000);

  it("set this table's year, and refuse what is no year, at the field", async () => {
    const save = jest.fn((_settings: OfficeSettings) => Promise.resolve());
    await show({ save });
    const year = screen.getByRole("textbox", { name: /文件年份/ });
    await userEvent.type(year, "24");
    expect(screen.getByText("请填四位数的年份。")).toBeTruthy();
    await userEvent.clear(year);
    await userEvent.type(year, "2025");
    await userEvent.click(screen.getByRole("button", { name: "保存设置" }));
    expect(save.mock.calls[0]?.[0].round.year).toBe(2025);
  });

  it("say what is wrong with a template, and bring the original back", async () => {
    await show();
    await userEvent.click(screen.getByText("催报文字的模板"));
    const field = screen.getByRole("textbox", { name: "工作群通知" });
    await userEvent.clear(field);
    expect(screen.getByText("模板是空的。")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "恢复默认文字" }));
    expect(screen.queryByText("模板是空的。")).toBeNull();
  });

  it("are exported and imported as a file; what is damaged is told", async () => {
    const imported = { ...DEFAULT_OFFICE_SETTINGS, office: { name: "市政府办公室", contact: "", phone: "" } };
    const { container } = await show({
      exportFile: () => Promise.resolve("设置.json"),
      readFile: () =>
        Promise.resolve({
          settings: imported,
          problems: [
            { code: "damaged", part: "round", place: { path: ["due"], found: '"2024-02-30"' } },
            { code: "rules", problem: { code: "unknown-rule", id: "no-such" } },
          ],
          isUsable: true,
        }),
    });
    await userEvent.click(screen.getByRole("button", { name: "导出设置" }));
    expect(await screen.findByText("已下载“设置.json”。")).toBeTruthy();
    const input = container.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) throw new Error("there is a file input");
    await userEvent.upload(input, new File(["{}"], "设置.json"));
    const told = within(await screen.findByText(/^已读入，保存后生效。/));
    expect(told.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      '轮次和日期读不了：round due 写的是 "2024-02-30"。这一部分改用默认设置，请核对后再保存，或请同事重新导出。',
      "检查规则（rules）里有不认识的“no-such”，已略去，其余照用。一般不用处理。",
    ]);
    await userEvent.click(screen.getByText("本单位"));
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "落款（单位名称）" }).value).toBe(
      "市政府办公室",
    );
  });

  it("stay as they are where a file holds none", async () => {
    const { container } = await show({ readFile: () => Promise.resolve(engine.office("序号,责任单位")) });
    const year = screen.getByRole<HTMLInputElement>("textbox", { name: /文件年份/ });
    await userEvent.type(year, "2025");
    const input = container.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) throw new Error("there is a file input");
    await userEvent.upload(input, new File(["序号,责任单位"], "别的.json"));
    expect(await screen.findByText(/^没有读入，原来的设置没有变。/)).toBeTruthy();
    expect(screen.getByText(/^这不是设置文件/)).toBeTruthy();
    expect(year.value).toBe("2025");
    expect(await violations(container)).toEqual([]);
  });
});
