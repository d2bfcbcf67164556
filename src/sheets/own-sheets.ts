import { checkTexts } from "./texts/zh-CN-check";
import { masterTexts } from "./texts/zh-CN-master";
import { onePageTexts } from "./texts/zh-CN-one-page";
import { rosterTexts } from "./texts/zh-CN-roster";

const OWN = new Set<string>([
  ...Object.values(masterTexts.sheets),
  checkTexts.sheetName,
  onePageTexts.sheetName,
  rosterTexts.sheetName,
]);

/** True for the name of a sheet that this program makes besides tables and forms, also with a number after it. */
export function isOwnSheet(name: string): boolean {
  return OWN.has(name.replace(/ \(\d+\)$/, ""));
}
