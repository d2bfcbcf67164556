import type { FoldedNoise } from "../deadlines";
import type { Rule } from "./types";

const NAMES: Readonly<Record<FoldedNoise, string>> = {
  "full-width": "全角数字",
  space: "多余的空格或换行",
  "chinese-number": "中文数字",
  "letter-for-digit": "字母当数字",
  invisible: "看不见的字符",
  "short-year": "两位数的年份",
  "short-date": "没有写“月”或“日”的日期",
  serial: "日期序列号",
};

/** Noise was folded to read the deadline: said, so that a wrong folding is seen. */
export const textFolded: Rule = {
  id: "text-folded",
  severities: ["info"],
  title: "时限写法不规范",
  messages: {
    folded: "“{text}”里有{noise}，已按规范写法读取。",
    dated: "“{text}”里有{noise}，读作 {due}。",
  },
  check(context, report) {
    for (const { task, deadline } of context.tasks) {
      if (deadline.noise.size === 0) continue;
      const { text, due } = deadline.summary;
      const noise = [...deadline.noise].map((each) => NAMES[each]).join("、");
      const suggestion = deadline.tidy === null ? {} : { suggestion: deadline.tidy };
      if (due === null)
        report({ task, field: "deadline", messageId: "folded", data: { text, noise }, ...suggestion });
      else report({ task, field: "deadline", messageId: "dated", data: { text, noise, due }, ...suggestion });
    }
  },
};
