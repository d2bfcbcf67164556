import { dateOfSerial, dateParts } from "../dates";
import type { IsoDate } from "../dates";
import type { Cell } from "../grid";
import { foldWidth } from "../text";
import { isGroup, looksLikeBody } from "../units/names";
import { evaluate } from "./evaluate";
import { normalise } from "./normalise";
import type { Gaps } from "./normalise";
import { parseForm } from "./parse-form";
import type { DeadlineContext, DeadlineKind, DeadlineReading, DeadlineSummary, FoldedNoise } from "./types";
import { Unreadable } from "./year-resolver";

/** A cell longer than this is no deadline; the grammar is not tried on it. */
const LONGEST_CELL = 200;

const NONE =
  /^(?:无|暂无|[/\\]+|-+|—+|[、。,.]|无(?:时限|时间)?要求|无时限|无(?:明确|具体)(?:时限|时间)|未明确|不限|n\/?a)$/i;
const STATUS =
  /^(?:已?完成|已全部完成|已办结|办结|正在推进|正在进行|进行中|推进中|未完成|尚未完成|未启动|尚未启动|无进展|已启动|已落实|已整改|基本完成)。?$/;
const STRAY_NUMBER = /^\d+(?:\.\d+)?%?$/;
/** 2024.10 typed as a number loses its zero and cannot be told from 2024.1. */
const CUT_MONTH = /^\d{4}\.1$/;
/** How Excel shows a typed 2024-12 under an English locale. */
const ENGLISH_MONTH = /^[A-Z][a-z]{2}-\d{2}$/;
/** What a date's format can show instead of the day. */
const SHOWN_PERIODS: ReadonlySet<DeadlineKind> = new Set(["month", "month-end", "year-end"]);
/** Days for which a bare five-digit number is taken for a serial. */
const SERIAL_YEARS = { first: "2000-01-01", last: "2099-12-31" };

/** The cell to be read: what a person sees, the typed cell behind it, and the workbook's date system. */
export interface DeadlineCell {
  readonly text: string;
  readonly cell: Cell | null;
  readonly dateSystem: 1900 | 1904;
}

/**
 * Reads a 时限要求 cell whole (domain.md, 时限要求). A form that the grammar does not know, or a form with anything left
 * over, is "unrecognised" and gives no day: never a guess. The year is the cell's own, else the document year.
 */
export function readDeadline(cell: DeadlineCell, context: DeadlineContext): DeadlineReading {
  const { text } = cell;
  if (cell.cell?.type === "date") return readDateCell(text, cell.cell.date, context);
  const folded = foldWidth(text).text.replace(/\s/g, "");
  if (cell.cell?.type === "number" && CUT_MONTH.test(folded))
    return withoutForm(text, "unrecognised", { unrecognised: text });
  if (folded === "" || NONE.test(folded)) return withoutForm(text, "none");
  const serial = serialDay(folded, cell.dateSystem);
  if (serial)
    return withoutForm(
      text,
      "date",
      { due: serial },
      { noise: new Set(["serial"]), years: [yearOf(serial)] },
    );
  const read =
    text.length > LONGEST_CELL
      ? null
      : (readText(text, "drop", context) ??
        (/\n/.test(text.trim()) ? readText(text, "lines", context) : null) ??
        (/\s/.test(text.trim()) ? readText(text, "keep", context) : null));
  if (read) return read;
  if (STATUS.test(folded) || STRAY_NUMBER.test(folded) || namesBodies(folded))
    return withoutForm(text, "not-a-deadline");
  return withoutForm(text, "unrecognised", { unrecognised: text });
}

/**
 * A real date. Its format can show less than the day: a typed 2024年12月 is kept as 2024-12-01 and shown as 2024年12月,
 * and what a person sees is what was meant.
 */
function readDateCell(text: string, date: IsoDate, context: DeadlineContext): DeadlineReading {
  const year = yearOf(date);
  const shown =
    text.length > LONGEST_CELL
      ? null
      : ENGLISH_MONTH.test(text)
        ? readText(`${year}年${dateParts(date).month}月`, "drop", context)
        : readText(text, "drop", { ...context, year: { value: year, from: "option" } });
  if (shown && SHOWN_PERIODS.has(shown.summary.kind) && shown.summary.due !== null)
    return {
      ...shown,
      summary: { ...shown.summary, text },
      years: [year],
      yearFromDocument: false,
      tidy: null,
    };
  return withoutForm(text, "date", { due: date }, { years: [year] });
}

/** True for a text that reads whole as a deadline: a part of a unit cell that belongs into the next column. */
export function isDeadlineText(text: string): boolean {
  if (text.length > LONGEST_CELL) return false;
  return parseForm(normalise(text, "drop").shape) !== null;
}

function readText(text: string, gaps: Gaps, context: DeadlineContext): DeadlineReading | null {
  const { shape, values, offsets, noise, tidy } = normalise(text, gaps);
  const form = parseForm(shape);
  if (!form) return null;
  try {
    const { summary, years, impossible, rolled, vague } = evaluate(form, values, context, ({ start, end }) =>
      text.slice(offsets[start] ?? 0, offsets[end] ?? text.length).trim(),
    );
    return {
      // A day that does not exist gives no due date at all, not even the half of it that does.
      summary: { ...summary, text, unrecognised: "", ...(impossible ? { due: null, latestDue: null } : {}) },
      yearUnknown: years.unknown,
      impossible,
      yearFromDocument: years.usedDocument && years.years().length === 0,
      years: years.years(),
      rolled,
      vague,
      tidy: noise.size > 0 && tidy !== text ? tidy : null,
      noise: new Set<FoldedNoise>([
        ...noise,
        ...(years.usedShort ? (["short-year"] as const) : []),
        ...(years.usedShortDate ? (["short-date"] as const) : []),
      ]),
    };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

function withoutForm(
  text: string,
  kind: DeadlineKind,
  days: Partial<DeadlineSummary> = {},
  known: Partial<DeadlineReading> = {},
): DeadlineReading {
  return {
    summary: {
      text,
      kind,
      start: null,
      due: null,
      latestDue: null,
      dates: [],
      parts: [],
      unrecognised: "",
      ...days,
    },
    yearUnknown: false,
    impossible: false,
    yearFromDocument: false,
    years: [],
    rolled: false,
    vague: null,
    noise: new Set(),
    tidy: null,
    ...known,
  };
}

function yearOf(date: IsoDate): number {
  return dateParts(date).year;
}

function serialDay(text: string, system: 1900 | 1904): ReturnType<typeof dateOfSerial> {
  if (!/^\d{5}$/.test(text)) return null;
  const day = dateOfSerial(Number(text), system);
  return day && day >= SERIAL_YEARS.first && day <= SERIAL_YEARS.last ? day : null;
}

/** A name of a body in this column: the columns were shifted. */
function namesBodies(text: string): boolean {
  const names = text
    .split(/[、,;，；]/)
    .map((name) => name.replace(/(?:牵头|配合|负责|落实|执行)$/, ""))
    .filter((name) => name !== "");
  return names.length > 0 && names.every((name) => looksLikeBody(name) || isGroup(name));
}
