import type { DeadlineForm } from "./form";
import "./cycle-actions";
import "./form-actions";
import { deadlineGrammar, deadlineSemantics } from "./grammar";

/** A form that begins at the beginning of a text, and where it ends. */
export interface LeadingForm {
  readonly form: DeadlineForm;
  readonly end: number;
}

/** Reads the time with which a normalised text begins; null when it begins with none. Not remembered. */
export function parseLeadingForm(shape: string): LeadingForm | null {
  const match = deadlineGrammar.match(shape, "textTime");
  if (match.failed()) return null;
  const node = deadlineSemantics(match);
  return { form: node.form() as DeadlineForm, end: node.textEnd() as number };
}

/** True when a text begins by saying that something is to be done. */
export function beginsWithAction(text: string): boolean {
  return deadlineGrammar.match(text, "textAction").succeeded();
}

/** Forms by normalised text. Cells of one form differ in their numbers only, which are not in it. */
const known = new Map<string, DeadlineForm | null>();
const MOST_KNOWN = 2_000;

/** Reads a normalised cell whole; null when the grammar does not know it. */
export function parseForm(shape: string): DeadlineForm | null {
  const before = known.get(shape);
  if (before !== undefined) return before;
  const match = deadlineGrammar.match(shape, "cell");
  const form = match.succeeded() ? (deadlineSemantics(match).form() as DeadlineForm) : null;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(shape, form);
  return form;
}
