import { HostError } from "../host-error";
import type { StoredChart } from "../store";
import type { Book } from "./book";
import { HostCollection, HostObject } from "./host-object";
import type { Wire } from "./host-object";
import { Range } from "./range";
import { boolean, colour, oneOf, text } from "./values";

const TYPES = ["Pie", "Doughnut", "BarClustered", "BarStacked", "ColumnClustered", "ColumnStacked", "Line"];

/** A chart is recorded, not drawn. */
class Stored {
  constructor(
    readonly book: Book,
    readonly sheet: string,
    readonly id: string,
  ) {}
  get value(): StoredChart {
    this.book.requireSheet(this.sheet);
    const found = this.book.store.feature(this.sheet, "charts").find((chart) => chart.id === this.id);
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }
  change(member: Partial<StoredChart>): void {
    const changed = { ...this.value, ...member };
    const charts = this.book.store.feature(this.sheet, "charts");
    this.book.guardSheet(this.sheet);
    this.book.store.setFeature(
      this.sheet,
      "charts",
      charts.map((chart) => (chart.id === this.id ? changed : chart)),
    );
  }
  changeSeries(index: number, member: Partial<StoredChart["series"][number]>): void {
    this.change({
      series: this.value.series.map((each, i) => (i === index ? { ...each, ...member } : each)),
    });
  }
}

/** Where the categories stand (Excel.ChartAxis). */
class ChartAxis extends HostObject {
  readonly wire: Wire = { name: "ChartAxis", scalars: ["reversePlotOrder"] };
  readonly #stored: Stored;
  constructor(stored: Stored) {
    super();
    this.#stored = stored;
  }
  get reversePlotOrder(): unknown {
    return this.#stored.value.reversed ?? false;
  }
  set reversePlotOrder(value: unknown) {
    this.#stored.change({ reversed: boolean(value) });
  }
}

class ChartAxes extends HostObject {
  readonly wire: Wire = { name: "ChartAxes", objects: ["categoryAxis"] };
  readonly #stored: Stored;
  constructor(stored: Stored) {
    super();
    this.#stored = stored;
  }
  get categoryAxis(): ChartAxis {
    return new ChartAxis(this.#stored);
  }
}

class ChartTitle extends HostObject {
  readonly wire: Wire = { name: "ChartTitle", scalars: ["text"] };
  readonly #stored: Stored;
  constructor(stored: Stored) {
    super();
    this.#stored = stored;
  }
  get text(): unknown {
    return this.#stored.value.title;
  }
  set text(value: unknown) {
    this.#stored.change({ title: text(value) });
  }
}

class ChartFill extends HostObject {
  readonly wire: Wire = { name: "ChartFill" };
  readonly #stored: Stored;
  readonly #index: number;
  constructor(stored: Stored, index: number) {
    super();
    this.#stored = stored;
    this.#index = index;
  }
  setSolidColor(value: unknown): void {
    this.#stored.changeSeries(this.#index, { color: colour(value) });
  }
}

class ChartSeriesFormat extends HostObject {
  readonly wire: Wire = { name: "ChartSeriesFormat", objects: ["fill"] };
  readonly fill: ChartFill;
  constructor(stored: Stored, index: number) {
    super();
    this.fill = new ChartFill(stored, index);
  }
}

class ChartSeries extends HostObject {
  readonly wire: Wire = { name: "ChartSeries", scalars: ["name"], objects: ["format"] };
  readonly #stored: Stored;
  readonly #index: number;
  readonly format: ChartSeriesFormat;
  constructor(stored: Stored, index: number) {
    super();
    this.#stored = stored;
    this.#index = index;
    this.format = new ChartSeriesFormat(stored, index);
  }
  get name(): unknown {
    return this.#stored.value.series[this.#index]?.name;
  }
  set name(value: unknown) {
    this.#stored.changeSeries(this.#index, { name: text(value) });
  }
  setValues(range: unknown): void {
    this.#stored.changeSeries(this.#index, { values: addressOf(range) });
  }
  setXAxisValues(range: unknown): void {
    this.#stored.changeSeries(this.#index, { categories: addressOf(range) });
  }
  delete(): void {
    this.#stored.change({ series: this.#stored.value.series.filter((_, index) => index !== this.#index) });
  }
}

class ChartSeriesCollection extends HostCollection<ChartSeries> {
  readonly wire: Wire = { name: "ChartSeriesCollection", collection: "byIndex" };
  readonly #stored: Stored;
  constructor(stored: Stored) {
    super();
    this.#stored = stored;
  }
  get items(): readonly ChartSeries[] {
    return this.#stored.value.series.map((_, index) => new ChartSeries(this.#stored, index));
  }
  add(name?: unknown): ChartSeries {
    const { series } = this.#stored.value;
    const made = { name: typeof name === "string" ? name : "", values: "", categories: "" };
    this.#stored.change({ series: [...series, made] });
    return new ChartSeries(this.#stored, series.length);
  }
  getItemAt(index: unknown): ChartSeries {
    const found = this.items[Number(index)];
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }
}

export class Chart extends HostObject {
  readonly wire: Wire = {
    name: "Chart",
    scalars: ["id", "name", "chartType"],
    objects: ["title", "series", "axes"],
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
  get name(): unknown {
    return this.#stored.value.name;
  }
  set name(value: unknown) {
    this.#stored.change({ name: text(value) });
  }
  get chartType(): unknown {
    return this.#stored.value.type;
  }
  get axes(): ChartAxes {
    return new ChartAxes(this.#stored);
  }
  get title(): ChartTitle {
    return new ChartTitle(this.#stored);
  }
  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.#stored);
  }
  setPosition(from: unknown, to?: unknown): void {
    const place = [from, to].filter((range) => range !== undefined && range !== null).map(addressOf);
    this.#stored.change({ place: place.join(":") });
  }
  delete(): void {
    const { book, sheet, id } = this.#stored;
    book.guardSheet(sheet);
    book.store.setFeature(
      sheet,
      "charts",
      book.store.feature(sheet, "charts").filter((chart) => chart.id !== id),
    );
  }
}

function addressOf(range: unknown): string {
  if (typeof range === "string") return range;
  if (!(range instanceof Range)) throw new HostError("InvalidArgument");
  return String(range.address);
}

/** The charts of a sheet (Excel.ChartCollection). */
export class ChartCollection extends HostCollection<Chart> {
  readonly wire: Wire = { name: "ChartCollection", collection: "byKey" };
  readonly #book: Book;
  readonly #sheet: string;
  constructor(book: Book, sheet: string) {
    super();
    this.#book = book;
    this.#sheet = sheet;
  }
  get items(): readonly Chart[] {
    this.#book.requireSheet(this.#sheet);
    return this.#book.store.feature(this.#sheet, "charts").map(({ id }) => this.#chart(id));
  }
  add(type: unknown, source: unknown, by?: unknown): Chart {
    oneOf(by ?? "Auto", ["Auto", "Columns", "Rows"]);
    this.#book.guardSheet(this.#sheet);
    const charts = this.#book.store.feature(this.#sheet, "charts");
    const made: StoredChart = {
      id: this.#book.newId(),
      name: `Chart ${charts.length + 1}`,
      type: oneOf(type, TYPES),
      source: addressOf(source),
      title: "",
      place: null,
      // Excel makes a series of the source's numbers by itself.
      series: [{ name: "", values: addressOf(source), categories: "" }],
    };
    this.#book.store.setFeature(this.#sheet, "charts", [...charts, made]);
    return this.#chart(made.id);
  }
  getItem(name: unknown): Chart {
    const found = this.#book.store
      .feature(this.#sheet, "charts")
      .find((chart) => chart.name === name || chart.id === name);
    if (!found) throw new HostError("ItemNotFound");
    return this.#chart(found.id);
  }
  #chart(id: string): Chart {
    return new Chart(new Stored(this.#book, this.#sheet, id));
  }
}
