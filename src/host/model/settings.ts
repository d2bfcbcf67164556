import { HostError } from "../host-error";
import type { Book } from "./book";
import { HostCollection, HostObject } from "./host-object";
import type { Wire } from "./host-object";
import { text } from "./values";

/** One value that the add-in keeps in the workbook (Excel.Setting). */
export class Setting extends HostObject {
  readonly wire: Wire = { name: "Setting", scalars: ["key", "value"], id: "_Id" };
  readonly #book: Book;
  readonly #key: string;
  constructor(book: Book, key: string) {
    super();
    this.#book = book;
    this.#key = key;
  }
  get _Id(): unknown {
    return this.#key;
  }
  get key(): unknown {
    return this.#key;
  }
  get value(): unknown {
    return this.#book.store.workbookFeature("settings")[this.#key];
  }
  set value(value: unknown) {
    this.#book.guardWriting();
    const settings = this.#book.store.workbookFeature("settings");
    this.#book.store.setWorkbookFeature("settings", { ...settings, [this.#key]: value });
  }
  delete(): void {
    this.#book.guardWriting();
    const entries = Object.entries(this.#book.store.workbookFeature("settings"));
    this.#book.store.setWorkbookFeature(
      "settings",
      Object.fromEntries(entries.filter(([key]) => key !== this.#key)),
    );
  }
}

/** Adding a key that exists sets its value (Excel.SettingCollection). */
export class SettingCollection extends HostCollection<Setting> {
  readonly wire: Wire = { name: "SettingCollection", collection: "byKey" };
  readonly #book: Book;
  constructor(book: Book) {
    super();
    this.#book = book;
  }
  get items(): readonly Setting[] {
    return Object.keys(this.#book.store.workbookFeature("settings")).map(
      (key) => new Setting(this.#book, key),
    );
  }
  add(key: unknown, value: unknown): Setting {
    const setting = new Setting(this.#book, text(key));
    setting.value = value;
    return setting;
  }
  getItem(key: unknown): Setting {
    if (!Object.hasOwn(this.#book.store.workbookFeature("settings"), text(key)))
      throw new HostError("ItemNotFound");
    return new Setting(this.#book, text(key));
  }
}
