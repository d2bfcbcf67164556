import { grammar } from "ohm-js";
import type { Node } from "ohm-js";
import { dropTypesettingSpace, foldWidth, rawSpan } from "../text";
import type { Span } from "../text";
import { isGroup, isOpenGroup, looksLikeBody, notAList, sharePrefix } from "./names";
import type { OpenList, RosterIndex, UnitItem, UnitRole, UnitsReading, UnreadText } from "./types";
import source from "./units.ohm";

const units = grammar(source);

/** A cell longer than this is no list of units; the grammar is not tried on it. */
const LONGEST_CELL = 2_000;

interface Named {
  readonly name: string;
  readonly span: Span;
  readonly starred: boolean;
  readonly nameplate: string | null;
  readonly open: { readonly descriptor: string; readonly span: Span } | null;
}

interface Segment {
  readonly items: readonly Named[];
  readonly verb: string | null;
}

interface Clause {
  readonly label: string | null;
  readonly segments: readonly Segment[];
}

const spanOf = (node: Node): Span => ({ start: node.source.startIdx, end: node.source.endIdx });

const semantics = units.createSemantics().addOperation<unknown>("read", {
  cell: (first, _separators, rest, _stop) => [first.read(), ...rest.children.map((node) => node.read())],
  clause_labelled: (label, segments): Clause => ({
    label: label.sourceString.replace(/[\s:]/g, ""),
    segments: segments.read() as Segment[],
  }),
  clause: (node) => (node.ctorName === "segments" ? { label: null, segments: node.read() } : node.read()),
  segments: (first, _commas, rest) => [first.read(), ...rest.children.map((node) => node.read())],
  segment: (_before, list, verb, _after): Segment => ({
    items: list.read() as Named[],
    verb: verb.numChildren > 0 ? verb.sourceString : null,
  }),
  list: (first, _separators, rest, _spaces, _trailing) => [
    first.read(),
    ...rest.children.map((node) => node.read()),
  ],
  item: (star, name, nameplate, open): Named => ({
    name: name.sourceString,
    span: spanOf(name),
    starred: star.numChildren > 0,
    nameplate: nameplate.numChildren > 0 ? nameplate.sourceString.slice(1, -1) : null,
    open: open.numChildren > 0 ? { descriptor: open.sourceString.slice(1).trim(), span: spanOf(open) } : null,
  }),
});

function roleOf(words: string | null): UnitRole {
  if (words === null) return "responsible";
  if (/牵头|主责/.test(words)) return "lead";
  if (/配合|协助|协办/.test(words)) return "support";
  return words === "执行" ? "execute" : "responsible";
}

/**
 * Reads a 责任单位 cell whole (domain.md, 责任单位): a role verb reaches back over earlier segments without a verb, a
 * label holds for its clause, and prefixes are shared inside a segment. What is no name of a body comes back as
 * unrecognised with its span; nothing is dropped and nothing throws.
 */
export function readUnits(text: string, roster: RosterIndex): UnitsReading {
  const empty = { text, items: [], open: [], unrecognised: [], deadlineInside: null, separators: [] };
  const kind = notAList(text);
  if (kind !== null) return { ...empty, notAList: kind };
  const folded = foldWidth(text);
  const whole: UnreadText = { text, span: { start: 0, end: text.length } };
  const match = text.length > LONGEST_CELL ? null : units.match(folded.text.trimEnd(), "cell");
  if (!match?.succeeded()) return { ...empty, unrecognised: [whole], notAList: null };
  const clauses = semantics(match).read() as Clause[];
  const raw = (span: Span): Span => rawSpan(folded, span);
  const items: UnitItem[] = [];
  const open: OpenList[] = [];
  const unrecognised: UnreadText[] = [];
  for (const clause of clauses) {
    const verbs = reachBack(clause.segments);
    clause.segments.forEach((segment, index) => {
      const role = roleOf(clause.label ?? verbs[index] ?? null);
      const names = sharePrefix(
        segment.items.map(({ name }) => dropTypesettingSpace(name)),
        roster,
      );
      segment.items.forEach((each, position) => {
        const name = names[position] ?? each.name;
        const span = raw(each.span);
        const known = roster.find(name);
        const group = isGroup(name);
        if (!known && !group && !looksLikeBody(name)) {
          unrecognised.push({ text: text.slice(span.start, span.end), span });
        } else {
          items.push({
            name,
            kind: group && !known ? "group" : "unit",
            role: each.starred ? "lead" : role,
            presumedLead: false,
            canonical: known?.name ?? null,
            secondName: each.nameplate,
            span,
          });
          if (group && isOpenGroup(name)) open.push({ descriptor: name, span });
        }
        if (each.open) open.push({ descriptor: each.open.descriptor, span: raw(each.open.span) });
      });
    });
  }
  return { ...empty, items: presumeLead(items), open, unrecognised, notAList: null };
}

/** The verb of each segment: its own, or the next later one's. */
function reachBack(segments: readonly Segment[]): (string | null)[] {
  const verbs: (string | null)[] = [];
  let next: string | null = null;
  for (let index = segments.length - 1; index >= 0; index--) {
    next = segments[index]?.verb ?? next;
    verbs[index] = next;
  }
  return verbs;
}

function presumeLead(items: readonly UnitItem[]): readonly UnitItem[] {
  if (items.length < 2 || items.some(({ role }) => role === "lead")) return items;
  return items.map((item, index) => (index === 0 ? { ...item, presumedLead: true } : item));
}
