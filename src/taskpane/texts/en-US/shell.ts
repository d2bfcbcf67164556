import type { PaneTexts } from "../zh-CN";

export const shell: PaneTexts["shell"] = {
  title: "Division Table Assistant",
  welcome:
    "Issue a division table, check it, send it out, collect the returns, remind the rest. Data never leaves this machine.",
  tooOld: "Excel 2021 or later, Microsoft 365, or Excel on the web is needed. Please ask your administrator.",
  notInExcel: "Please open the assistant inside Excel.",
  steps: { insert: "Insert", check: "Check", forms: "Send", consolidate: "Collect", remind: "Remind" },
  stepsLabel: "Five steps",
  next: (step) => `Next: ${step}`,
  suggested: "suggested next",
  state: {
    label: "State of the workbook",
    looking: "Reading the workbook…",
    noTable: "No division table yet",
    table: (title, tasks) => `${title} · ${tasks} tasks`,
    findings: (errors, warnings) => `${errors} errors · ${warnings} warnings`,
    clean: "No errors, no warnings",
    notConsolidated: "Nothing collected yet",
    round: (received, expected) => `Received ${received}/${expected}`,
    refresh: "Read the workbook again",
    failed: "The workbook could not be read",
  },
  settings: "Settings",
  loading: "Opening…",
  needTable: {
    title: "A division table is needed first",
    text: "No division table was found in this workbook (its header names 责任单位 and 时限要求).",
    action: "Insert a table",
  },
  roster: {
    sheet: "the roster of this workbook",
    office: "your office's saved roster",
    builtin: "the built-in roster (only a start)",
  },
};

export const job: PaneTexts["job"] = {
  working: "Working…",
  progress: ({ done, all, at }) => `${done}/${all}${at ? `  ${at}` : ""}`,
  cancel: "Stop",
  cancelled: "Stopped; the workbook is unchanged.",
};

export const common: PaneTexts["common"] = {
  severity: { error: "Error", warning: "Warning", info: "Note" },
  row: (row) => `row ${row}`,
  no: (no) => `No. ${no}`,
  separator: ", ",
  count: (count) => `${count}`,
  remove: "Remove",
  cancel: "Cancel",
  dayPlaceholder: "2026-12-31",
  notADay: "This is not a date and was not used. Write it like 2026-12-31.",
  choose: "Please choose",
  fields: {
    category: "Category",
    no: "No.",
    requirement: "Requirement",
    units: "Units",
    deadline: "Deadline",
  },
};
