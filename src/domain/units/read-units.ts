import type { Span } from "../text";
import { isGroup, isOpenGroup, looksLikeBody } from "./names";
import { notAList } from "./not-a-list";
import { parseTokens } from "./parse-tokens";
import type { Clause, Segment } from "./parse-tokens";
import { clauseRoles, withStandingLabels } from "./clause-roles";
import { roleOf } from "./role-words";
import { separatorsOf } from "./separators";
import { sharedPrefixes } from "./share-prefix";
import { tokensOf } from "./tokens";
import type { Token } from "./tokens";
import type { OpenList, RosterIndex, UnitItem, UnitRole, UnitsReading, UnreadText } from "./types";

/** A cell longer than this is no list of units and is not taken apart. */
const LONGEST_CELL = 2_000;

/**
 * Reads a 责任单位 cell whole (domain.md, 责任单位): a role verb reaches back over earlier segments without a verb, a
 * label holds for its clause, and prefixes are shared inside a segment. What is no name of a body comes back as
 * unrecognised with its span; nothing is dropped and nothing throws.
 */
export function readUnits(text: string, roster: RosterIndex): UnitsReading {
  const kind = notAList(text);
  if (kind !== null) return { ...nothing(text), notAList: kind };
  const whole: UnreadText = { text, span: { start: 0, end: text.length } };
  if (text.length > LONGEST_CELL) return { ...nothing(text), unrecognised: [whole], notAList: "sentence" };
  const tokens = tokensOf(text, roster);
  const clauses = parseTokens(tokens.map((token) => token.kind).join(""));
  if (clauses === null) return { ...nothing(text), unrecognised: [whole] };
  const reader = new Reader(text, tokens, roster);
  for (const clause of withStandingLabels(clauses, tokens, text)) reader.clause(clause);
  return reader.reading();
}

function nothing(text: string): UnitsReading {
  return {
    text,
    items: [],
    open: [],
    unrecognised: [],
    deadlineInside: null,
    separators: [],
    notAList: null,
  };
}

class Reader {
  private readonly items: UnitItem[] = [];
  private readonly open: OpenList[] = [];
  private readonly unrecognised: UnreadText[] = [];
  private deadlineInside: UnreadText | null = null;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly roster: RosterIndex,
  ) {}

  clause(clause: Clause): void {
    const { roles, unread } = clauseRoles(clause, this.tokens);
    clause.segments.forEach((segment, index) => {
      this.segment(segment, roles[index] ?? "responsible");
    });
    for (const at of unread) this.token(at);
  }

  reading(): UnitsReading {
    const { text, open, deadlineInside } = this;
    const items = presumeLead(this.items);
    const unrecognised = this.unrecognised.sort((a, b) => a.span.start - b.span.start);
    const prose = items.length === 0 && open.length === 0 && unrecognised.length > 0;
    return {
      text,
      items,
      open,
      unrecognised,
      deadlineInside,
      separators: separatorsOf(text, this.tokens, unrecognised),
      notAList: prose ? "sentence" : null,
    };
  }

  private segment({ elements }: Segment, role: UnitRole): void {
    const names = elements.filter((at) => this.tokens[at]?.kind === "N");
    const shared = sharedPrefixes(
      names.map((at) => this.tokens[at]?.text ?? ""),
      this.roster,
    );
    const roles = this.ownRoles(names);
    names.forEach((at, index) => {
      this.name(at, this.prefix(shared[index] ?? "", names[index - 1]), roles[index] ?? role);
    });
    for (const at of elements) {
      const token = this.tokens[at];
      if (token && token.kind !== "N") this.other(token);
    }
  }

  /** A shared prefix with the brackets that its writer gave it: 各县（市、区） of the name before. */
  private prefix(folded: string, before = -1): { readonly folded: string; readonly written: string } {
    const token = this.tokens[before];
    const isFrom = folded.length > 1 && token !== undefined && token.text.startsWith(folded);
    return { folded, written: isFrom ? this.asWritten(token.span).slice(0, folded.length) : folded };
  }

  private name(
    at: number,
    prefix: { readonly folded: string; readonly written: string },
    role: UnitRole,
  ): void {
    const token = this.tokens[at];
    if (!token) return;
    const { span } = token;
    const folded = prefix.folded + token.text;
    const name = prefix.written + this.asWritten(span);
    const known = this.roster.find(folded);
    const group = known === null && isGroup(folded);
    const additions = this.additions(at);
    for (const addition of additions) if (addition.kind === "E") this.other(addition);
    if (!known && !group && !looksLikeBody(folded) && !this.roster.resembles(folded)) {
      this.unread(span);
      return;
    }
    this.items.push({
      name,
      kind: group ? "group" : "unit",
      role,
      presumedLead: false,
      canonical: known?.name ?? null,
      secondName: additions.find(({ kind }) => kind === "P")?.text ?? null,
      span,
    });
    if (group && isOpenGroup(name)) this.open.push({ descriptor: name, span });
  }

  /**
   * The role that each name of a segment bears itself, by a star or in brackets; null where it bears none. 配合 and its
   * kin in brackets reach back like a verb once a lead stands before them: 市教育局（牵头），市民政局、市财政局（配合）.
   */
  private ownRoles(names: readonly number[]): readonly (UnitRole | null)[] {
    const roles = names.map((at): UnitRole | null => {
      if (this.tokens[at - 1]?.kind === "*" || this.additions(at).some(({ kind }) => kind === "*"))
        return "lead";
      const bracket = this.bracketRole(at);
      return bracket === "" ? null : roleOf(bracket);
    });
    let led = this.items.some(({ role }) => role === "lead");
    let from = 0;
    roles.forEach((role, index) => {
      if (role === null) return;
      const shared = /共同|分别|联合|均/.test(this.bracketRole(names[index]));
      if (shared || (led && role !== "lead")) roles.fill(role, from, index);
      led ||= role === "lead";
      from = index + 1;
    });
    return roles;
  }

  private bracketRole(at = -1): string {
    return this.additions(at).find(({ kind }) => kind === "R")?.text ?? "";
  }

  /** A name with its own brackets and letters; only white space and invisible characters inside it go. */
  private asWritten({ start, end }: Span): string {
    return this.text.slice(start, end).replace(/[\s\p{Cf}\p{Cc}]/gu, "");
  }

  /** What stands right after a name and belongs to it. */
  private additions(at: number): readonly Token[] {
    const additions: Token[] = [];
    for (let next = at + 1; ; next++) {
      const token = this.tokens[next];
      if (!token || !"*PRE".includes(token.kind)) return additions;
      // A star before the next name is that name's.
      if (token.kind === "*" && this.tokens[next + 1]?.kind === "N") return additions;
      additions.push(token);
    }
  }

  private token(at: number): void {
    const token = this.tokens[at];
    if (token) this.unread(token.span);
  }

  private other(token: Token): void {
    if (token.kind === "E") this.open.push({ descriptor: token.text, span: token.span });
    else if (token.kind === "D" && this.deadlineInside === null) this.deadlineInside = this.piece(token.span);
    else this.unread(token.span);
  }

  private unread(span: Span): void {
    this.unrecognised.push(this.piece(span));
  }

  private piece(span: Span): UnreadText {
    return { text: this.text.slice(span.start, span.end), span };
  }
}

/** The first listed is presumed to lead where nobody is said to; one that only supports does not. */
function presumeLead(items: readonly UnitItem[]): readonly UnitItem[] {
  if (items.length < 2 || items.some(({ role }) => role === "lead")) return items;
  const presumed = Math.max(
    0,
    items.findIndex(({ role }) => role !== "support"),
  );
  return items.map((item, index) => (index === presumed ? { ...item, presumedLead: true } : item));
}
