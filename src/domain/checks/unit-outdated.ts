import type { Rule } from "./types";
import { judgedNames, withName } from "./unit-cell";

/** A body that had ended before the table's day or year, by the roster's dates or as is well known; or a name not yet in use then. */
export const unitOutdated: Rule = {
  id: "unit-outdated",
  severities: ["warning"],
  title: "单位已改名或撤并",
  messages: {
    renamed: "“{name}”{until}前已改名或撤并，现在一般是“{successor}”。请核对。",
    ended: "“{name}”已于{until}停用。请改为现在的单位。",
    early: "“{name}”{since}才启用，早于这张表的时间。请核对。",
  },
  check(context, report) {
    for (const { task, units, item, judged } of judgedNames(context)) {
      const { name, span } = item;
      const at = { task, field: "units", span } as const;
      if (judged.kind === "not-yet")
        report({ ...at, messageId: "early", data: { name, since: inChinese(judged.since) } });
      if (judged.kind !== "ended") continue;
      const { successor, inRoster } = judged;
      const until = inChinese(judged.until);
      if (successor === null) report({ ...at, messageId: "ended", data: { name, until } });
      else {
        const suggestion = inRoster ? { suggestion: withName(units.text, item, successor) } : {};
        report({ ...at, messageId: "renamed", data: { name, until, successor }, ...suggestion });
      }
    }
  },
};

/** 2018-12-31 as 2018年底, any other day in full. */
function inChinese(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-").map((part) => String(Number(part)));
  return month === "12" && day === "31" ? `${year}年底` : `${year}年${month}月${day}日`;
}
