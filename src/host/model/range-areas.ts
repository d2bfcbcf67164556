import type { Area } from "../addresses";
import { formatArea, MAX_COLUMNS, MAX_ROWS, quoteSheet } from "../addresses";
import type { Book } from "./book";
import { clearAreas } from "./clear";
import { ConditionalFormatCollection } from "./conditional-formats";
import { DataValidation } from "./data-validation";
import { HostCollection, HostObject } from "./host-object";
import type { Wire } from "./host-object";
import { Range } from "./range";
import { RangeFormat } from "./range-format";
import { Worksheet } from "./worksheet";

export class RangeCollection extends HostCollection<Range> {
  readonly wire: Wire = { name: "RangeCollection", collection: "byIndex" };
  readonly #ranges: readonly Range[];
  constructor(ranges: readonly Range[]) {
    super();
    this.#ranges = ranges;
  }
  get items(): readonly Range[] {
    return this.#ranges;
  }
  getItemAt(index: number): Range | undefined {
    return this.#ranges[index];
  }
}

/** Several areas of one sheet as one object (Excel.RangeAreas). */
export class RangeAreas extends HostObject {
  readonly wire: Wire = {
    name: "RangeAreas",
    scalars: ["address", "areaCount", "cellCount", "isEntireColumn", "isEntireRow"],
    objects: ["areas", "format", "conditionalFormats", "dataValidation", "worksheet"],
  };
  readonly #book: Book;
  readonly #sheet: string;
  readonly #areas: readonly Area[];
  constructor(book: Book, sheet: string, areas: readonly Area[]) {
    super();
    this.#book = book;
    this.#sheet = sheet;
    this.#areas = areas;
  }
  get #target(): { book: Book; sheet: string; areas: readonly Area[] } {
    this.#book.requireSheet(this.#sheet);
    return { book: this.#book, sheet: this.#sheet, areas: this.#areas };
  }
  get address(): unknown {
    this.#book.requireSheet(this.#sheet);
    const name = quoteSheet(this.#book.store.sheet(this.#sheet).name);
    return this.#areas.map((area) => `${name}!${formatArea(area)}`).join(",");
  }
  get areaCount(): unknown {
    return this.#areas.length;
  }
  get cellCount(): unknown {
    return this.#areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
  }
  get isEntireColumn(): unknown {
    return this.#areas.every((area) => area.rows === MAX_ROWS);
  }
  get isEntireRow(): unknown {
    return this.#areas.every((area) => area.columns === MAX_COLUMNS);
  }
  get areas(): RangeCollection {
    return new RangeCollection(this.#areas.map((area) => new Range(this.#book, this.#sheet, area)));
  }
  get worksheet(): Worksheet {
    return new Worksheet(this.#book, this.#sheet);
  }
  get format(): RangeFormat {
    return new RangeFormat(this.#target);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.#target);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this.#target);
  }
  clear(applyTo?: unknown): void {
    clearAreas(this.#target, applyTo);
  }
}
