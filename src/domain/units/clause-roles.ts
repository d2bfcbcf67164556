import type { Clause, Segment } from "./parse-tokens";
import { roleOf } from "./role-words";
import type { Token } from "./tokens";
import type { UnitRole } from "./types";

/** What the verbs and the label of a clause say. */
export interface ClauseRoles {
  /** The role of each segment's names. */
  readonly roles: readonly UnitRole[];
  /** The places of verbs and labels that say nothing of anybody: shown as unrecognised. */
  readonly unread: readonly number[];
}

/**
 * The roles of a clause's segments (domain.md): a verb reaches back over every earlier segment without a verb of its own,
 * a label holds where no verb does.
 */
export function clauseRoles({ label, segments }: Clause, tokens: readonly Token[]): ClauseRoles {
  const wordOf = (at: number | null): string | null => (at === null ? null : (tokens[at]?.text ?? null));
  const idle = new Set(label === null ? idleVerbs(segments, tokens) : []);
  const verbs = reachBack(segments, tokens, idle);
  const roles = segments.map((_segment, index) => roleOf(wordOf(verbs[index] ?? label)));
  const unread = label !== null && segments.length === 0 ? [label] : [...idle];
  return { roles, unread };
}

/**
 * A label on a line of its own holds for the lines below it, up to the next label or another mark between clauses:
 * 配合单位： / 市财政局 / 市民政局. One with names behind it holds for its own clause only.
 */
export function withStandingLabels(
  clauses: readonly Clause[],
  tokens: readonly Token[],
  text: string,
): readonly Clause[] {
  let standing: number | null = null;
  return clauses.map((clause) => {
    const { label, segments } = clause;
    if (label !== null) {
      const end = tokens[label]?.span.end ?? 0;
      standing = text.slice(end, tokens[label + 1]?.span.start ?? end).includes("\n") ? label : null;
      return clause;
    }
    const first = segments[0]?.elements[0] ?? 0;
    const breakBefore = tokens[first - 1];
    // Only a line break is a clause mark without a text of its own.
    if (breakBefore?.kind !== ";" || breakBefore.text !== "") standing = null;
    return { ...clause, label: standing };
  });
}

/**
 * Verbs that give nobody a role: with nobody before them (配合市财政局), unless they go on with the verb before
 * (牵头，抓好落实); and right between two bodies of which the second has no verb (市教育局配合市财政局): a sentence.
 */
function idleVerbs(segments: readonly Segment[], tokens: readonly Token[]): readonly number[] {
  const idle: number[] = [];
  let reached = 0;
  let before: UnitRole | null = null;
  segments.forEach(({ elements, verb }, index) => {
    reached += elements.length;
    if (verb === null) return;
    const role = roleOf(tokens[verb]?.text ?? null);
    const goesOn = before !== null && (role === before || role === "execute" || role === "responsible");
    const next = segments[index + 1];
    const isSentence =
      elements.length > 0 &&
      next?.verb === null &&
      next.elements[0] === verb + 1 &&
      tokens[verb + 1]?.kind === "N";
    if ((reached === 0 && !goesOn) || isSentence) idle.push(verb);
    reached = 0;
    before = role;
  });
  return idle;
}

/**
 * The verb of each segment: its own, or the next later one's. Something unread behind a name (市政府办公室统筹) may be a
 * verb that we do not know, so nothing reaches back over it.
 */
function reachBack(
  segments: readonly Segment[],
  tokens: readonly Token[],
  idle: ReadonlySet<number>,
): readonly (number | null)[] {
  const verbs: (number | null)[] = [];
  let next: number | null = null;
  for (let index = segments.length - 1; index >= 0; index--) {
    const { verb = null, elements = [] } = segments[index] ?? {};
    const last = elements.at(-1);
    const isUnread = elements.length > 1 && last !== undefined && tokens[last]?.kind === "U";
    if (verb !== null) next = idle.has(verb) ? null : verb;
    else if (isUnread) next = null;
    verbs[index] = next;
  }
  return verbs;
}
