import { isDeadlineText } from "../deadlines";
import { foldWidth, matchAt } from "../text";
import type { Span } from "../text";
import { isComplete, isGroup, looksLikeBody } from "./names";
import { ROLE_LABEL, roleVerbAt, roleVerbAtEnd, wholeRoleVerb } from "./role-words";
import type { RosterIndex } from "./types";

/** One character a kind, so that the grammar can read a row of tokens as a text. */
export type TokenKind = "N" | "V" | "L" | "E" | "P" | "R" | "D" | "U" | "*" | "、" | "," | ";" | "。" | "_";

/** A piece of a unit cell. `text` is folded and without white space; for brackets and 等 without the marks. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly span: Span;
}

const PUNCTUATION: Readonly<Record<string, TokenKind>> = {
  "、": "、",
  "/": "、",
  "|": "、",
  ",": ",",
  ";": ";",
  "*": "*",
  "★": "*",
};
const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "〔": "]", "【": "】", "〈": "〉" };
/** 县（市、区） and 部门（单位）: these brackets are part of a name and their 、 is no separator. */
const BRACKETS_IN_NAME =
  /[([〔](?:市|县|区|旗|镇|乡|街道|场|单位|部门|科室|园区|管委会|办事处|公司|企业|机构)(?:[、,/](?:市|县|区|旗|镇|乡|街道|场|单位|部门|科室|园区|管委会|办事处))*[)\]〕]/y;
const CONNECTORS = ["以及", "和", "及", "与"] as const;
/** 等 that is part of a word and opens no list. */
const NOT_OPEN = /[高中初平同优]等|等[级离保价]/;
const ENUMERATOR = /(?:\d{1,2}[.)](?!\d)|\(\d{1,2}\))|\d{1,2}(?=[市县区省各])/y;
const TIME_WORD = /[年月日季周天]|持续|长期|适时|立即|尽快|常态/;
/** A stretch without any mark that is longer than this is prose. */
const LONGEST_RUN = 120;

/** Takes a unit cell apart. Every character of the cell is in a token's span, or is white space or invisible. */
export function tokensOf(raw: string, roster: RosterIndex): readonly Token[] {
  return new Lexer(raw, roster).run();
}

class Lexer {
  private text = "";
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** The white space before each character: none, blanks, or a line break. */
  private readonly gaps: ("" | " " | "\n")[] = [];
  private readonly tokens: Token[] = [];

  constructor(
    raw: string,
    private readonly roster: RosterIndex,
  ) {
    const folded = foldWidth(raw);
    let gap = "" as "" | " " | "\n";
    for (let index = 0; index < folded.text.length; index++) {
      const character = folded.text[index] ?? "";
      if (character === " " || character === "\n") {
        gap = character === "\n" || gap === "\n" ? "\n" : " ";
        continue;
      }
      const start = folded.offsets[index] ?? raw.length;
      this.text += character;
      this.starts.push(start);
      this.ends.push(start + (String.fromCodePoint(raw.codePointAt(start) ?? 0).length || 1));
      this.gaps.push(gap);
      gap = "";
    }
  }

  run(): readonly Token[] {
    let at = 0;
    while (at < this.text.length) {
      if (at > 0 && this.gaps[at] !== "") this.gap(at);
      at = this.next(at);
    }
    return this.tokens;
  }

  private emit(kind: TokenKind, from: number, to: number, text = this.text.slice(from, to)): number {
    const span = { start: this.starts[from] ?? 0, end: this.ends[to - 1] ?? 0 };
    this.tokens.push({ kind, text, span });
    return to;
  }

  /** White space between two names lists them, a line break begins a new clause; anywhere else it says nothing. */
  private gap(at: number): void {
    const before = this.tokens.at(-1)?.kind;
    const character = this.text[at] ?? "";
    if (before === undefined || "、,;*".includes(before) || character in PUNCTUATION || character in CLOSING)
      return;
    const span = { start: this.ends[at - 1] ?? 0, end: this.starts[at] ?? 0 };
    this.tokens.push({ kind: this.gaps[at] === "\n" && !this.verbAt(at) ? ";" : "_", text: "", span });
  }

  private next(at: number): number {
    const character = this.text[at] ?? "";
    const mark = PUNCTUATION[character];
    if (mark) return this.emit(mark, at, at + 1);
    if (character === "。" || (character === "." && at === this.text.length - 1)) {
      return this.emit(at === this.text.length - 1 ? "。" : ";", at, at + 1);
    }
    const enumerator = matchAt(ENUMERATOR, this.text, at).length;
    if (enumerator > 0 && this.startsItem()) return this.emit("_", at, at + enumerator);
    if (character in CLOSING && matchAt(BRACKETS_IN_NAME, this.text, at) === "") return this.bracket(at);
    const label = matchAt(ROLE_LABEL, this.text, at).length;
    if (label > 0 && this.startsItem()) return this.emit("L", at, at + label);
    const verb = this.verbAt(at);
    if (verb > 0) return this.emit("V", at, at + verb);
    if (character === "由" && this.startsItem() && this.roster.longestAt(this.text, at + 1) > 0) {
      return this.emit("_", at, at + 1);
    }
    if (this.opensAt(at)) return this.open(at, this.runEnd(at));
    return this.name(at);
  }

  private startsItem(): boolean {
    const before = this.tokens.at(-1)?.kind;
    return before === undefined || before === "V" || "、,;_。".includes(before);
  }

  private verbAt(at: number): number {
    const length = roleVerbAt(this.text, at);
    if (length === 0) return 0;
    const after = at + length;
    return this.isBoundary(after) || this.gaps[after] !== "" || this.roster.longestAt(this.text, after) > 0
      ? length
      : 0;
  }

  private isBoundary(at: number): boolean {
    const character = this.text[at];
    if (character === undefined || character in PUNCTUATION || character === "。") return true;
    return character in CLOSING && matchAt(BRACKETS_IN_NAME, this.text, at) === "";
  }

  private opensAt(at: number): boolean {
    return this.text[at] === "等" && !NOT_OPEN.test(this.text.slice(Math.max(0, at - 1), at + 2));
  }

  /** Where the stretch that begins here ends: at a mark, at a bracket that is no part of a name, or at white space after a whole name. */
  private runEnd(from: number): number {
    let at = from;
    while (at < this.text.length) {
      if (at > from && this.gaps[at] !== "" && this.isWhole(from, at)) return at;
      const inName = at > from ? matchAt(BRACKETS_IN_NAME, this.text, at).length : 0;
      if (inName > 0) at += inName;
      else if (this.isBoundary(at)) return at;
      else at += 1;
    }
    return at;
  }

  private isWhole(from: number, to: number): boolean {
    if (to - from > LONGEST_RUN) return true;
    const text = this.text.slice(from, to);
    return isComplete(text, this.roster) || roleVerbAtEnd(text) > 0 || text.includes("等");
  }

  private name(at: number): number {
    const known = this.roster.longestAt(this.text, at);
    const end = this.runEnd(at);
    if (known > 0) {
      const after = at + known;
      if (after >= end || this.follows(after, end)) return this.emit("N", at, after);
    }
    return this.unknown(at, end);
  }

  /** True where something that can follow a whole name begins: a verb, 等, a connector, another name, a deadline. */
  private follows(at: number, end: number): boolean {
    if (this.gaps[at] !== "" || this.verbAt(at) > 0 || this.opensAt(at)) return true;
    if (this.connectorAt(at, end) > 0 || this.roster.longestAt(this.text, at) > 0) return true;
    return isDeadline(this.text.slice(at, end));
  }

  /** A connector with a whole name behind it. */
  private connectorAt(at: number, end: number): number {
    const connector = CONNECTORS.find((word) => this.text.startsWith(word, at));
    if (connector === undefined) return 0;
    const after = at + connector.length;
    if (this.roster.longestAt(this.text, after) > 0) return connector.length;
    const rest = this.text.slice(after, end);
    const name = rest.slice(0, rest.length - roleVerbAtEnd(rest)).replace(/等.*$/, "");
    return isComplete(name, this.roster) ? connector.length : 0;
  }

  private unknown(from: number, end: number): number {
    const connector = CONNECTORS.find((word) => this.text.startsWith(word, from));
    if (connector !== undefined && this.tokens.at(-1)?.kind === "N" && this.connectorAt(from, end) > 0) {
      return this.emit("、", from, from + connector.length);
    }
    if (end - from > LONGEST_RUN) return this.emit("U", from, end);
    const run = this.text.slice(from, end);
    const verb = looksLikeBody(run) || isGroup(run) ? 0 : roleVerbAtEnd(run);
    let stop = end - verb;
    for (let at = from + 1; at < stop; at++) {
      const whole = isComplete(this.text.slice(from, at), this.roster);
      if (this.opensAt(at) || (whole && this.connectorAt(at, stop) > 0)) stop = at;
      else if (whole && !this.inKnown(from, at) && isDeadline(this.text.slice(at, stop))) stop = at;
    }
    const name = this.text.slice(from, stop);
    if (stop === from) return this.emit("V", from, end);
    if (!isComplete(name, this.roster) && isDeadline(run)) return this.emit("D", from, end);
    return this.emit("N", from, stop);
  }

  private inKnown(from: number, at: number): boolean {
    return this.roster.longestAt(this.text, from) > at - from;
  }

  private open(at: number, end: number): number {
    const rest = this.text.slice(at + 1, end);
    const verb = roleVerbAtEnd(rest);
    const stop = end - verb;
    return this.emit("E", at, stop, this.text.slice(at + 1, stop));
  }

  private bracket(at: number): number {
    const close = CLOSING[this.text[at] ?? ""] ?? "";
    const end = this.closingOf(at, close);
    const content = this.text.slice(at + 1, end - 1);
    const before = this.tokens.at(-1)?.kind;
    if (end > this.text.length) return this.emit("U", at, this.text.length);
    if (before === "N" || before === "E") {
      if (wholeRoleVerb(content)) return this.emit("R", at, end, content);
      if (!/^[含原除不以]|^包括/.test(content) && isComplete(content, this.roster))
        return this.emit("P", at, end, content);
    }
    return isDeadline(content) ? this.emit("D", at, end, content) : this.emit("U", at, end);
  }

  /** The place behind the closing bracket; past the end of the text when there is none. */
  private closingOf(at: number, close: string): number {
    const accepted = close === "]" ? ["]", "〕"] : [close];
    for (let index = at + 1; index < this.text.length; index++) {
      if (accepted.includes(this.text[index] ?? "")) return index + 1;
    }
    return this.text.length + 1;
  }
}

function isDeadline(text: string): boolean {
  return TIME_WORD.test(text) && !looksLikeBody(text) && isDeadlineText(text);
}
