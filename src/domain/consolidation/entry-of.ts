import { isUncalculated } from "../grid";
import type { AnswerField } from "../header";
import { isErrorText, readFinished, readStatus, saysNothing } from "../returns";
import type { MatchedRow } from "../returns";
import { isBlank } from "../text";
import { returnTexts } from "../texts/zh-CN-returns";
import type { Tell } from "./tell";
import type { Entry } from "./types";

/** Reads a row's answers: texts raw, status and date typed; tells what could not be read as what it should be. */
export function entryOf(
  matched: Exclude<MatchedRow, { kind: "note" }>,
  unit: string,
  source: Entry["source"],
  year: number | null,
  tell: Tell,
): Entry {
  const { row } = matched;
  const text = (field: AnswerField): string => row.answers[field]?.text ?? "";
  const lacksResult = (field: AnswerField): boolean => {
    const cell = row.answers[field];
    return cell !== undefined && isUncalculated(cell);
  };
  const [progress, statusText, finishedText] = [text("progress"), text("status"), text("finished")];
  const others = (["finished", "evidence", "problems", "next"] as const).map(text);
  const { status, word } = readStatus(statusText, progress, others);
  if (!isErrorText(statusText) && !lacksResult("status") && word !== "listed") {
    const message =
      word === "synonym"
        ? returnTexts.synonymStatus(statusText, returnTexts.statuses[status])
        : returnTexts.badStatus(statusText);
    tell("bad-status", word === "synonym" ? "info" : "warning", message, {
      column: "status",
      returned: statusText,
    });
  }
  const finished = readFinished(row.answers.finished ?? null, year, row.dateSystem);
  if (!finished.understood && !isErrorText(finishedText) && !lacksResult("finished")) {
    tell("bad-date", "warning", returnTexts.badDate(finishedText), {
      column: "finished",
      returned: finishedText,
    });
  }
  const isOnlyStatus =
    (status === "done" || status === "in-progress") &&
    word !== "unknown" &&
    [progress, ...others].every((each) => isBlank(each));
  if (isOnlyStatus) tell("says-nothing", "info", returnTexts.onlyStatus(statusText), { column: "progress" });
  else if (saysNothing(progress)) {
    tell("says-nothing", "info", returnTexts.saysNothing(progress.trim()), {
      column: "progress",
      returned: progress,
    });
  }
  return {
    no: matched.kind === "matched" ? matched.task.no : null,
    unit,
    status,
    statusText,
    progress,
    finished: finished.date,
    finishedText,
    evidence: text("evidence"),
    problems: text("problems"),
    next: text("next"),
    contact: text("contact"),
    phone: text("phone"),
    extra: matched.kind === "matched" ? row.extra : { ...fixedTexts(row), ...row.extra },
    requirement: matched.kind === "extra" ? row.requirement : "",
    source,
  };
}

/** An extra row has no issued task that carries its other fixed cells, so what the unit wrote there is kept beside it. */
function fixedTexts({ units, deadline }: MatchedRow["row"]): Record<string, string> {
  const { fields } = returnTexts;
  return Object.fromEntries(
    [
      [fields.units, units ?? ""],
      [fields.deadline, deadline ?? ""],
    ].filter(([, text]) => text !== ""),
  );
}
