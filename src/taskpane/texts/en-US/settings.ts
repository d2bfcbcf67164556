import {
  englishSettingsProblem,
  englishTemplateProblem,
  englishTemplateTitles,
} from "../../../domain/texts/en-US-settings";
import type { PaneTexts } from "../zh-CN";

export const settings: PaneTexts["settings"] = {
  heading: "Settings",
  intro: "Settings are kept with the workbook and on this machine; export them for colleagues.",
  office: {
    heading: "Your office",
    name: "Signature (name of the office)",
    contact: "Contact",
    phone: "Phone",
  },
  table: {
    heading: "This table",
    year: "Document year (the title's unless given)",
    issued: "Date of issue",
    round: "Round",
    due: "Due date",
  },
  rules: {
    heading: "What is checked",
    off: (count) => `${count} switched off`,
    severity: (title) => `Severity of “${title}”`,
    usual: "as usual",
  },
  lamps: {
    heading: "Lamps",
    dueSoon: "Days before the due day that count as due soon",
    word: (name) => `Word for “${name}”`,
    names: {
      done: "done",
      active: "on track",
      "due-soon": "due soon",
      overdue: "overdue",
      "no-progress": "no progress",
      blank: "blank",
    },
  },
  templates: {
    heading: "Reminder templates",
    names: englishTemplateTitles,
    placeholders: (names) => `You may use: ${names}`,
    reset: "Back to the original text",
  },
  save: "Save settings",
  saved: "Settings saved.",
  importProblem: englishSettingsProblem,
  templateProblem: englishTemplateProblem,
  problems: "Some entries cannot be used; please mend them first.",
  number: "Please give a whole number from 0 to 365.",
  yearProblem: "Please give a year of four digits.",
  export: "Export settings",
  exported: (file) => `Downloaded “${file}”.`,
  import: "Import settings",
  importHint: "Choose a .json file that a colleague exported",
  imported: "Read; save to use them.",
  notImported: "Nothing was read; your settings are as before.",
};
