import { parseArea, splitAddress } from "../addresses";
import { HostError } from "../host-error";
import type { Book } from "./book";
import { HostCollection, HostObject } from "./host-object";
import type { Wire } from "./host-object";
import { Range } from "./range";
import { text } from "./values";
import { WorksheetCollection } from "./worksheets";

type StoredName = ReturnType<typeof namesOf>[number];

function namesOf(
  book: Book,
): readonly { readonly name: string; readonly formula: string; readonly scope: string | null }[] {
  return book.store.workbookFeature("names");
}

/** A defined name (Excel.NamedItem). */
export class NamedItem extends HostObject {
  readonly wire: Wire = {
    name: "NamedItem",
    scalars: ["name", "formula", "value", "type", "scope", "visible"],
    id: "_Id",
  };
  readonly #book: Book;
  readonly #key: string;
  readonly #scope: string | null;
  constructor(book: Book, key: string, scope: string | null) {
    super();
    this.#book = book;
    this.#key = key;
    this.#scope = scope;
  }
  get #stored(): StoredName {
    const found = namesOf(this.#book).find((each) => each.name === this.#key && each.scope === this.#scope);
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }
  get _Id(): unknown {
    return this.#stored.name;
  }
  get name(): unknown {
    return this.#stored.name;
  }
  get formula(): unknown {
    return this.#stored.formula;
  }
  get value(): unknown {
    return this.#stored.formula.replace(/^=/, "");
  }
  get type(): unknown {
    return this.#stored.formula.includes("!") ? "Range" : "String";
  }
  get scope(): unknown {
    return this.#stored.scope === null ? "Workbook" : "Worksheet";
  }
  get visible(): unknown {
    return true;
  }
  getRange(): Range {
    const reference = this.#stored.formula.replace(/^=/, "");
    const { sheet } = splitAddress(reference);
    if (sheet === null) throw new HostError("InvalidOperation");
    const id = new WorksheetCollection(this.#book).getItem(sheet).id;
    return new Range(this.#book, String(id), parseArea(reference));
  }
  delete(): void {
    const stored = this.#stored;
    this.#book.store.setWorkbookFeature(
      "names",
      namesOf(this.#book).filter((each) => each !== stored),
    );
  }
}

/** The names of the workbook or of one sheet (Excel.NamedItemCollection). */
export class NamedItemCollection extends HostCollection<NamedItem> {
  readonly wire: Wire = { name: "NamedItemCollection", collection: "byKey" };
  readonly #book: Book;
  readonly #scope: string | null;
  constructor(book: Book, scope: string | null) {
    super();
    this.#book = book;
    this.#scope = scope;
  }
  get items(): readonly NamedItem[] {
    return namesOf(this.#book)
      .filter((each) => each.scope === this.#scope)
      .map((each) => new NamedItem(this.#book, each.name, each.scope));
  }
  add(name: unknown, reference: unknown): NamedItem {
    const given = text(name);
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(given) || /^[A-Za-z]{1,3}\d+$|^[RC]$/i.test(given)) {
      throw new HostError("InvalidArgument");
    }
    if (this.#find(given)) throw new HostError("ItemAlreadyExists");
    const formula = reference instanceof Range ? `=${String(reference.address)}` : text(reference);
    this.#book.store.setWorkbookFeature("names", [
      ...namesOf(this.#book),
      { name: given, formula, scope: this.#scope },
    ]);
    return new NamedItem(this.#book, given, this.#scope);
  }
  getItem(name: unknown): NamedItem {
    const found = this.#find(text(name));
    if (!found) throw new HostError("ItemNotFound");
    return new NamedItem(this.#book, found.name, found.scope);
  }
  #find(name: string): StoredName | undefined {
    return namesOf(this.#book).find(
      (each) => each.scope === this.#scope && each.name.toLowerCase() === name.toLowerCase(),
    );
  }
}
