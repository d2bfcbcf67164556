import type { UnitSeparator, UnitsReading } from "../units";
import type { CheckedTask, Rule } from "./types";

const FULL: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  "|": "、",
  "｜": "、",
};
const HALF_WIDTH = /[,;:()]/;
const FULL_WIDTH = /[，；：（）]/;
/** Read as 、 and not written by anybody who follows the usage. */
const ODD = /[|｜]/;
const BLANK = /[^\S\r\n]/;
const DOUBLED = /[、，,；;]\s*[、，,；;]/;
const AT_AN_END = /^\s*[、，,；;]|[、，,；;]\s*[。.]?\s*$/;

const TROUBLES = {
  widths: "全角和半角标点混用",
  column: "用了半角标点，这一栏其他行多用全角",
  odd: "有不常用的分隔符",
  space: "有多余的空格",
  doubled: "有连在一起的标点",
  end: "开头或末尾有多余的标点",
} as const;

/** Punctuation of a unit cell that is not of one kind, and white space or marks that separate nothing. One finding a cell. */
export const separatorsMixed: Rule = {
  id: "separators-mixed",
  severities: ["info"],
  title: "责任单位标点不统一",
  messages: { mixed: "责任单位里{troubles}。可以统一。" },
  check(context, report) {
    const listed = context.tasks.filter(({ units }) => units.items.length > 0);
    const columnIsFull = writesFullWidth(listed);
    for (const { task, units } of listed) {
      const troubles = troublesOf(units, columnIsFull);
      if (troubles.length === 0) continue;
      const tidied = tidy(units);
      report({
        task,
        field: "units",
        messageId: "mixed",
        data: { troubles: troubles.map((trouble) => TROUBLES[trouble]).join("，") },
        ...(tidied === units.text ? {} : { suggestion: tidied }),
      });
    }
  },
};

/** True when more cells of the column keep to full width than to half width. */
function writesFullWidth(tasks: readonly CheckedTask[]): boolean {
  let balance = 0;
  for (const { units } of tasks) {
    const half = HALF_WIDTH.test(units.text);
    if (half !== FULL_WIDTH.test(units.text)) balance += half ? -1 : 1;
  }
  return balance > 0;
}

function troublesOf(units: UnitsReading, columnIsFull: boolean): (keyof typeof TROUBLES)[] {
  const { text } = units;
  const troubles: (keyof typeof TROUBLES)[] = [];
  if (HALF_WIDTH.test(text)) {
    if (FULL_WIDTH.test(text)) troubles.push("widths");
    else if (columnIsFull) troubles.push("column");
  }
  if (ODD.test(text)) troubles.push("odd");
  if (BLANK.test(text) && hasStrayBlank(units)) troubles.push("space");
  if (DOUBLED.test(text)) troubles.push("doubled");
  if (AT_AN_END.test(text)) troubles.push("end");
  return troubles;
}

/** A blank may stand for a mark: before a label, behind a verb, and between names where the cell has no other marks. */
function hasStrayBlank(units: UnitsReading): boolean {
  const marked = units.separators.some(
    ({ kind }) => kind === "mark" || kind === "comma" || kind === "clause",
  );
  return pieces(units).some(({ text }, index, all) => {
    const mark = BLANK.test(text) ? markFor(all, index) : null;
    return mark === "" || (mark === "、" && marked);
  });
}

interface Piece {
  readonly text: string;
  readonly kind: UnitSeparator["kind"] | "item";
  readonly start: number;
}

/** The cell in order: what is read or unread, and what stands between. */
function pieces({
  text,
  items,
  open,
  unrecognised,
  deadlineInside,
  separators,
}: UnitsReading): readonly Piece[] {
  // An open group is an item and an open list at once.
  const spans = new Map(
    [...items, ...open, ...unrecognised, ...(deadlineInside ? [deadlineInside] : [])].map(({ span }) => [
      span.start,
      span,
    ]),
  );
  const read = [...spans.values()].map(({ start, end }) => ({
    text: text.slice(start, end),
    kind: "item" as const,
    start,
  }));
  const between = separators.map(({ text: written, kind, span }) => ({
    text: written,
    kind,
    start: span.start,
  }));
  return [...read, ...between].sort((a, b) => a.start - b.start);
}

/** The mark for which white space stands: between two names, before a label, behind a verb; "" where it is stray. */
function markFor(all: readonly Piece[], at: number): "" | "、" | "，" | "；" {
  if (all[at]?.kind !== "space") return "";
  const before = all[at - 1]?.kind;
  const after = all[at + 1]?.kind;
  if (before === undefined || after === undefined) return "";
  if (after === "label") return "；";
  if (before === "verb" && after === "item") return "，";
  return before === "item" && after === "item" ? "、" : "";
}

const STRENGTH: Readonly<Record<string, number>> = { "、": 1, "，": 2, "；": 3 };

/** The cell with full-width punctuation, one mark between two names, and no white space but line breaks. */
function tidy(units: UnitsReading): string {
  const all = pieces(units);
  const kept: { text: string; strength: number }[] = [];
  all.forEach((piece, index) => {
    const mark = piece.text.includes("\n") ? "" : markFor(all, index);
    const text = mark === "" ? tidied(piece) : mark;
    if (text === "") return;
    const before = kept.at(-1);
    const strength = STRENGTH[text] ?? 0;
    const isMark = strength > 0;
    if (isMark && before === undefined) return;
    if (isMark && before !== undefined && before.strength > 0) {
      if (strength > before.strength) kept[kept.length - 1] = { text, strength };
      return;
    }
    if (piece.kind === "stop" && before !== undefined && before.strength > 0) kept.pop();
    kept.push({ text, strength });
  });
  while ((kept.at(-1)?.strength ?? 0) > 0) kept.pop();
  return kept.map(({ text }) => text).join("");
}

function tidied({ text, kind }: Piece): string {
  const full = text.replace(/[,;:()|｜]/g, (mark) => FULL[mark] ?? mark).replace(/[^\S\n]+/g, "");
  return kind === "space" ? full.replace(/\n+/g, "\n") : full;
}
