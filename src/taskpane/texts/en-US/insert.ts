import type { PaneTexts } from "../zh-CN";

export const insert: PaneTexts["insert"] = {
  heading: "Insert a division table",
  builtin: "2024 government transparency tasks (11 categories, 32 tasks)",
  action: "Insert the standard table",
  again: "Insert another standard table",
  has: (sheet) =>
    `There is a table already, in “${sheet}”. Inserting makes a new sheet and overwrites nothing.`,
  inserted: (sheet) => `Inserted the sheet “${sheet}”.`,
  other: "Use something else",
  sources: { templates: "Your templates", text: "Paste text", file: "From a file", sheet: "A sheet here" },
  sourceLabel: "Where the content comes from",
  text: {
    label: "Paste the table here (copied from Word or a web page; columns separated by tabs)",
    read: "Read it",
    none: "No table was recognised. The first line must name columns such as 责任单位 and 时限要求, one task a line, columns separated by tabs.",
  },
  file: {
    unreadable: (name, reason) => `${name}: ${reason}`,
    label: "Choose a .txt, .docx, .xlsx… file",
    hint: "or drop it here",
    none: (name) => `No table was recognised in “${name}”. Look for 责任单位 and 时限要求 in its header.`,
  },
  sheet: {
    label: "Which sheet",
    read: "Read it",
    none: (name) => `No table was recognised in “${name}”. Look for 责任单位 and 时限要求 in its header.`,
  },
  templates: {
    none: "You have no templates yet. A table that was read can be saved as one.",
    use: "Insert",
    insertNamed: (name) => `Insert the template “${name}”`,
    removeNamed: (name) => `Remove the template “${name}”`,
    tasks: (tasks) => `${tasks} tasks`,
    name: "Name of the template",
    save: "Save as a template",
    saved: (name) => `Saved as the template “${name}”.`,
    sure: (name) => `Remove the template “${name}”?`,
  },
  preview: {
    heading: "What was recognised",
    title: "Title",
    noTitle: "(no title)",
    counts: (categories, tasks) => `${categories} categories, ${tasks} tasks`,
    missing: (fields) => `These columns were not recognised and will be empty: ${fields}.`,
    leftOver: (count) => `${count} lines were not used; see whether they matter:`,
    whole: "Every line was used.",
    rows: "Tasks",
    insert: "Insert this table",
    discard: "No, start over",
  },
};
