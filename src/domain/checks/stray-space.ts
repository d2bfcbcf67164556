import { dropTypesettingSpace } from "../text";
import type { Rule } from "./types";

const FIELDS = ["category", "requirement"] as const;

/** White space inside Chinese text: left over from line wraps or typesetting. The two checked cells have rules of their own. */
export const straySpace: Rule = {
  id: "stray-space",
  severities: ["info"],
  title: "文字中有多余空格",
  messages: { space: "“{text}”中有多余空格，多为排版或换行留下的。可以去掉。" },
  check(context, report) {
    for (const { task } of context.tasks) {
      for (const field of FIELDS) {
        if (field === "category" && !task.startsCategory) continue;
        const raw = task[field].trim();
        const suggestion = dropTypesettingSpace(raw);
        if (suggestion === raw) continue;
        report({ task, field, messageId: "space", data: { text: around(raw, suggestion) }, suggestion });
      }
    }
  },
};

const AROUND = 6;

/** The neighbourhood of the first stray space, so that a long cell need not be quoted whole. */
function around(raw: string, clean: string): string {
  let at = 0;
  while (raw[at] === clean[at]) at++;
  return raw.slice(Math.max(0, at - AROUND), at + AROUND);
}
