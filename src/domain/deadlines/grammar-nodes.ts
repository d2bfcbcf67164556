import type { Node } from "ohm-js";
import type { FormPart, DeadlineForm } from "./form";

/** Where a node begins in the normalised text: the key of its number. */
export const slotOf = (node: Node): number => node.source.startIdx;
/** True when an optional piece was written. */
export const present = (node: Node): boolean => node.numChildren > 0;
/** The piece itself of an optional one that was written. */
export const written = (node: Node): Node => node.child(0);

/** A form with the stretch of the normalised text from the beginning of one node to the end of another. */
export function partFrom(from: Node, to: Node, form: DeadlineForm, isItem = false): FormPart {
  return { form, start: from.source.startIdx, end: to.source.endIdx, isItem };
}
