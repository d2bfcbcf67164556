import type { Consolidation, Decisions, Question } from "../domain/consolidation";
import type { Terminal } from "./terminal";
import { report } from "./texts/zh-CN";

/** Asks a person everything that is open, one after another; an empty answer leaves a question open. */
export async function askDecisions(
  { questions }: Consolidation,
  decisions: Decisions,
  ask: (question: string) => Promise<string>,
  terminal: Terminal,
): Promise<Decisions> {
  const versions = new Map(decisions.versions);
  const units = new Map(decisions.units);
  const rows = new Map(decisions.rows);
  for (const question of questions) {
    terminal.talk(questionText(question));
    const choices = choicesOf(question);
    choices.forEach((choice, index) => {
      terminal.talk(`  ${index + 1}. ${choice}`);
    });
    const answer = await ask(question.kind === "unit" ? report.askUnit : report.askNumber);
    const chosen = /^\d+$/.test(answer) ? choices[Number(answer) - 1] : undefined;
    if (question.kind === "version" && chosen !== undefined) versions.set(question.unit, chosen);
    if (question.kind === "unit" && answer !== "") units.set(question.name, chosen ?? answer);
    if (question.kind === "row" && chosen !== undefined) rows.set(question.name, Number(chosen));
  }
  return { ...decisions, versions, units, rows };
}

/** A question in one line, as it is asked. */
export function questionText(question: Question): string {
  if (question.kind === "version") return report.askVersion(question.unit);
  if (question.kind === "unit") return report.askWhose(question.name, question.written);
  return report.askRow(question.name, question.unit, shorten(question.text), question.taken);
}

const SHORT = 24;

function shorten(text: string): string {
  const characters = [...text.replace(/\s+/g, " ").trim()];
  return characters.length > SHORT ? `${characters.slice(0, SHORT).join("")}…` : characters.join("");
}

/** What can be answered, as a person reads it. */
export function choicesOf(question: Question): readonly string[] {
  if (question.kind === "version") return question.choices.map(({ name }) => name);
  return question.choices.map(String);
}
