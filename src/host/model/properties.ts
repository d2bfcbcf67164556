import { HostError } from "../host-error";
import type { Book } from "./book";
import { HostCollection, HostObject } from "./host-object";
import type { Wire } from "./host-object";
import { text } from "./values";

/** Where a set of named values is kept. */
interface Box {
  read(): Readonly<Record<string, unknown>>;
  /** The value as Excel keeps it; throws for one that it does not take. */
  taken(value: unknown): unknown;
  /** Throws for a value that Excel cannot give. */
  checkReadable(value: unknown): void;
  write(values: Readonly<Record<string, unknown>>): void;
}

class Property extends HostObject {
  readonly wire: Wire;
  readonly #box: Box;
  readonly #key: string;
  constructor(name: string, box: Box, key: string) {
    super();
    this.wire = { name, scalars: ["key", "value"], id: "_Id" };
    this.#box = box;
    this.#key = key;
  }
  get _Id(): unknown {
    return this.#key;
  }
  get key(): unknown {
    return this.#key;
  }
  get value(): unknown {
    const value = this.#box.read()[this.#key];
    this.#box.checkReadable(value);
    return value;
  }
  set value(value: unknown) {
    this.#box.write({ ...this.#box.read(), [this.#key]: this.#box.taken(value) });
  }
  delete(): void {
    this.#box.write(
      Object.fromEntries(Object.entries(this.#box.read()).filter(([key]) => key !== this.#key)),
    );
  }
}

/** Keys are told apart without regard to case; adding one that exists sets its value. */
abstract class PropertyCollection extends HostCollection<Property> {
  protected abstract readonly box: Box;
  protected abstract readonly itemName: string;
  get items(): readonly Property[] {
    return Object.keys(this.box.read()).map((key) => new Property(this.itemName, this.box, key));
  }
  add(key: unknown, value: unknown): Property {
    const name = this.findKey(text(key)) ?? text(key);
    this.box.write({ ...this.box.read(), [name]: this.box.taken(value) });
    return new Property(this.itemName, this.box, name);
  }
  getItem(key: unknown): Property {
    const name = this.findKey(text(key));
    if (name === undefined) throw new HostError("ItemNotFound");
    return new Property(this.itemName, this.box, name);
  }
  protected findKey(key: string): string | undefined {
    return Object.keys(this.box.read()).find((name) => name.toLowerCase() === key.toLowerCase());
  }
}

const MAX_PROPERTY = 255;

/**
 * Custom document properties: a key of at most 255 characters, text of at most 255 (CustomPropertyCollection.add). A
 * longer one, as other programs leave it, makes Excel for Windows crash when it is read (office-js issue 4378).
 */
class CustomPropertyCollection extends PropertyCollection {
  readonly wire: Wire = { name: "CustomPropertyCollection", collection: "byKey" };
  protected readonly itemName = "CustomProperty";
  protected readonly box: Box;
  constructor(book: Book) {
    super();
    this.box = {
      read: () => book.store.workbookFeature("properties"),
      checkReadable: (value) => {
        if (typeof value === "string" && value.length > MAX_PROPERTY)
          throw new HostError("GeneralException", "Excel for Windows crashes on this custom property");
      },
      taken: (value) => {
        if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
          throw new HostError("InvalidArgument");
        }
        return typeof value === "string" ? value.slice(0, MAX_PROPERTY) : value;
      },
      write: (values) => {
        book.guardWriting();
        book.store.setWorkbookFeature("properties", values as Record<string, string | number | boolean>);
      },
    };
  }
}

/** Values kept with one sheet (ExcelApi 1.12): a key of at most 255 characters; a copy of the sheet has none of them. */
export class WorksheetCustomPropertyCollection extends PropertyCollection {
  readonly wire: Wire = { name: "WorksheetCustomPropertyCollection", collection: "byKey" };
  protected readonly itemName = "WorksheetCustomProperty";
  protected readonly box: Box;
  constructor(book: Book, sheet: string) {
    super();
    this.box = {
      read: () => book.store.feature(sheet, "customProperties"),
      taken: (value) => text(value),
      checkReadable: () => undefined,
      write: (values) => {
        book.guardWriting();
        const kept = Object.entries(values).map(([key, value]) => [key, text(value)] as const);
        if (kept.some(([key]) => key.length > MAX_PROPERTY)) throw new HostError("InvalidArgument");
        book.store.setFeature(sheet, "customProperties", Object.fromEntries(kept));
      },
    };
  }
}

export class DocumentProperties extends HostObject {
  readonly wire: Wire = { name: "DocumentProperties", objects: ["custom"] };
  readonly #book: Book;
  constructor(book: Book) {
    super();
    this.#book = book;
  }
  get custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.#book);
  }
}
