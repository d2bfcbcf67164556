import { assume } from "../assumptions";
import { notModelled } from "../host-error";
import type { Book } from "./book";
import { HostObject } from "./host-object";
import type { Wire } from "./host-object";
import { number } from "./values";

class FunctionResult extends HostObject {
  readonly wire: Wire = { name: "FunctionResult", scalars: ["value", "error"] };
  readonly #value: number;
  constructor(value: number) {
    super();
    this.#value = value;
  }
  get value(): unknown {
    return this.#value;
  }
  get error(): unknown {
    return null;
  }
}

/** Worksheet functions that an add-in may call (Excel.Functions); only DATE is modelled. */
export class Functions extends HostObject {
  readonly wire: Wire = { name: "Functions" };
  readonly #book: Book;
  constructor(book: Book) {
    super();
    this.#book = book;
  }
  /** The serial of a day in this workbook's date system; days before 1900-03-01 are not modelled. */
  date(year: unknown, month: unknown, day: unknown): FunctionResult {
    const time = Date.UTC(number(year), number(month) - 1, number(day));
    assume("date-function");
    if (time < Date.UTC(1900, 2, 1)) throw notModelled("DATE before 1900-03-01");
    const epoch = this.#book.store.dateSystem === 1900 ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1);
    return new FunctionResult(Math.round((time - epoch) / 86_400_000));
  }
}
