import type { SettingsProblem } from "../checks";
import type { OfficeSettingsProblem, SettingsPart, SettingsPlace } from "../office-settings";
import type { TemplateKind, TemplateProblem } from "../reminders";
import { englishRules } from "./en-US-checks";

const PARTS: Readonly<Record<SettingsPart, string>> = {
  office: "Your office",
  roster: "The roster",
  round: "Round and dates",
  lamps: "The lamps",
  reminders: "The reminder templates",
  rules: "The rules",
  extensions: "The extensions",
  tables: "The saved tables",
  decisions: "The decisions",
};

/** What each template is called. */
export const englishTemplateTitles: Readonly<Record<TemplateKind, string>> = {
  missing: "Units that have not reported",
  blank: "Units with blank rows",
  unreadable: "Files that cannot be opened",
  group: "Group chat",
  notice: "Formal notice",
  summary: "Summary paragraph",
};

/** So many lines are named one by one. */
const MOST_LINES = 3;

function pathText(path: readonly (string | number)[]): string {
  return path.map((step) => (typeof step === "number" ? `item ${step + 1}` : step)).join(" ");
}

function placeText({ path, found }: SettingsPlace, part = ""): string {
  const where = pathText(part === "" ? path : [part, ...path]);
  return found === null ? `${where} is missing` : `${where} is ${found}`;
}

function rulesText(problem: SettingsProblem): string {
  switch (problem.code) {
    case "damaged":
      return "The rules (rules) are damaged; the defaults are used. Set them anew under What is checked.";
    case "other-version":
      return `The rules (rules) are of version ${problem.version}, which cannot be read here; the defaults are used. Set them anew under What is checked.`;
    case "unknown-rule":
      return `The rules (rules) name “${problem.id}”, which is not known; it was left out and the others are used. Usually nothing is to be done.`;
    case "bad-severity":
      return `The severity of “${englishRules[problem.id]?.title ?? problem.id}” in the rules (rules) is none; its own is used. Choose it anew under What is checked.`;
  }
}

/** What is wrong with a template and what to do. */
export function englishTemplateProblem(problem: TemplateProblem): string {
  switch (problem.code) {
    case "empty":
      return "The template is empty.";
    case "unbalanced":
      return `Braces do not match: “${problem.near}”. A placeholder is written {单位}.`;
    case "required":
      return `The template lacks “{${problem.name}}”.`;
    case "unknown":
    case "not-here": {
      const offered = problem.offered.map((name) => `{${name}}`).join(" ");
      return problem.code === "unknown"
        ? `There is no placeholder “{${problem.name}}”. You may use: ${offered}`
        : `“{${problem.name}}” cannot be used in this template. You may use: ${offered}`;
    }
  }
}

/** What could not be used of a settings file: where it stands, what is wrong, what to do. */
export function englishSettingsProblem(problem: OfficeSettingsProblem): string {
  switch (problem.code) {
    case "not-settings":
      return "This is no settings file, or it is damaged; nothing was read. Choose a .json file that a colleague saved with Export settings.";
    case "newer":
      return `This file was exported by another version (${problem.version}) of this tool and cannot be read; nothing was taken over. Update and import it again.`;
    case "damaged":
      return `${PARTS[problem.part]} cannot be read: ${placeText(problem.place, problem.part)}. The defaults are used for this part; check them before you save, or ask for a new export.`;
    case "left-out": {
      const { part, places } = problem;
      const named = places.slice(0, MOST_LINES).map((place) => placeText(place));
      const more = places.length > MOST_LINES ? " and others" : "";
      return `${PARTS[part]} (${part}): ${places.length} cannot be read and were left out: ${named.join("; ")}${more}. Add them by hand, or ask for a new export.`;
    }
    case "template":
      return `The template “${englishTemplateTitles[problem.kind]}” (reminders ${problem.kind}) cannot be used; the original one is. ${englishTemplateProblem(problem.problem)}`;
    case "rules":
      return rulesText(problem.problem);
  }
}
