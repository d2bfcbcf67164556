import type { Rule } from "./types";

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
};
const HAN = "\\p{Script=Han}“”《》（）";
/** Half-width punctuation that touches Chinese text on one side; between digits or letters it is right as it is. */
const HALF_WIDTH = new RegExp(`(?<=[${HAN}])[,;:!?()]|[,;:!?()](?=[${HAN}])`, "gu");
const ANY_FULL_WIDTH = /[，；：！？（）]/;
const FIELDS = ["category", "requirement"] as const;

/** Half-width punctuation in Chinese text, in a table that otherwise writes it full width (seed rows 20–24). */
export const halfWidthPunctuation: Rule = {
  id: "half-width-punctuation",
  severities: ["info"],
  title: "半角标点",
  messages: { half: "中文里用了 {count} 处半角标点（{marks}），与其他行的全角标点不一致。可以改为全角。" },
  check(context, report) {
    const tasks = context.tasks.map(({ task }) => task);
    if (!tasks.some((task) => FIELDS.some((field) => ANY_FULL_WIDTH.test(task[field])))) return;
    for (const task of tasks) {
      for (const field of FIELDS) {
        if (field === "category" && !task.startsCategory) continue;
        const marks = task[field].match(HALF_WIDTH);
        if (!marks) continue;
        report({
          task,
          field,
          messageId: "half",
          data: { count: marks.length, marks: [...new Set(marks)].join(" ") },
          suggestion: task[field].replace(HALF_WIDTH, (mark) => FULL_WIDTH[mark] ?? mark),
        });
      }
    }
  },
};
