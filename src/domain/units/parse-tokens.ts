import { makeRecipe } from "ohm-js";
import type { Node } from "ohm-js";
import recipe from "./units.ohm";

/** Names up to a ， or a verb: places of tokens. */
export interface Segment {
  readonly elements: readonly number[];
  /** The token of the verb; null when the segment has none. */
  readonly verb: number | null;
}

/** Segments under one label, up to a ； or a line break. */
export interface Clause {
  readonly label: number | null;
  readonly segments: readonly Segment[];
}

const units = makeRecipe(recipe);
const at = (node: Node): number => node.source.startIdx;

const semantics = units.createSemantics();
semantics.addOperation<readonly number[]>("elements", {
  list: (head, _marks, rest) =>
    [head, ...rest.children].flatMap((node) => node.elements() as readonly number[]),
  element_name: (_stars, name, _additions) => [at(name)],
  element_other: (token) => [at(token)],
});
semantics.addOperation<Segment>("segment", {
  segment_ruled: (list, _marks, verb) => ({ elements: list.elements() as readonly number[], verb: at(verb) }),
  segment_plain: (list) => ({ elements: list.elements() as readonly number[], verb: null }),
  segment_bare: (verb) => ({ elements: [], verb: at(verb) }),
});
semantics.addOperation<readonly Segment[]>("segments", {
  segments: (head, _joins, rest) => [head, ...rest.children].map((node) => node.segment() as Segment),
});
semantics.addOperation<Clause>("clause", {
  clause_labelled: (label, _marks, segments) => ({
    label: at(label),
    segments: segments.segments() as readonly Segment[],
  }),
  clause_empty: (label) => ({ label: at(label), segments: [] }),
  clause_plain: (segments) => ({ label: null, segments: segments.segments() as readonly Segment[] }),
});
semantics.addOperation<readonly Clause[]>("clauses", {
  cell: (_before, head, _breaks, rest, _after) =>
    [head, ...rest.children].map((node) => node.clause() as Clause),
});

/** Cells by their tokens' kinds; most cells of a table look alike. */
const known = new Map<string, readonly Clause[] | null>();
const MOST_KNOWN = 2_000;

/** Reads the kinds of a cell's tokens, one character each; null when they make no cell. */
export function parseTokens(kinds: string): readonly Clause[] | null {
  const before = known.get(kinds);
  if (before !== undefined) return before;
  const match = units.match(kinds, "cell");
  const clauses = match.succeeded() ? (semantics(match).clauses() as readonly Clause[]) : null;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(kinds, clauses);
  return clauses;
}
