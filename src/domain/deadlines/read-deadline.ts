import { grammar } from "ohm-js";
import type { Node } from "ohm-js";
import { isoDateOf, monthEnd } from "../dates";
import type { IsoDate } from "../dates";
import type { Cell } from "../grid";
import { foldWidth } from "../text";
import source from "./deadline.ohm";
import type { DeadlineContext, DeadlineKind, DeadlineReading, DeadlineSummary } from "./types";

const deadlines = grammar(source);

/** A cell longer than this is no deadline; the grammar is not tried on it. */
const LONGEST_CELL = 200;

/** What the grammar found, before the document year is known. A null year is the document year. */
interface Written {
  readonly kind: DeadlineKind;
  readonly year: number | null;
  /** The due day in a year; null when that year has no such day. Absent for kinds that give no day. */
  readonly due?: (year: number) => IsoDate | null;
  /** The late reading of a before-period; `due` is then the early one. */
  readonly latest?: (year: number) => IsoDate | null;
}

const ORDINALS = "一二三四";
const yearOf = (year: Node): number | null =>
  year.numChildren > 0 ? Number(year.sourceString.slice(0, 4)) : null;
const ordinalOf = (text: string): number =>
  ORDINALS.includes(text) ? ORDINALS.indexOf(text) + 1 : Number(text);
const number = (node: Node): number => Number(node.sourceString);
const monthly = (kind: DeadlineKind, year: Node, month: Node): Written => ({
  kind,
  year: yearOf(year),
  due: (inYear) => monthEnd(inYear, number(month)),
});
const fixed = (year: number, month: number, day: number): Written => ({
  kind: "date",
  year,
  due: (inYear) => isoDateOf(inYear, month, day),
});

const semantics = deadlines.createSemantics().addOperation<Written>("read", {
  cell: (form, _finish, _stop) => form.read() as Written,
  ongoing: (_words) => ({ kind: "ongoing", year: null }),
  immediate: (_words) => ({ kind: "immediate", year: null }),
  conditional: (_words) => ({ kind: "conditional", year: null }),
  date_words: (year, month, _month, day, _day, _before) => ({
    kind: "date",
    year: yearOf(year),
    due: (inYear) => isoDateOf(inYear, number(month), number(day)),
  }),
  date_marked: (a, b, c, d, _mark, month, _mark2, day, _before) =>
    fixed(Number([a, b, c, d].map((node) => node.sourceString).join("")), number(month), number(day)),
  date_compact: (a, b, c, d, e, f, g, h, _before) => {
    const digits = [a, b, c, d, e, f, g, h].map((node) => node.sourceString).join("");
    return fixed(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)));
  },
  monthPart: (year, month, _month, part, _before) => ({
    kind: "month-part",
    year: yearOf(year),
    due: (inYear) =>
      part.sourceString === "下旬"
        ? monthEnd(inYear, number(month))
        : isoDateOf(inYear, number(month), part.sourceString === "上旬" ? 10 : 20),
  }),
  monthEnd: (year, month, _month, _end, _before) => monthly("month-end", year, month),
  // 2020年6月前 can mean before June begins or before it ends: both are kept (domain.md, before a period).
  beforePeriod_month: (year, month, _month, _before) => ({
    ...monthly("before-period", year, month),
    due: (inYear) =>
      number(month) === 1 ? isoDateOf(inYear - 1, 12, 31) : monthEnd(inYear, number(month) - 1),
    latest: (inYear) => monthEnd(inYear, number(month)),
  }),
  beforePeriod_year: (year, _before) => ({
    kind: "before-period",
    year: Number(year.sourceString.slice(0, 4)),
    due: (inYear) => isoDateOf(inYear - 1, 12, 31),
    latest: (inYear) => isoDateOf(inYear, 12, 31),
  }),
  month: (year, month, _month) => monthly("month", year, month),
  quarter_words: (year, _the, quarter, _season, _end) => quarterly(year, quarter.sourceString),
  quarter_letter: (year, _q, quarter) => quarterly(year, quarter.sourceString),
  halfYear: (year, half) => ({
    kind: "half-year",
    year: yearOf(year),
    due: (inYear) => monthEnd(inYear, half.sourceString === "上半年" ? 6 : 12),
  }),
  yearEnd_yearNamed: (year, _end, _before) => yearly(Number(year.sourceString.slice(0, 4))),
  yearEnd_before: (_end, _before) => yearly(null),
  yearEnd_bare: (_end) => yearly(null),
});

function yearly(year: number | null): Written {
  return { kind: "year-end", year, due: (inYear) => isoDateOf(inYear, 12, 31) };
}

function quarterly(year: Node, quarter: string): Written {
  const ordinal = ordinalOf(quarter);
  return { kind: "quarter", year: yearOf(year), due: (inYear) => monthEnd(inYear, ordinal * 3) };
}

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
  const base: DeadlineSummary = {
    text: cell.text,
    kind: "none",
    start: null,
    due: null,
    latestDue: null,
    dates: [],
    parts: [],
    unrecognised: "",
  };
  if (cell.cell?.type === "date")
    return reading({ ...base, kind: "date", due: cell.cell.date }, false, false);
  const folded = foldWidth(cell.text).text.replace(/\s/g, "");
  if (folded === "" || /^(无|\/|-|—|——)$/.test(folded)) return reading(base, false, false);
  const match = folded.length > LONGEST_CELL ? null : deadlines.match(folded, "cell");
  if (!match?.succeeded())
    return reading({ ...base, kind: "unrecognised", unrecognised: cell.text }, false, false);
  const written = semantics(match).read() as Written;
  const year = written.year ?? context.year?.value ?? null;
  const early = year === null ? null : (written.due?.(year) ?? null);
  const late = year === null ? null : (written.latest?.(year) ?? null);
  const needsYear = written.due !== undefined && year === null;
  // A day that does not exist gives no due date at all, not even the half of it that does.
  const impossible =
    written.due !== undefined &&
    year !== null &&
    (early === null || (written.latest !== undefined && late === null));
  const due = impossible ? null : early;
  return reading(
    { ...base, kind: written.kind, due, latestDue: impossible ? null : late },
    needsYear,
    impossible,
  );
}

function reading(summary: DeadlineSummary, yearUnknown: boolean, impossible: boolean): DeadlineReading {
  return { summary, yearUnknown, impossible };
}
