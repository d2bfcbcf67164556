import type { PaneTexts } from "./zh-CN";

/** Every text of the pane, in English. */
export const paneTexts: PaneTexts = {
  title: "Division Table Assistant",
  welcome:
    "Inserts the standard table with one click and checks units and deadlines. Data never leaves this machine.",
  insert: "Insert the table",
  check: "Check this sheet",
  working: "Working…",
  inserted: (sheet) => `Inserted the sheet “${sheet}”.`,
  checked: (tasks, errors, warnings, infos) =>
    `${tasks} tasks: ${errors} errors, ${warnings} warnings, ${infos} notes.`,
  clean: "Nothing wrong was found.",
  severity: { error: "Error", warning: "Warning", info: "Note" },
  findings: "Findings",
  goTo: (cell) => `Go to ${cell}`,
  replaceWith: (text) => `Suggested: ${text}`,
  wholeTable: "The whole table",
  more: (count) => `${count} more notes are not listed.`,
  tooOld: "Excel 2021 or later, Microsoft 365, or Excel on the web is needed. Please ask your administrator.",
  notInExcel: "Please open the assistant inside Excel.",
};
