import { isDeadlineText } from "../deadlines";
import { matchAt } from "../text";
import type { Span } from "../text";
import { CellText } from "./cell-text";
import { closingOf, isNameplate } from "./brackets";
import {
  PUNCTUATION,
  CLOSING,
  BRACKETS_IN_NAME,
  ENUMERATOR,
  STRANGE,
  OTHER_LABEL,
  SECOND_DESCRIPTOR,
  DESCRIPTOR,
  isHan,
} from "./marks";
import type { TokenKind } from "./marks";
import { isComplete } from "./names";
import {
  isAboutLeads,
  plainRoleLabelAt,
  remarkedLabelAt,
  roleLabelAt,
  roleVerbAt,
  roleVerbAtEnd,
  wholeRoleVerb,
} from "./role-words";
import { splitRun } from "./split-run";
import type { RosterIndex } from "./types";

/** A piece of a unit cell. `text` is folded and without white space; for brackets and 等 without the marks. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly span: Span;
}

/** Takes a unit cell apart. Every character of the cell is in a token's span, or is white space or invisible. */
export function tokensOf(raw: string, roster: RosterIndex): readonly Token[] {
  return new Lexer(new CellText(raw), roster).run();
}

class Lexer {
  private readonly tokens: Token[] = [];
  private readonly text: string;
  /** The closing brackets that end a clause in brackets: 市教育局牵头（市财政局配合）. */
  private readonly closing = new Set<number>();

  constructor(
    private readonly cell: CellText,
    private readonly roster: RosterIndex,
  ) {
    this.text = cell.text;
  }

  run(): readonly Token[] {
    let at = 0;
    while (at < this.text.length) {
      if (at > 0 && this.cell.gapBefore(at) !== "") this.gap(at);
      at = this.next(at);
    }
    return this.tokens;
  }

  private emit(kind: TokenKind, from: number, to: number, text = this.text.slice(from, to)): number {
    const span = this.cell.span(from, to);
    const before = this.tokens.at(-1);
    // Strange signs in a row are one stretch.
    if (kind === "U" && before?.kind === "U" && before.span.end === span.start) {
      this.tokens[this.tokens.length - 1] = {
        kind,
        text: before.text + text,
        span: { start: before.span.start, end: span.end },
      };
    } else this.tokens.push({ kind, text, span });
    return to;
  }

  /** White space between two names lists them, a line break begins a new clause; anywhere else it says nothing. */
  private gap(at: number): void {
    const before = this.tokens.at(-1)?.kind;
    const character = this.text[at] ?? "";
    if (
      before === undefined ||
      "、,;*L_".includes(before) ||
      character in PUNCTUATION ||
      character in CLOSING
    )
      return;
    const breaks = this.cell.gapBefore(at) === "\n" && this.verbAt(at) === 0;
    this.tokens.push({ kind: breaks ? ";" : "_", text: "", span: this.cell.gapSpan(at) });
  }

  private next(at: number): number {
    const character = this.text[at] ?? "";
    // A number in a circle or in brackets also begins an item right behind another: ①市教育局②市财政局.
    if (this.startsItem() || character === "•" || character === "(") {
      const enumerator = matchAt(ENUMERATOR, this.text, at).length;
      const after = this.text[at + enumerator] ?? "";
      const begins = isHan(after) || (after !== "" && this.startsItem());
      if (enumerator > 0 && begins) return this.emit("_", at, at + enumerator);
    }
    if (this.startsItem()) {
      const label = this.labelAt(at);
      if (label > 0) return label;
    }
    const mark = PUNCTUATION[character];
    if (mark) return this.emit(mark, at, at + 1);
    if (character === "。" || (character === "." && this.isStop(at))) {
      return this.emit(at === this.text.length - 1 ? "。" : ";", at, at + 1);
    }
    if (this.closing.has(at)) return this.emit(";", at, at + 1);
    if (character in CLOSING && this.bracketInName(at) === 0) return this.bracket(at);
    if (character === ":" || STRANGE.test(character)) return this.emit("U", at, at + 1);
    const verb = this.verbAt(at);
    if (verb > 0) return this.emit("V", at, at + verb);
    return this.stretch(at, this.runEnd(at));
  }

  /** A half-width stop at the end or between Chinese characters; in 1.5 it is none. */
  private isStop(at: number): boolean {
    return (
      at === this.text.length - 1 || /^\p{Script=Han}\.\p{Script=Han}$/u.test(this.text.slice(at - 1, at + 2))
    );
  }

  private startsItem(): boolean {
    const before = this.tokens.at(-1)?.kind;
    return before === undefined || "V、,;_。".includes(before);
  }

  /** A label with its colon, one without before white space or a name, or another word with a colon (督导单位：), unread. */
  private labelAt(at: number): number {
    const label = roleLabelAt(this.text, at);
    if (label > 0) return this.emit("L", at, at + label);
    const remarked = remarkedLabelAt(this.text, at);
    if (remarked > 0) return this.emit("U", at, at + remarked);
    const plain = plainRoleLabelAt(this.text, at);
    const after = at + plain;
    if (plain > 0 && after < this.text.length) {
      if (this.cell.gapBefore(after) !== "" || this.roster.longestAt(this.text, after) > 0)
        return this.emit("L", at, after);
    }
    const colon = matchAt(OTHER_LABEL, this.text, at).length;
    if (colon === 0 || this.roster.longestAt(this.text, at) > 0) return 0;
    for (let inside = at + 1; inside < at + colon; inside++) if (this.cell.gapBefore(inside) !== "") return 0;
    const word = this.text.slice(at, at + colon - 1);
    const isLabel = /(?:单位|部门)$/.test(word) || !isComplete(word, this.roster);
    return isLabel ? this.emit("U", at, at + colon) : 0;
  }

  private verbAt(at: number): number {
    const length = roleVerbAt(this.text, at);
    if (length === 0) return 0;
    const after = at + length;
    return this.isBoundary(after) ||
      this.cell.gapBefore(after) !== "" ||
      this.roster.longestAt(this.text, after) > 0
      ? length
      : 0;
  }

  private bracketInName(at: number): number {
    return (this.text[at] ?? "") in CLOSING ? matchAt(BRACKETS_IN_NAME, this.text, at).length : 0;
  }

  private isBoundary(at: number): boolean {
    const character = this.text[at];
    if (character === undefined) return true;
    if (isHan(character)) return false;
    if (character in PUNCTUATION || character === "。" || character === ":") return true;
    if (STRANGE.test(character) || this.closing.has(at) || (character === "." && this.isStop(at)))
      return true;
    return character in CLOSING && this.bracketInName(at) === 0;
  }

  /** Where the stretch that begins here ends: at a mark, at a bracket that is no part of a name, or at white space after a whole name. */
  private runEnd(from: number): number {
    let at = from;
    while (at < this.text.length) {
      if (at > from && this.cell.gapBefore(at) !== "" && this.endsAtGap(from, at)) return at;
      if (isHan(this.text[at] ?? "")) {
        at += 1;
        continue;
      }
      const inName = this.bracketInName(at);
      if (inName > 0) at += inName;
      else if (at > from && this.isBoundary(at)) return at;
      else at += 1;
    }
    return at;
  }

  private endsAtGap(from: number, at: number): boolean {
    const { roster, text } = this;
    const known = roster.longestAt(text, from);
    // White space inside a name of the roster, such as 市 教育局, is none between two.
    if (known > at - from) return false;
    const before = text.slice(from, at);
    // 等 部门: the descriptor may stand behind white space.
    if (before.endsWith("等") && DESCRIPTOR.test(text.slice(at, at + 2))) return false;
    if (isComplete(before, roster) || roster.resembles(before) || before.includes("等")) return true;
    if (roleVerbAtEnd(before) > 0 || roleLabelAt(text, at) > 0) return true;
    return before.length > 1 && roster.longestAt(text, at) > 0;
  }

  /** Emits what a stretch without marks consists of. */
  private stretch(from: number, end: number): number {
    let at = from;
    for (const { kind, length } of splitRun(this.text.slice(from, end), this.roster)) {
      const to = at + length;
      // 等部门、单位: the second word goes on with the first.
      const more = kind === "E" && to === end && length > 1 ? this.secondDescriptor(end) : 0;
      if (kind === "、" && this.tokens.length === 0) this.emit("U", at, to);
      else if (kind === "E") this.emit("E", at, to + more, this.text.slice(at + 1, to + more));
      else this.emit(kind, at, to);
      at = to + more;
    }
    return at;
  }

  private secondDescriptor(at: number): number {
    const word = matchAt(SECOND_DESCRIPTOR, this.text, at).length;
    return word > 0 && (this.isBoundary(at + word) || this.verbAt(at + word) > 0) ? word : 0;
  }

  private bracket(at: number): number {
    const end = closingOf(this.text, at);
    if (end > this.text.length) return this.emit("U", at, this.text.length);
    const content = this.text.slice(at + 1, end - 1);
    // Behind another bracket, a bracket still belongs to the name before both.
    const before = this.tokens.findLast(({ kind }) => !"PR*".includes(kind));
    if (before?.kind === "N" || before?.kind === "E") {
      if (wholeRoleVerb(content)) return this.emit("R", at, end, content);
      if (before.kind === "N" && isNameplate(before.text, content, this.roster))
        return this.emit("P", at, end, content);
    }
    if (isDeadlineText(content)) return this.emit("D", at, end, content);
    return this.isClause(at, end) ? this.openClause(at, end) : this.emit("U", at, end);
  }

  /** A whole cell in brackets, or a clause of its own at the end of one: roles inside hold inside. */
  private isClause(at: number, end: number): boolean {
    const after = this.text[end];
    if (after !== undefined && !";。".includes(after) && !(after === "," && at > 0)) return false;
    const content = this.text.slice(at + 1, end - 1);
    if (isAboutLeads(content)) return false;
    if (at === 0 || this.tokens.length === 0) return true;
    return roleVerbAtEnd(content) > 0 || roleLabelAt(content, 0) > 0;
  }

  private openClause(at: number, end: number): number {
    this.closing.add(end - 1);
    return this.emit(";", at, at + 1);
  }
}
