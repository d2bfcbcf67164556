import { dateParts } from "../dates";
import type { IsoDate } from "../dates";
import { partsOf } from "../deadlines";
import type { DeadlineSummary, TextTime } from "../deadlines";
import { dueDays, wasRead } from "./due-days";
import type { Rule } from "./types";

type Word = Extract<TextTime, { kind: "vague" }>["word"];

/** 适时, 今年 or 待…后 in the requirement, against a deadline that says something else (seed rows 19, 30, 31). */
export const textVague: Rule = {
  id: "text-vague",
  severities: ["info"],
  title: "正文的说法与时限不一致",
  messages: {
    "in-due-time": "具体要求里写“{time}”，时限却是“{text}”。请核对以哪个为准。",
    "this-year": "具体要求里写“{time}”，时限“{text}”不是以今年为限。请核对是否要写明年底前。",
    after: "具体要求里写“{time}”，时限“{text}”没有提到这个前提。请核对。",
  },
  check({ tasks, textTimes, deadlineContext }, report) {
    for (const { task, deadline } of tasks) {
      const { summary } = deadline;
      if (!wasRead(summary)) continue;
      const told = new Set<Word>();
      for (const time of textTimes(task.requirement)) {
        if (time.kind !== "vague" || told.has(time.word)) continue;
        if (agrees(time.word, summary, deadlineContext.year?.value ?? null)) continue;
        told.add(time.word);
        const data = { time: time.text, text: summary.text.trim() };
        report({ task, field: "deadline", messageId: time.word, data });
      }
    }
  },
};

/** True when the word and the deadline do not contradict each other. */
function agrees(word: Word, summary: DeadlineSummary, year: number | null): boolean {
  const last = dueDays(summary)?.last ?? null;
  switch (word) {
    // Work without a day may well be done when the time is right (seed row 21); a day says that it may not.
    case "in-due-time":
      return last === null;
    case "this-year":
      return last === null ? endsByItself(summary) : year === null || yearOf(last) === year;
    case "after":
      return partsOf(summary).some(({ kind }) => ["conditional", "relative", "event"].includes(kind));
  }
}

/** A deadline without a known day that still has an end: 汛期前, 印发后1个月内, or one of a year that is not known. */
function endsByItself(summary: DeadlineSummary): boolean {
  return !partsOf(summary).every(({ kind }) =>
    ["ongoing", "immediate", "conditional", "start-only"].includes(kind),
  );
}

function yearOf(date: IsoDate): number {
  return dateParts(date).year;
}
