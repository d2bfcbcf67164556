import type { SettingsProblem } from "../checks";
import type { OfficeSettingsProblem, SettingsPart, SettingsPlace } from "../office-settings";
import type { TemplateProblem } from "../reminders";
import { reminderTexts } from "./zh-CN-reminders";

const PARTS: Readonly<Record<SettingsPart, string>> = {
  office: "本单位",
  roster: "单位名录",
  round: "轮次和日期",
  lamps: "亮灯",
  reminders: "催报模板",
  rules: "检查规则",
  extensions: "延期记录",
  tables: "自存的分工表",
  decisions: "人工决定",
};

/** So many lines are named one by one. */
const MOST_LINES = 3;

/** A path as it is found in the file: `tables 第 2 条 tasks 第 5 条 no`. */
function pathText(path: readonly (string | number)[]): string {
  return path.map((step) => (typeof step === "number" ? `第 ${step + 1} 条` : step)).join(" ");
}

function placeText({ path, found }: SettingsPlace, part = ""): string {
  const where = pathText(part === "" ? path : [part, ...path]);
  return found === null ? `缺少 ${where}` : `${where} 写的是 ${found}`;
}

function rulesText(problem: SettingsProblem): string {
  switch (problem.code) {
    case "damaged":
      return "检查规则（rules）已损坏，改用默认设置。请在“检查哪些问题”里重新设置。";
    case "other-version":
      return `检查规则（rules）是第 ${problem.version} 版的，这里读不了，改用默认设置。请在“检查哪些问题”里重新设置。`;
    case "unknown-rule":
      return `检查规则（rules）里有不认识的“${problem.id}”，已略去，其余照用。一般不用处理。`;
    case "bad-severity":
      return `检查规则（rules）里“${problem.title}”的级别无效，改用默认级别。请在“检查哪些问题”里重新选。`;
  }
}

/** What is wrong with a template and what to do. */
export function templateProblemText(problem: TemplateProblem): string {
  switch (problem.code) {
    case "empty":
      return "模板是空的。";
    case "unbalanced":
      return `大括号没有成对：“${problem.near}”。占位符要写成 {单位}。`;
    case "required":
      return `模板里缺少“{${problem.name}}”。`;
    case "unknown":
    case "not-here": {
      const offered = problem.offered.map((name) => `{${name}}`).join(" ");
      return problem.code === "unknown"
        ? `没有“{${problem.name}}”这个占位符。可以用的有：${offered}`
        : `“{${problem.name}}”不能用在这个模板里。可以用的有：${offered}`;
    }
  }
}

/** What could not be used of a settings file: where it stands, what is wrong, what to do. */
export function settingsProblemText(problem: OfficeSettingsProblem): string {
  switch (problem.code) {
    case "not-settings":
      return "这不是设置文件，或者内容已损坏，没有读入。请选同事用“导出设置”存下的 .json 文件。";
    case "newer":
      return `这个文件是别的版本（${problem.version}）的分工表助手导出的，读不了，没有读入。请升级后再导入。`;
    case "damaged":
      return `${PARTS[problem.part]}读不了：${placeText(problem.place, problem.part)}。这一部分改用默认设置，请核对后再保存，或请同事重新导出。`;
    case "left-out": {
      const { part, places } = problem;
      const named = places.slice(0, MOST_LINES).map((place) => placeText(place));
      const more = places.length > MOST_LINES ? "等" : "";
      return `${PARTS[part]}（${part}）里有 ${places.length} 条读不了，已略去：${named.join("；")}${more}。请核对后补上，或请同事重新导出。`;
    }
    case "template":
      return `催报模板“${reminderTexts.titles[problem.kind]}”（reminders ${problem.kind}）不能用，改用自带的：${templateProblemText(problem.problem)}`;
    case "rules":
      return rulesText(problem.problem);
  }
}
