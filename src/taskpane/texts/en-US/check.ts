import { englishRules, englishWords } from "../../../domain/texts/en-US-checks";
import type { PaneTexts } from "../zh-CN";

const WEEKDAYS: Readonly<Record<string, string>> = {
  日: "Sunday",
  一: "Monday",
  二: "Tuesday",
  三: "Wednesday",
  四: "Thursday",
  五: "Friday",
  六: "Saturday",
};
const HOLIDAYS: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: "Spring Festival",
  清明: "Qingming",
  清明节: "Qingming",
  劳动节: "Labour Day",
  端午: "Dragon Boat Festival",
  端午节: "Dragon Boat Festival",
  中秋: "Mid-Autumn Festival",
  中秋节: "Mid-Autumn Festival",
  国庆节: "National Day",
};

/** Words that a rule put into its sentence, one or several; anything else is a quotation and stays. */
function inEnglish(text: string): string {
  const day = /^(\d+)年(\d+)月(\d+)日$/.exec(text);
  if (day)
    return day
      .slice(1)
      .map((part) => part.padStart(2, "0"))
      .join("-");
  const yearEnd = /^(\d+)年底$/.exec(text);
  if (yearEnd) return `the end of ${yearEnd[1] ?? ""}`;
  if (englishWords[text] !== undefined) return englishWords[text];
  for (const separator of ["，", "、"]) {
    const parts = text.split(new RegExp(`${separator}(?!这一栏)`)).map((part) => englishWords[part]);
    if (parts.length > 1 && parts.every((part) => part !== undefined)) return parts.join(", ");
  }
  return text;
}

export const check: PaneTexts["check"] = {
  sentence: ({ rule, messageId, data, message }) => {
    const template = englishRules[rule]?.messages[messageId];
    return (
      template?.replace(/\{(\w+)\}/g, (_all, name: string) => inEnglish(String(data[name] ?? ""))) ?? message
    );
  },
  ruleTitle: (id, title) => englishRules[id]?.title ?? title,
  heading: "Check",
  mark: "Check and mark the sheet",
  again: "Mark again",
  marked: (cells) => `${cells} cells are marked in the sheet. What you mend is checked again at once.`,
  markedNone: "No errors and no warnings; nothing is marked.",
  unmark: "Remove all marks",
  unmarked: "All marks are gone without a trace.",
  report: "Make a sheet of findings",
  reported: (sheet) => `Made the sheet “${sheet}”.`,
  clean: "Nothing wrong was found; the table can be sent out.",
  cleanFiltered: "Nothing to show with these filters.",
  tabs: { findings: "Findings", reading: "As understood", roster: "Roster" },
  tabsLabel: "Three views of the check",
  filters: "Filters",
  group: { label: "Group", byRow: "by row", byRule: "by finding" },
  unit: { label: "Unit", all: "All units" },
  showIgnored: (count) => `Show ignored (${count})`,
  severityFilter: (name, count) => `${name} ${count}`,
  shown: (shown, all) => `${shown} of ${all} shown`,
  wholeTable: "The whole table",
  rowGroup: (no, row) => (no === null ? `Row ${row}` : `No. ${no} (row ${row})`),
  goTo: (cell) => `Go to ${cell}`,
  cellText: (field) => `${field}, as written`,
  suggestion: "Suggested",
  accept: "Accept",
  acceptLabel: (cell, text) => `Accept: change ${cell} to “${text}”`,
  acceptAll: (count) => `Accept all (${count})`,
  undo: "Undo",
  accepted: (count) => `${count} cells changed.`,
  skipped: (cells) => `${cells} had changed and were left alone.`,
  undone: "Undone.",
  ignore: "Ignore",
  ignoreLabel: (cell) => `Ignore this finding in ${cell}`,
  ignoreReason: "Why (kept in the workbook)",
  ignoreConfirm: "Ignore it",
  ignoredBecause: (reason) => `Ignored: ${reason}`,
  noReason: "no reason given",
  unignore: "Stop ignoring",
  addToRoster: (name) => `Add “${name}” to the roster`,
  list: "Findings",
  reading: {
    intro: "How each cell was understood. Where it is wrong, change the text or the roster.",
    find: "Find a row",
    findHint: "number, unit or text",
    units: "Units",
    deadline: "Deadline",
    presumed: "presumed lead",
    roles: { lead: "lead", support: "support", execute: "execute", responsible: "responsible" },
    unknown: "not in the roster",
    group: (count) => `expands to ${count} units`,
    emptyGroup: "the roster has no such units",
    open: (descriptor) => (descriptor === "" ? "等 (others not named)" : `等${descriptor} (not named)`),
    unread: (text) => `not understood: “${text}”`,
    blank: "blank",
    due: (date, weekday, rest) =>
      `${date} (${WEEKDAYS[weekday] ?? weekday}${rest === "" ? "" : `, ${rest}`})`,
    holiday: (name) => HOLIDAYS[name] ?? "holiday",
    rest: "rest day",
    restUnknown: "holidays not announced yet",
    latest: (date) => `at the latest ${date}`,
    from: (date) => `from ${date}`,
    dates: (dates) => `each: ${dates}`,
    noDue: "no date",
    kinds: {
      date: "date",
      "month-end": "end of month",
      month: "month",
      "month-part": "part of month",
      quarter: "quarter",
      "half-year": "half-year",
      "year-end": "end of year",
      "before-period": "before a period",
      range: "range",
      "start-only": "start only",
      recurring: "recurring",
      ongoing: "ongoing",
      "all-year": "all year",
      immediate: "immediate",
      relative: "relative",
      event: "event",
      conditional: "conditional",
      compound: "several",
      none: "not filled in",
      "not-a-deadline": "not a deadline",
      unrecognised: "not understood",
    },
  },
  rosterEditor: {
    from: (source, units) => `In use: ${source}, ${units} units`,
    find: "Find a unit",
    add: "Add a unit",
    edit: (name) => `Edit “${name}”`,
    removeNamed: (name) => `Remove “${name}”`,
    name: "Name",
    fullName: "Full name",
    aliases: "Aliases (separated by 、)",
    unitClass: "Class",
    activeFrom: "Active from",
    activeTo: "Active to",
    nameMissing: "Please give a name.",
    nameTaken: (name) => `“${name}” is in the roster already.`,
    save: "Save the roster to the workbook",
    saved: (units) => `Saved to the sheet 单位名录: ${units} units.`,
    unsaved: "The roster has changes that are not saved.",
    noneFound: "Nothing found.",
    noClass: "no class",
    emptyGroups: (groups) => `The roster has no units for: ${groups}. Add them with their class.`,
    ok: "OK",
  },
};
