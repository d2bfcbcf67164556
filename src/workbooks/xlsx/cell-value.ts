import { parseIsoDate, serialOfDate } from "../../domain/dates";
import type { Cell } from "../../domain/grid";
import { numberCell } from "../cells/number-format";
import { Unreadable } from "../unreadable";
import type { BookParts } from "./book-parts";
import { NotPlain } from "./not-plain";
import { readRichText, unescapeControls } from "./shared-strings";
import { decodeUtf8, digitsOf } from "./utf8";
import { unescapeXml, XmlTags } from "./xml-tags";

/** A cell as its file writes it. */
export interface RawCell {
  /** The attribute t. */
  readonly type: string;
  readonly style: number;
  /** As XML writes it. */
  readonly formula: string | undefined;
  /** The element `is`, its tags included. */
  readonly inline: string | null;
  /** Where the content of `v` stands, still in XML's writing; `from` is -1 when there is none. */
  readonly from: number;
  readonly to: number;
  readonly bytes: Uint8Array;
}

/** The cell that is meant; null for one without content. Throws NotPlain and Unreadable. */
export function cellOf(raw: RawCell, book: BookParts): Cell | null {
  if (raw.type === "inlineStr") return textCell(inlineText(raw.inline, book), raw);
  // A text formula without a value is one whose result is empty; any other has not been calculated.
  if (raw.from < 0 || raw.from === raw.to) return raw.type === "str" ? null : uncalculated(raw);
  switch (raw.type) {
    case "s":
      return textCell(sharedText(raw.bytes, raw.from, raw.to, book), raw);
    case "n":
      return numericCell(raw, book);
    case "str": {
      const text = unescapeControls(unescapeXml(contentOf(raw)));
      if (text.length > book.budget.limits.textLength) throw new Unreadable("text-too-long");
      return textCell(text, raw);
    }
    case "d":
      return numberIn(serialOfIso(contentOf(raw), book.dateSystem), raw, book);
    case "b": {
      const truth = /^(1|true)$/.test(contentOf(raw).trim());
      return { type: "boolean", value: truth, text: truth ? "TRUE" : "FALSE", ...formulaOf(raw) };
    }
    case "e":
      return { type: "error", text: unescapeXml(contentOf(raw)), ...formulaOf(raw) };
    default:
      throw new NotPlain("unknown cell type");
  }
}

function uncalculated(raw: RawCell): Cell | null {
  const { formula } = formulaOf(raw);
  return formula ? { type: "text", text: `=${formula}`, formula } : null;
}

/** The text whose number stands there. */
function sharedText(bytes: Uint8Array, from: number, to: number, { strings }: BookParts): string {
  const text = strings[digitsOf(bytes, from, to)];
  if (text === undefined) throw new NotPlain("no such shared string");
  return text;
}

/** As `cellOf`, for the cell that most are: a shared text without a formula. */
export function sharedTextCell(bytes: Uint8Array, from: number, to: number, book: BookParts): Cell | null {
  if (from < 0 || from === to) return null;
  const text = sharedText(bytes, from, to, book);
  return text === "" ? null : { type: "text", text };
}

function contentOf({ bytes, from, to }: RawCell): string {
  return decodeUtf8(bytes, from, to);
}

function formulaOf({ formula }: RawCell): { readonly formula?: string } {
  return formula === undefined ? {} : { formula: unescapeControls(unescapeXml(formula)) };
}

function textCell(text: string, raw: RawCell): Cell | null {
  if (text === "") return null;
  return raw.formula === undefined ? { type: "text", text } : { type: "text", text, ...formulaOf(raw) };
}

function numericCell(raw: RawCell, book: BookParts): Cell | null {
  const whole = digitsOf(raw.bytes, raw.from, raw.to);
  if (whole >= 0) return numberIn(whole, raw, book);
  const text = contentOf(raw).trim();
  return text === "" ? null : numberIn(Number(text), raw, book);
}

function numberIn(value: number, raw: RawCell, book: BookParts): Cell {
  const format = book.formats[raw.style];
  if (!Number.isFinite(value) || !format) throw new NotPlain("no number or no style");
  return numberCell(value, format, book.dateSystem, formulaOf(raw).formula);
}

function inlineText(element: string | null, book: BookParts): string {
  if (element === null) return "";
  const tags = new XmlTags(element);
  return tags.next() ? readRichText(tags, "is", book.budget.limits) : "";
}

/** ISO 8601 as strict OOXML writes dates: a day, a time of day, or both. */
function serialOfIso(text: string, system: 1900 | 1904): number {
  const match = /^(\d{4}-\d{2}-\d{2})?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  const day = match?.[1] === undefined ? null : parseIsoDate(match[1]);
  if (!match || (match[1] !== undefined && !day)) throw new NotPlain("no ISO date");
  const [hours = 0, minutes = 0, seconds = 0] = [match[2], match[3], match[4]].map((part) =>
    Number(part ?? 0),
  );
  return (day ? serialOfDate(day, system) : 0) + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** The formulas that cells share, as the first cell of each group has it. */
export class SharedFormulas {
  readonly #groups = new Map<string, string>();

  /** The group's formula; `text` is what this cell itself holds, "" in all cells but the first. */
  of(group: string, text: string): string {
    if (text !== "") this.#groups.set(group, text);
    return this.#groups.get(group) ?? "";
  }
}
