import type { DeadlineKind } from "../deadlines";
import { foldWidth } from "../text";
import type { CheckedTask, Rule } from "./types";

/** Kinds that are written with or without 底 and 前 and mean the same day either way. */
const KINDS: ReadonlySet<DeadlineKind> = new Set(["month", "month-end", "date", "year-end"]);
/** A whole deadline of words: what it is of, then 底 or 末, then 前, then perhaps 完成. */
const WORDS = /^(.*?\d(?:月份?|日|号)|.*年)(年?底|年?末|年终)?(之前|以前|前)?(完成)?$/;

interface Style {
  readonly family: "month" | "day" | "year";
  /** What the style consists of, such as 月底前. */
  readonly name: string;
}

/** One column that writes 12月底, 12月底前 and 12月 for the same thing. Told on the rows that differ from most. */
export const styleMixed: Rule = {
  id: "style-mixed",
  severities: ["info"],
  title: "时限写法不统一",
  messages: { differs: "“{text}”的写法是“{style}”，本栏多数写作“{usual}”。可以统一写法。" },
  check({ tasks }, report) {
    const styled = tasks.flatMap((checked) => {
      const style = styleOf(checked);
      return style ? [{ checked, style }] : [];
    });
    for (const family of ["month", "day", "year"] as const) {
      const members = styled.filter(({ style }) => style.family === family);
      const usual = mostUsual(members.map(({ style }) => style.name));
      for (const { checked, style } of members) {
        if (style.name === usual) continue;
        const text = checked.deadline.summary.text.trim();
        report({
          task: checked.task,
          field: "deadline",
          messageId: "differs",
          data: { text, style: style.name, usual },
        });
      }
    }
  },
};

function styleOf({ task, deadline }: CheckedTask): Style | null {
  const { kind, text } = deadline.summary;
  if (!KINDS.has(kind) || deadline.impossible || task.deadlineCell?.type === "date") return null;
  const match = WORDS.exec(foldWidth(text).text.replace(/[\s。;]/g, ""));
  if (!match) return null;
  const [, head = "", end = "", before = ""] = match;
  if (/[日号]$/.test(head)) return { family: "day", name: `${head.slice(-1)}${before}` };
  if (/年$/.test(head)) return { family: "year", name: `${/年/.test(end) ? end : `年${end}`}${before}` };
  return { family: "month", name: `${/月份?$/.exec(head)?.[0] ?? "月"}${end}${before}` };
}

/** The name that stands most often, of equals the first; "" of none. */
function mostUsual(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ["", 0] as readonly [
    string,
    number,
  ])[0];
}
