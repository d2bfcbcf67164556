/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { checkTable } from "../../src/domain/checks";
import { parseIsoDate } from "../../src/domain/dates";
import { builtinTable } from "../../src/domain/division";
import { builtinRoster, indexRoster } from "../../src/domain/units";
import { App } from "../../src/taskpane/App";
import type { WorkbookPort } from "../../src/taskpane/ports";
import { textsFor } from "../../src/taskpane/texts";

function show(port: Partial<WorkbookPort>, locale = "zh-CN") {
  const never = () => new Promise<never>(() => undefined);
  const whole: WorkbookPort = {
    insert: never,
    check: never,
    goTo: never,
    describe: () => "工作表有保护。",
    ...port,
  };
  return render(
    <FluentProvider theme={webLightTheme}>
      <App port={whole} texts={textsFor(locale)} />
    </FluentProvider>,
  );
}

async function checkedSeed() {
  const asOf = parseIsoDate("2024-11-20");
  if (!asOf) throw new Error("that day exists");
  const table = builtinTable();
  const checked = checkTable(
    { ...table, columns: { category: 0, no: 1, requirement: 2, units: 3, deadline: 4 } },
    { roster: indexRoster(builtinRoster), asOf },
  );
  return Promise.resolve({ sheetId: "s1", checked });
}

describe("the pane", () => {
  it("offers insert first, in one sentence and one click", async () => {
    show({ insert: () => Promise.resolve("分工表 (2)") });
    await userEvent.click(screen.getByRole("button", { name: "插入分工表" }));
    expect(await screen.findByText("已插入工作表“分工表 (2)”。")).toBeTruthy();
  });

  it("says that it is working, and starts nothing twice", async () => {
    const insert = jest.fn(() => new Promise<never>(() => undefined));
    show({ insert });
    const button = screen.getByRole("button", { name: "插入分工表" });
    await userEvent.click(button);
    await userEvent.click(button);
    expect(screen.getByText("正在处理…")).toBeTruthy();
    expect(insert).toHaveBeenCalledTimes(1);
  });

  it("says what went wrong, where it happened", async () => {
    show({ check: () => Promise.reject(new Error("AccessDenied")) });
    await userEvent.click(screen.getByRole("button", { name: "检查当前工作表" }));
    expect((await screen.findByRole("alert")).textContent).toBe("工作表有保护。");
    expect(document.body.textContent).not.toContain("AccessDenied");
  });

  it("lists what was found, worst first, and goes to a cell", async () => {
    const goTo = jest.fn(() => Promise.resolve());
    show({ check: checkedSeed, goTo });
    await userEvent.click(screen.getByRole("button", { name: "检查当前工作表" }));
    // Two rows repeated, one 执行 without a lead, one bare 等, and towns and streets that the roster does not name.
    expect(await screen.findByText(/32 项任务：0 个错误，6 个提醒/)).toBeTruthy();
    const [first] = screen.getAllByRole("listitem");
    expect(first?.textContent).toContain("提醒");
    await userEvent.click(screen.getAllByRole("button", { name: /^转到 / })[0] as HTMLElement);
    expect(goTo).toHaveBeenCalledWith("s1", expect.stringMatching(/^[A-E]\d+$/));
  });

  it("is reached by keyboard in order", async () => {
    show({});
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe("插入分工表");
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe("检查当前工作表");
  });

  it("speaks English where Office does", () => {
    show({}, "en-US");
    expect(screen.getByRole("button", { name: "Insert the table" })).toBeTruthy();
  });

  it.each([
    ["empty", false],
    ["with findings", true],
  ] as const)(
    "has no accessibility fault when %s",
    async (_state, check) => {
      const { container } = show({ check: checkedSeed });
      if (check) {
        await userEvent.click(screen.getByRole("button", { name: "检查当前工作表" }));
        await screen.findByText(/32 项任务/);
      }
      // Colours are judged in a browser: jsdom draws nothing.
      const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
      expect(violations.map(({ id }) => id)).toEqual([]);
    },
    20_000,
  );
});
