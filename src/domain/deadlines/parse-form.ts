import type { DeadlineForm } from "./form";
import { makeRecipe } from "ohm-js";
import type { Grammar, Semantics } from "ohm-js";
import { addCycleOperations } from "./cycle-actions";
import recipe from "./deadline.ohm";
import { addFormOperations } from "./form-actions";
import { addPointOperations } from "./point-actions";

/** The grammar of 时限要求 over normalised cells, with what its matches mean. */
export interface DeadlineLanguage {
  readonly grammar: Grammar;
  readonly semantics: Semantics;
}

let language: DeadlineLanguage | null = null;

/** The language, built when the first cell is read: a pane that only opens does not wait for it. */
export function deadlineLanguage(): DeadlineLanguage {
  if (language === null) {
    const built = makeRecipe(recipe);
    const semantics = built.createSemantics();
    addPointOperations(semantics);
    addCycleOperations(semantics);
    addFormOperations(semantics);
    language = { grammar: built, semantics };
  }
  return language;
}

/** A form that begins at the beginning of a text, and where it ends. */
export interface LeadingForm {
  readonly form: DeadlineForm;
  readonly end: number;
}

/** Reads the time with which a normalised text begins; null when it begins with none. Not remembered. */
export function parseLeadingForm(shape: string): LeadingForm | null {
  const { grammar: deadlines, semantics } = deadlineLanguage();
  const match = deadlines.match(shape, "textTime");
  if (match.failed()) return null;
  const node = semantics(match);
  return { form: node.form() as DeadlineForm, end: node.textEnd() as number };
}

/** True when a text begins by saying that something is to be done. */
export function beginsWithAction(text: string): boolean {
  return deadlineLanguage().grammar.match(text, "textAction").succeeded();
}

/** Forms by normalised text. Cells of one form differ in their numbers only, which are not in it. */
const known = new Map<string, DeadlineForm | null>();
const MOST_KNOWN = 2_000;

/** Reads a normalised cell whole; null when the grammar does not know it. */
export function parseForm(shape: string): DeadlineForm | null {
  const before = known.get(shape);
  if (before !== undefined) return before;
  const { grammar: deadlines, semantics } = deadlineLanguage();
  const match = deadlines.match(shape, "cell");
  const form = match.succeeded() ? (semantics(match).form() as DeadlineForm) : null;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(shape, form);
  return form;
}
