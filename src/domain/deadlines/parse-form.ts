import type { DeadlineForm } from "./form";
import "./cycle-actions";
import "./form-actions";
import { deadlineGrammar, deadlineSemantics } from "./grammar";

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
