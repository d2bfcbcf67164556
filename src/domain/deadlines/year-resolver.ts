import type { Slot, YearForm } from "./form";

/** Thrown while a form is evaluated whose numbers make no sense (0季度, 3年6月); the cell is then unrecognised. */
export class Unreadable extends Error {}

/** Two-digit years outside these are no years. */
const SHORT_YEARS = { first: 10, last: 60 };

/**
 * Gives each point of a cell its year: the one it names, else the last one named before it in the cell, else the
 * document's. 次年 counts from the last year named, 明年 from the document's.
 */
export class YearResolver {
  /** True when a day needs a year and nothing gives one. */
  unknown = false;
  /** True when the document's year was used. */
  usedDocument = false;
  /** True when a two-digit year was read. */
  usedShort = false;
  /** True when a day was read that lacks 月 or 日. */
  usedShortDate = false;
  private readonly named = new Set<number>();
  private last: number | null = null;

  constructor(
    private readonly documentYear: number | null,
    private readonly values: ReadonlyMap<number, number>,
  ) {}

  /** The year, or null when nothing says it. */
  resolve(form: YearForm): number | null {
    if (form === null) return this.last ?? this.fromDocument(0, false);
    switch (form.kind) {
      case "written":
        return this.note(this.value(form.at));
      case "short": {
        const value = this.value(form.at);
        if (value < SHORT_YEARS.first || value > SHORT_YEARS.last) throw new Unreadable();
        this.usedShort = true;
        return this.note(2000 + value);
      }
      case "current":
        return this.fromDocument(0, true);
      case "next":
        return this.fromDocument(1, true);
      case "following":
        return this.last === null ? this.fromDocument(1, true) : this.note(this.last + 1);
    }
  }

  /** Takes a year that the cell names; later points without one are of that year. */
  note(year: number): number {
    this.named.add(year);
    this.last = year;
    return year;
  }

  /** Runs a reading in which years that the cell named before do not hold: rounds fall into the document's year. */
  afresh<Result>(read: () => Result): Result {
    const before = this.last;
    this.last = null;
    const result = read();
    this.last = before;
    return result;
  }

  /** The years that the cell names, ascending. */
  years(): readonly number[] {
    return [...this.named].sort((a, b) => a - b);
  }

  private fromDocument(plus: number, named: boolean): number | null {
    if (this.documentYear === null) {
      this.unknown = true;
      return null;
    }
    this.usedDocument = true;
    return named ? this.note(this.documentYear + plus) : this.documentYear + plus;
  }

  private value(at: Slot): number {
    const value = this.values.get(at);
    if (value === undefined) throw new Unreadable();
    return value;
  }
}
