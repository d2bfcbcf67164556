import type { Area } from "../addresses";
import { intersect, subtract } from "../addresses";
import { HostError, notModelled } from "../host-error";
import type { StoredConditionalFormat } from "../store";
import type { Book } from "./book";
import { HostCollection, HostObject } from "./host-object";
import type { Wire } from "./host-object";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import type { Target } from "./format-target";
import { boolean, colour, text } from "./values";

/** One stored format, read and changed by its id. */
class Stored {
  constructor(
    readonly book: Book,
    readonly sheet: string,
    readonly id: string,
  ) {}
  get all(): readonly StoredConditionalFormat[] {
    this.book.requireSheet(this.sheet);
    return this.book.store.feature(this.sheet, "conditionalFormats");
  }
  get value(): StoredConditionalFormat {
    const found = this.all.find((each) => each.id === this.id);
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }
  change(member: Partial<StoredConditionalFormat>): void {
    this.book.guardSheet(this.sheet, "allowFormatCells");
    const changed = { ...this.value, ...member };
    this.put(this.all.map((each) => (each.id === this.id ? changed : each)));
  }
  put(all: readonly StoredConditionalFormat[]): void {
    this.book.store.setFeature(this.sheet, "conditionalFormats", all);
  }
}

class ConditionalFormatRule extends HostObject {
  readonly wire: Wire = { name: "ConditionalFormatRule", scalars: ["formula"] };
  readonly #stored: Stored;
  constructor(stored: Stored) {
    super();
    this.#stored = stored;
  }
  get formula(): unknown {
    return this.#stored.value.formula;
  }
  set formula(value: unknown) {
    this.#stored.change({ formula: text(value) });
  }
}

class ConditionalRangeFill extends HostObject {
  readonly wire: Wire = { name: "ConditionalRangeFill", scalars: ["color"] };
  readonly #stored: Stored;
  constructor(stored: Stored) {
    super();
    this.#stored = stored;
  }
  get color(): unknown {
    return this.#stored.value.fill ?? "";
  }
  set color(value: unknown) {
    this.#stored.change({ fill: colour(value) });
  }
}

class ConditionalRangeFont extends HostObject {
  readonly wire: Wire = { name: "ConditionalRangeFont", scalars: ["color", "bold"] };
  readonly #stored: Stored;
  constructor(stored: Stored) {
    super();
    this.#stored = stored;
  }
  get color(): unknown {
    return this.#stored.value.fontColor ?? "";
  }
  set color(value: unknown) {
    this.#stored.change({ fontColor: colour(value) });
  }
  get bold(): unknown {
    return this.#stored.value.bold ?? false;
  }
  set bold(value: unknown) {
    this.#stored.change({ bold: boolean(value) });
  }
}

class ConditionalRangeFormat extends HostObject {
  readonly wire: Wire = { name: "ConditionalRangeFormat", objects: ["fill", "font"] };
  readonly #stored: Stored;
  constructor(stored: Stored) {
    super();
    this.#stored = stored;
  }
  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.#stored);
  }
  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.#stored);
  }
}

class CustomConditionalFormat extends HostObject {
  readonly wire: Wire = { name: "CustomConditionalFormat", objects: ["rule", "format"] };
  readonly #stored: Stored;
  constructor(stored: Stored) {
    super();
    this.#stored = stored;
  }
  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.#stored);
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.#stored);
  }
}

export class ConditionalFormat extends HostObject {
  readonly wire: Wire = {
    name: "ConditionalFormat",
    scalars: ["id", "type", "priority", "stopIfTrue"],
    objects: ["custom"],
    id: "id",
  };
  readonly #stored: Stored;
  constructor(stored: Stored) {
    super();
    this.#stored = stored;
  }
  get id(): unknown {
    return this.#stored.value.id;
  }
  get type(): unknown {
    return this.#stored.value.type;
  }
  get priority(): unknown {
    return this.#stored.all.findIndex((each) => each.id === this.#stored.id);
  }
  get stopIfTrue(): unknown {
    return this.#stored.value.stopIfTrue;
  }
  set stopIfTrue(value: unknown) {
    this.#stored.change({ stopIfTrue: boolean(value) });
  }
  get custom(): CustomConditionalFormat {
    if (this.#stored.value.type !== "Custom") throw new HostError("ItemNotFound");
    return new CustomConditionalFormat(this.#stored);
  }
  getRange(): Range {
    const { areas } = this.#stored.value;
    const [first] = areas;
    if (!first || areas.length > 1) throw new HostError("InvalidOperation");
    return new Range(this.#stored.book, this.#stored.sheet, first);
  }
  getRanges(): RangeAreas {
    return new RangeAreas(this.#stored.book, this.#stored.sheet, this.#stored.value.areas);
  }
  delete(): void {
    this.#stored.book.guardSheet(this.#stored.sheet, "allowFormatCells");
    this.#stored.put(this.#stored.all.filter((each) => each.id !== this.#stored.id));
  }
}

/** The formats that touch some cells (Excel.ConditionalFormatCollection); only custom formulas are modelled. */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  readonly wire: Wire = { name: "ConditionalFormatCollection", collection: "byKey" };
  readonly #target: Target;
  constructor(target: Target) {
    super();
    this.#target = target;
  }
  get items(): readonly ConditionalFormat[] {
    return this.#touching().map(({ id }) => this.#object(id));
  }
  add(type: unknown): ConditionalFormat {
    const { book, sheet, areas } = this.#target;
    if (text(type).toLowerCase() !== "custom")
      throw notModelled(`a conditional format of type ${text(type)}`);
    book.guardSheet(sheet, "allowFormatCells");
    const made: StoredConditionalFormat = {
      id: book.newId(),
      type: "Custom",
      areas,
      formula: "",
      stopIfTrue: false,
    };
    book.store.setFeature(sheet, "conditionalFormats", [made, ...this.#stored()]);
    return this.#object(made.id);
  }
  getItem(id: unknown): ConditionalFormat {
    if (!this.#stored().some((each) => each.id === id)) throw new HostError("ItemNotFound");
    return this.#object(text(id));
  }
  getItemAt(index: unknown): ConditionalFormat {
    const found = this.items[Number(index)];
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }
  /** Takes the formats off these cells; others that share one keep it. */
  clearAll(): void {
    const { book, sheet, areas } = this.#target;
    book.guardSheet(sheet, "allowFormatCells");
    const left = this.#stored().flatMap((each) => {
      const rest = areas.reduce(
        (parts, hole) => parts.flatMap((part) => subtract(part, hole)),
        [...each.areas],
      );
      return rest.length > 0 ? [{ ...each, areas: rest }] : [];
    });
    book.store.setFeature(sheet, "conditionalFormats", left);
  }
  #stored(): readonly StoredConditionalFormat[] {
    this.#target.book.requireSheet(this.#target.sheet);
    return this.#target.book.store.feature(this.#target.sheet, "conditionalFormats");
  }
  #touching(): StoredConditionalFormat[] {
    const touches = (part: Area): boolean =>
      this.#target.areas.some((area) => intersect(part, area) !== null);
    return this.#stored().filter((each) => each.areas.some(touches));
  }
  #object(id: string): ConditionalFormat {
    return new ConditionalFormat(new Stored(this.#target.book, this.#target.sheet, id));
  }
}
