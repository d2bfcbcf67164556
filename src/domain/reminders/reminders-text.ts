import { reminderTexts } from "../texts/zh-CN-reminders";
import type { Reminders } from "./reminders";

/** All reminders of a round as one text to copy from: each unit's, the group chat's, the notice and the 通报. */
export function remindersText({ units, group, notice, summary }: Reminders): string {
  const { headings, titles } = reminderTexts;
  const each = units.map(({ kind, text }) => `〔${titles[kind]}〕\n${text}`);
  return [
    headings.units,
    ...(each.length > 0 ? each : [headings.nobody]),
    headings.group,
    group,
    headings.notice,
    notice,
    headings.summary,
    summary,
    "",
  ].join("\n\n");
}
