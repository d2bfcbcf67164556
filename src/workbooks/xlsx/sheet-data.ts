import type { GridBuilder } from "../cells/grid-builder";
import type { BookParts } from "./book-parts";
import { cellOf, SharedFormulas, sharedTextCell } from "./cell-value";
import { NotPlain } from "./not-plain";
import { decodeUtf8, digitsOf } from "./utf8";

const TAB = 0x09;
const BREAK = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const C = 0x63;
const F = 0x66;
const I = 0x69;
const N = 0x6e;
const R = 0x72;
const S = 0x73;
const T = 0x74;
const V = 0x76;

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const ROW = bytesOf("row");
const HIDDEN = bytesOf("hidden");
const SHEET_DATA = bytesOf("sheetData");

function bytesOf(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

/**
 * Reads the rows and cells of a worksheet from its UTF-8 bytes, without making a text of them: nearly all of a
 * workbook's bytes stand here, and most of its cells are empty ones that bear a style. Everything that is not the
 * usual form (comments, other elements, references out of order of rows) is NotPlain.
 */
export class SheetData {
  private readonly bytes: Uint8Array;
  private readonly prefix: number;
  private readonly builder: GridBuilder;
  private readonly book: BookParts;
  private readonly shared = new SharedFormulas();
  private at: number;
  /** Of the attribute that was read last. */
  private valueStart = 0;
  private valueEnd = 0;
  /** Of the text that was read last. */
  private textEnd = 0;
  /** 0-based rows that are hidden, ascending. */
  readonly hiddenRows: number[] = [];

  /** `from` is the first byte after the opening tag of sheetData; `prefix` the length of the elements' prefix with its colon. */
  constructor(bytes: Uint8Array, from: number, prefix: number, builder: GridBuilder, book: BookParts) {
    this.bytes = bytes;
    this.at = from;
    this.prefix = prefix;
    this.builder = builder;
    this.book = book;
  }

  /** Reads all of it; gives where its closing tag begins. */
  read(): number {
    const bytes = this.bytes;
    let row = -1;
    let column = -1;
    for (;;) {
      const open = this.toTag();
      let name = open + 1;
      if (bytes[name] === SLASH) {
        name = this.name(name + 1);
        if (this.is(name, SHEET_DATA)) return open;
        if (!this.is(name, ROW)) throw new NotPlain("stray closing tag");
        this.at = this.toEnd(name + ROW.length) + 1;
        continue;
      }
      name = this.name(name);
      if (bytes[name] === C && !isNamePart(bytes[name + 1] as number)) {
        column = this.readCell(name + 1, row, column + 1);
      } else if (this.is(name, ROW)) {
        row = this.readRow(name + ROW.length, row + 1);
        column = -1;
      } else throw new NotPlain("unknown element in sheetData");
    }
  }

  private readRow(from: number, next: number): number {
    const bytes = this.bytes;
    let row = next;
    let hidden = false;
    let at = this.toAttribute(from);
    while (bytes[at] !== GREATER && bytes[at] !== SLASH) {
      const end = this.readAttribute(at);
      if (bytes[at] === R && bytes[at + 1] === EQUALS) row = this.integer() - 1;
      else if (bytes[at] === HIDDEN[0] && this.is(at, HIDDEN))
        hidden = bytes[this.valueStart] === 0x31 || bytes[this.valueStart] === T;
      at = this.toAttribute(end);
    }
    if (row < 0 || row >= LAST_ROW) throw new NotPlain("no such row");
    if (hidden) this.hiddenRows.push(row);
    this.at = bytes[at] === SLASH ? this.toEnd(at + 1) + 1 : at + 1;
    return row;
  }

  /**
   * From behind the name `c` to behind the cell; gives its column. Written out without a call: a sheet has many times
   * more of these attributes than of anything else.
   */
  private readCell(from: number, row: number, next: number): number {
    const bytes = this.bytes;
    let column = next;
    let style = 0;
    let typeStart = 0;
    let typeEnd = 0;
    let at = from;
    let byte = bytes[at] as number;
    while (byte !== GREATER && byte !== SLASH) {
      if (byte === SPACE || byte === BREAK || byte === RETURN || byte === TAB) at++;
      else if (bytes[at + 1] !== EQUALS || bytes[at + 2] !== QUOTE) at = this.readAttribute(at);
      else if (byte === R) {
        at += 3;
        let letters = 0;
        let digits = 0;
        let letter = (bytes[at] as number) - 0x40;
        while (letter >= 1 && letter <= 26) {
          letters = letters * 26 + letter;
          letter = (bytes[++at] as number) - 0x40;
        }
        let digit = (bytes[at] as number) - 0x30;
        while (digit >= 0 && digit <= 9) {
          digits = digits * 10 + digit;
          digit = (bytes[++at] as number) - 0x30;
        }
        if (bytes[at++] !== QUOTE || letters === 0 || digits !== row + 1)
          throw new NotPlain("cell of another row");
        column = letters - 1;
      } else if (byte === S) {
        at += 3;
        style = 0;
        let digit = (bytes[at] as number) - 0x30;
        while (digit >= 0 && digit <= 9) {
          style = style * 10 + digit;
          digit = (bytes[++at] as number) - 0x30;
        }
        if (bytes[at++] !== QUOTE) throw new NotPlain("no style");
      } else {
        const isType = byte === T;
        at = this.readAttribute(at);
        if (isType) {
          typeStart = this.valueStart;
          typeEnd = this.valueEnd;
        }
      }
      byte = bytes[at] as number;
    }
    if (row < 0 || column >= LAST_COLUMN) throw new NotPlain("cell outside a row");
    if (byte === SLASH) {
      if (bytes[at + 1] !== GREATER) throw new NotPlain("tag without end");
      this.at = at + 2;
      return column;
    }
    this.at = at + 1;
    this.readContent(row, column, style, typeEnd === 0 ? "n" : this.type(typeStart, typeEnd));
    return column;
  }

  /** From behind the opening tag of a cell to behind its closing one. */
  private readContent(row: number, column: number, style: number, type: string): void {
    const bytes = this.bytes;
    let valueStart = -1;
    let valueEnd = -1;
    let inline: string | null = null;
    let formula: string | undefined;
    for (;;) {
      const open = this.toTag();
      if (bytes[open + 1] === SLASH) {
        const name = this.name(open + 2);
        if (bytes[name] !== C) throw new NotPlain("stray closing tag in a cell");
        this.at = this.toEnd(name + 1) + 1;
        break;
      }
      const name = this.name(open + 1);
      const single = !isNamePart(bytes[name + 1] as number);
      if (bytes[name] === V && single) {
        valueStart = this.simpleText(name + 1);
        valueEnd = this.textEnd;
      } else if (bytes[name] === F && single) {
        formula = this.readFormula(open, name + 1);
      } else if (bytes[name] === I && bytes[name + 1] === S && !isNamePart(bytes[name + 2] as number)) {
        const end = this.closeOf(open, name, 2);
        inline = decodeUtf8(bytes, open, end);
        this.at = end;
      } else throw new NotPlain("unknown element in a cell");
    }
    const cell =
      type === "s" && formula === undefined
        ? sharedTextCell(bytes, valueStart, valueEnd, this.book)
        : cellOf({ type, style, formula, inline, from: valueStart, to: valueEnd, bytes }, this.book);
    if (cell) this.builder.set(row, column, cell);
  }

  /** The formula of a cell; of a shared one, that of the first cell of its group. */
  private readFormula(open: number, from: number): string {
    const bytes = this.bytes;
    let at = this.toAttribute(from);
    let shared = false;
    let group = "";
    while (bytes[at] !== GREATER && bytes[at] !== SLASH) {
      const end = this.readAttribute(at);
      if (bytes[at] === T && bytes[at + 1] === EQUALS)
        shared = decodeUtf8(bytes, this.valueStart, this.valueEnd) === "shared";
      else if (bytes[at] === S && bytes[at + 1] === I)
        group = decodeUtf8(bytes, this.valueStart, this.valueEnd);
      at = this.toAttribute(end);
    }
    let text = "";
    if (bytes[at] === SLASH) this.at = this.toEnd(at + 1) + 1;
    else {
      const start = this.simpleText(from);
      text = decodeUtf8(bytes, start, this.textEnd);
    }
    if (this.at <= open) throw new NotPlain("formula without end");
    return shared ? this.shared.of(group, text) : text;
  }

  /** Where the text of an element without children begins, given what is behind its name; goes behind its closing tag. */
  private simpleText(from: number): number {
    const bytes = this.bytes;
    let at = this.toAttribute(from);
    while (bytes[at] !== GREATER && bytes[at] !== SLASH) at = this.toAttribute(this.readAttribute(at));
    if (bytes[at] === SLASH) {
      this.at = this.toEnd(at + 1) + 1;
      this.textEnd = at;
      return at;
    }
    const start = at + 1;
    const end = this.to(LESS, start);
    if (bytes[end + 1] !== SLASH) throw new NotPlain("element in a text");
    this.at = this.to(GREATER, end) + 1;
    this.textEnd = end;
    return start;
  }

  /** Where an element that holds others ends, behind its closing tag. */
  private closeOf(open: number, name: number, length: number): number {
    const bytes = this.bytes;
    let at = this.to(GREATER, name);
    if (bytes[at - 1] === SLASH) return at + 1;
    for (;;) {
      at = this.to(LESS, at);
      if (bytes[at + 1] === SLASH && this.same(at + 2, open + 1, name + length - open - 1))
        return this.to(GREATER, at) + 1;
      at++;
    }
  }

  private same(a: number, b: number, length: number): boolean {
    for (let index = 0; index < length; index++) {
      if (this.bytes[a + index] !== this.bytes[b + index]) return false;
    }
    return !isNamePart(this.bytes[a + length] as number);
  }

  /** Where the name without prefix begins. */
  private name(at: number): number {
    if (this.prefix === 0) return at;
    const name = at + this.prefix;
    if (this.bytes[name - 1] !== COLON) throw new NotPlain("another prefix");
    return name;
  }

  private is(at: number, name: readonly number[]): boolean {
    for (let index = 0; index < name.length; index++) {
      if (this.bytes[at + index] !== name[index]) return false;
    }
    return !isNamePart(this.bytes[at + name.length] as number);
  }

  /** To the next tag; between tags stands nothing but white space. */
  private toTag(): number {
    const bytes = this.bytes;
    let at = this.at;
    while (bytes[at] !== LESS) {
      if (!isSpace(bytes[at] as number)) throw new NotPlain("text between elements");
      at++;
    }
    return at;
  }

  private toAttribute(from: number): number {
    let at = from;
    while (isSpace(this.bytes[at] as number)) at++;
    return at;
  }

  private toEnd(from: number): number {
    const at = this.toAttribute(from);
    if (this.bytes[at] !== GREATER) throw new NotPlain("tag without end");
    return at;
  }

  private to(byte: number, from: number): number {
    const bytes = this.bytes;
    let at = from;
    while (bytes[at] !== byte) {
      if (at >= bytes.length) throw new NotPlain("unexpected end");
      at++;
    }
    return at;
  }

  /** Reads `name="value"` and gives where it ends; the value's place is kept aside. */
  private readAttribute(from: number): number {
    const bytes = this.bytes;
    let at = from;
    while (bytes[at] !== EQUALS) {
      if (!isNamePart(bytes[at] as number)) throw new NotPlain("attribute without value");
      at++;
    }
    const quote = bytes[at + 1] as number;
    if ((quote !== QUOTE && quote !== APOSTROPHE) || at === from)
      throw new NotPlain("attribute without quotes");
    at += 2;
    this.valueStart = at;
    while (bytes[at] !== quote) {
      if (at >= bytes.length) throw new NotPlain("attribute without end");
      at++;
    }
    this.valueEnd = at;
    return at + 1;
  }

  private integer(): number {
    const value = digitsOf(this.bytes, this.valueStart, this.valueEnd);
    if (value < 0) throw new NotPlain("no integer");
    return value;
  }

  /** A cell's type. Nearly all are of one letter, and making a text of each would cost more than reading it. */
  private type(from: number, to: number): string {
    if (to - from === 1) {
      if (this.bytes[from] === S) return "s";
      if (this.bytes[from] === N) return "n";
    }
    return decodeUtf8(this.bytes, from, to);
  }
}

function isSpace(byte: number): boolean {
  return byte === SPACE || byte === BREAK || byte === RETURN || byte === TAB;
}

/** Letters, digits, and what else may stand in the names used here; also all bytes of other scripts. */
function isNamePart(byte: number): boolean {
  return byte > 0x3e || (byte >= 0x2d && byte <= COLON && byte !== SLASH);
}
