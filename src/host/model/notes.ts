import { parseArea, splitAddress } from "../addresses";
import { HostError } from "../host-error";
import type { StoredNote } from "../store";
import type { Book } from "./book";
import { HostCollection, HostObject } from "./host-object";
import type { Wire } from "./host-object";
import { Range } from "./range";
import { text } from "./values";
import { cellArea } from "./cell-values";

/** A note at a cell (Excel.Note, ExcelApi 1.18). */
export class Note extends HostObject {
  readonly wire: Wire = { name: "Note", scalars: ["authorName", "content"] };
  readonly #book: Book;
  readonly #sheet: string;
  readonly #row: number;
  readonly #column: number;
  constructor(book: Book, sheet: string, { row, column }: Pick<StoredNote, "row" | "column">) {
    super();
    this.#book = book;
    this.#sheet = sheet;
    this.#row = row;
    this.#column = column;
  }
  get #stored(): StoredNote {
    this.#book.requireSheet(this.#sheet);
    const found = this.#book.store.feature(this.#sheet, "notes").find((each) => this.#isHere(each));
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }
  get authorName(): unknown {
    return "";
  }
  get content(): unknown {
    return this.#stored.content;
  }
  set content(value: unknown) {
    const changed = { ...this.#stored, content: text(value) };
    this.#book.guardSheet(this.#sheet, "allowEditObjects");
    const notes = this.#book.store.feature(this.#sheet, "notes");
    this.#book.store.setFeature(
      this.#sheet,
      "notes",
      notes.map((each) => (this.#isHere(each) ? changed : each)),
    );
  }
  getLocation(): Range {
    return new Range(this.#book, this.#sheet, cellArea(this.#row, this.#column));
  }
  delete(): void {
    this.#book.guardSheet(this.#sheet, "allowEditObjects");
    const notes = this.#book.store.feature(this.#sheet, "notes");
    this.#book.store.setFeature(
      this.#sheet,
      "notes",
      notes.filter((each) => !this.#isHere(each)),
    );
  }
  #isHere({ row, column }: StoredNote): boolean {
    return row === this.#row && column === this.#column;
  }
}

/** The notes of one sheet (Excel.NoteCollection). */
export class NoteCollection extends HostCollection<Note> {
  readonly wire: Wire = { name: "NoteCollection", collection: "byIndex" };
  readonly #book: Book;
  readonly #sheet: string;
  constructor(book: Book, sheet: string) {
    super();
    this.#book = book;
    this.#sheet = sheet;
  }
  get items(): readonly Note[] {
    this.#book.requireSheet(this.#sheet);
    return this.#book.store
      .feature(this.#sheet, "notes")
      .map((each) => new Note(this.#book, this.#sheet, each));
  }
  /** One note a cell, and none where a comment stands (NoteCollection.add). */
  add(address: unknown, content: unknown): Note {
    const area = address instanceof Range ? Range.areaOf(address).area : parseArea(text(address));
    if (area.rows * area.columns !== 1) throw new HostError("InvalidCellAddress");
    this.#book.guardSheet(this.#sheet, "allowEditObjects");
    const notes = this.#book.store.feature(this.#sheet, "notes");
    const taken = [...notes, ...this.#book.store.feature(this.#sheet, "comments")].some(
      ({ row, column }) => row === area.row && column === area.column,
    );
    if (taken) throw new HostError("InvalidOperation");
    const made = { row: area.row, column: area.column, content: text(content) };
    this.#book.store.setFeature(this.#sheet, "notes", [...notes, made]);
    return new Note(this.#book, this.#sheet, made);
  }
  getItem(address: unknown): Note {
    const { row, column } = parseArea(splitAddress(text(address)).cells);
    const found = this.#book.store
      .feature(this.#sheet, "notes")
      .find((each) => each.row === row && each.column === column);
    if (!found) throw new HostError("ItemNotFound");
    return new Note(this.#book, this.#sheet, found);
  }
  getItemAt(index: unknown): Note {
    const found = this.items[Number(index)];
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }
}
