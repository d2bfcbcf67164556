/** @jest-environment jsdom */
import { readFileSync } from "node:fs";

/** The pane's page without its own script, as a browser that cannot read that has it. */
function openPage(): { notice: HTMLElement; pane: HTMLElement } {
  const page = readFileSync("src/taskpane/taskpane.html", "utf8");
  document.body.innerHTML = /<body[^>]*>([\s\S]*)<\/body>/.exec(page)?.[1] ?? "";
  window.eval(readFileSync("assets/old-excel.js", "utf8"));
  const [notice, pane] = ["old-excel", "pane"].map((id) => document.getElementById(id));
  if (!notice || !pane) throw new Error("the page has lost its parts");
  return { notice, pane };
}

const syntaxError = (): ErrorEvent => new ErrorEvent("error", { message: "语法错误" });

describe("the pane's page in an Excel whose browser cannot read the pane", () => {
  it("says in plain Chinese what is needed", () => {
    const { notice } = openPage();
    expect(notice.hidden).toBe(true);
    window.dispatchEvent(syntaxError());
    expect(notice.hidden).toBe(false);
    expect(notice.textContent).toContain("需要 Excel 2021 或更新版本");
  });

  it("says nothing once the pane stands", () => {
    const { notice, pane } = openPage();
    pane.append("分工表助手");
    window.dispatchEvent(syntaxError());
    expect(notice.hidden).toBe(true);
  });

  it("uses no word that such a browser does not know", () => {
    const script = readFileSync("assets/old-excel.js", "utf8").replace(/\/\/.*$/gm, "");
    expect(script).not.toMatch(/=>|\blet\b|\bconst\b|`|\?\.|,\s*\)/);
  });
});
