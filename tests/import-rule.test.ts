import { spawnSync } from "node:child_process";

/** Lints a line as if it stood in a file of the given folder; the linter's settings are ES modules, so it runs apart. */
function restricted(file: string, code: string): boolean {
  const linter = [
    "node_modules/eslint/bin/eslint.js",
    "--stdin",
    "--stdin-filename",
    file,
    "--format",
    "json",
  ];
  const { stdout } = spawnSync(process.execPath, linter, { input: code, encoding: "utf8" });
  const [result] = JSON.parse(stdout) as { messages: { ruleId: string | null }[] }[];
  return result?.messages.some(({ ruleId }) => ruleId === "no-restricted-imports") ?? false;
}

describe("the import rule", () => {
  it.each([
    ["src/domain/units/x.ts", 'export { a } from "../../sheets";'],
    ["src/domain/units/x.ts", 'export { a } from "hucre";'],
    ["src/sheets/x.ts", 'export { a } from "../workbooks";'],
    ["src/workbooks/x.ts", 'export { a } from "../excel/apply";'],
    ["src/excel/x.ts", 'export { a } from "../workbooks";'],
    ["src/cli/x.ts", 'export { a } from "../taskpane/app";'],
    ["src/jobs/x.ts", 'export { a } from "../excel";'],
    ["src/excel/x.ts", 'export { a } from "../jobs";'],
  ])("in %s refuses %s", (file, code) => {
    expect(restricted(file, code)).toBe(true);
  });

  it.each([
    ["src/sheets/x.ts", 'export { a } from "../domain/units";'],
    ["src/cli/x.ts", 'export { a } from "./commands/check";'],
    ["src/taskpane/x.ts", 'export { a } from "../jobs";'],
    ["src/cli/commands/x.ts", 'export { a } from "../../workbooks";'],
  ])("in %s allows %s", (file, code) => {
    expect(restricted(file, code)).toBe(false);
  });
});
