import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { workbenchTests } from "./workbench-tests";

const PORT = 3451;
/** What tests/independent/check_saved.py reads with openpyxl afterwards. */
const SAVED = join("artifacts", "saved");
const WRITERS = join("tests", "fixtures", "files");
const RETURNS = join("tests", "fixtures", "returns");

const { folder, open } = workbenchTests(PORT);

beforeAll(() => {
  rmSync(SAVED, { recursive: true, force: true });
  mkdirSync(SAVED, { recursive: true });
  execFileSync(process.execPath, ["bin/fengong.mjs", "demo", "--out", folder(), "--force"]);
});

/** The first rows of every visible sheet as the grid holds them, asked through the pane's own office.js. */
function shownIn(pane: Frame): Promise<unknown> {
  return pane.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/visibility");
      await context.sync();
      const asked = worksheets.items
        .filter(({ visibility }) => visibility === "Visible")
        .map((sheet) => {
          const cells = Array.from({ length: 12 * 8 }, (_, at) => {
            const cell = sheet.getCell(Math.floor(at / 8), at % 8);
            cell.load("values,format/fill/color,format/font/name,format/font/size,format/font/bold");
            return cell;
          });
          const frozen = sheet.freezePanes.getLocationOrNullObject();
          frozen.load("rowCount,columnCount");
          return { name: sheet.name, cells, frozen };
        });
      await context.sync();
      return asked.map(({ name, cells, frozen }) => ({
        name,
        frozenRows: frozen.isNullObject ? 0 : frozen.rowCount,
        cells: cells.map(({ values, format: { fill, font } }, at) => ({
          row: Math.floor(at / 8) + 1,
          column: (at % 8) + 1,
          value: values[0]?.[0] as unknown,
          fill: fill.color,
          font: font.name,
          size: font.size,
          bold: font.bold,
        })),
      }));
    }),
  );
}

function first(place: string, suffix = ".xlsx"): string {
  const [file = ""] = readdirSync(place).filter((each) => each.endsWith(suffix));
  return join(place, file);
}

const files: readonly (readonly [string, () => string])[] = [
  ["template", () => join(folder(), "1-分工表", "分工表.xlsx")],
  ["form", () => first(join(folder(), "2-填报表"))],
  ["master", () => join(folder(), "4-汇总", "汇总.xlsx")],
  ["from-libreoffice", () => join(WRITERS, "libreoffice.xlsx")],
  ["from-openpyxl", () => join(WRITERS, "openpyxl.xlsx")],
  ["from-sheetjs", () => join(WRITERS, "sheetjs.xlsx")],
];

describe("files in the workbench", () => {
  it.each(files)(
    "opens and saves a %s, laid out for openpyxl to compare",
    async (name, pathOf) => {
      const workbench = await open();
      await workbench.openFile(pathOf());
      await workbench.notice(/^已打开/).waitFor();
      const shown = await shownIn(await workbench.pane());
      await workbench.picture(`opened-${name}`);
      const { bytes } = await workbench.save();
      writeFileSync(join(SAVED, `${name}.before.xlsx`), readFileSync(pathOf()));
      writeFileSync(join(SAVED, `${name}.after.xlsx`), bytes);
      writeFileSync(join(SAVED, `${name}.shown.json`), JSON.stringify(shown, null, 1));
    },
    60_000,
  );

  it.each(["libreoffice.xls", "libreoffice-gb18030.csv", "libreoffice-html.xls"])(
    "opens %s by drop",
    async (name) => {
      const workbench = await open();
      const content = readFileSync(join(RETURNS, name)).toString("base64");
      const transfer = await workbench.page.evaluateHandle(
        ([file, base64]) => {
          const held = new DataTransfer();
          const bytes = Uint8Array.from(atob(base64 ?? ""), (letter) => letter.charCodeAt(0));
          held.items.add(new File([bytes], file ?? ""));
          return held;
        },
        [name, content],
      );
      const grid = workbench.page.getByRole("main");
      await grid.dispatchEvent("dragover", { dataTransfer: transfer });
      await workbench.page.getByText("松开鼠标，打开文件").waitFor();
      await grid.dispatchEvent("drop", { dataTransfer: transfer });
      await workbench.notice(/^已打开/).waitFor();
      await workbench.bookTab(new RegExp(name.replace(/\.[a-z]+$/, ""))).waitFor();
      expect(await workbench.cellText("B2")).toBe("市教育局");
      await workbench.picture(`dropped-${name}`);
    },
  );

  it("keeps what an input method composes in the pane out of the grid", async () => {
    const workbench = await open();
    const pane = await workbench.pane();
    await workbench.type("A1", "原样");
    await workbench.goTo("A1");
    await pane.getByRole("button", { name: "粘贴文字", exact: true }).click();
    const field = pane.getByRole("textbox").first();
    await field.click();
    const session = await workbench.page.context().newCDPSession(workbench.page);
    await session.send("Input.imeSetComposition", { text: "fen'gong", selectionStart: 8, selectionEnd: 8 });
    await session.send("Input.insertText", { text: "分工" });
    await workbench.page.keyboard.press("Delete");
    await workbench.page.keyboard.press("Enter");
    expect(await field.inputValue()).toBe("分工\n");
    expect(await workbench.cellText("A1")).toBe("原样");
    expect(await workbench.cellText("A2")).toBe("");
  });
});
