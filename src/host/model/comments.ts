import { parseArea, splitAddress } from "../addresses";
import { HostError } from "../host-error";
import type { StoredComment } from "../store";
import type { Book } from "./book";
import { HostCollection, HostObject } from "./host-object";
import type { Wire } from "./host-object";
import { Range } from "./range";
import { text } from "./values";
import { WorksheetCollection } from "./worksheets";

/** A threaded comment at a cell (Excel.Comment). */
export class Comment extends HostObject {
  readonly wire: Wire = { name: "Comment", scalars: ["id", "content", "authorName", "resolved"], id: "id" };
  readonly #book: Book;
  readonly #sheet: string;
  readonly #id: string;
  constructor(book: Book, sheet: string, id: string) {
    super();
    this.#book = book;
    this.#sheet = sheet;
    this.#id = id;
  }
  get #stored(): StoredComment {
    const found = this.#book.store.feature(this.#sheet, "comments").find((each) => each.id === this.#id);
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }
  get id(): unknown {
    return this.#stored.id;
  }
  get content(): unknown {
    return this.#stored.content;
  }
  get authorName(): unknown {
    return "";
  }
  get resolved(): unknown {
    return false;
  }
  getLocation(): Range {
    const { row, column } = this.#stored;
    return new Range(this.#book, this.#sheet, { row, column, rows: 1, columns: 1 });
  }
  delete(): void {
    const stored = this.#stored;
    const comments = this.#book.store.feature(this.#sheet, "comments");
    this.#book.store.setFeature(
      this.#sheet,
      "comments",
      comments.filter((each) => each !== stored),
    );
  }
}

export class CommentCollection extends HostCollection<Comment> {
  readonly wire: Wire = { name: "CommentCollection", collection: "byKey" };
  readonly #book: Book;
  readonly #sheet: string | null;
  constructor(book: Book, sheet: string | null) {
    super();
    this.#book = book;
    this.#sheet = sheet;
  }
  get items(): readonly Comment[] {
    const { store } = this.#book;
    const sheets = this.#sheet === null ? store.sheetIds() : [this.#sheet];
    return sheets.flatMap((sheet) =>
      store.feature(sheet, "comments").map((comment) => new Comment(this.#book, sheet, comment.id)),
    );
  }
  /** One comment a cell; an address needs its sheet's name unless the collection is a sheet's. */
  add(address: unknown, content: unknown): Comment {
    const { sheet, area } =
      address instanceof Range
        ? Range.areaOf(address)
        : { sheet: this.#sheetOf(text(address)), area: parseArea(text(address)) };
    if (area.rows * area.columns !== 1) throw new HostError("InvalidArgument");
    this.#book.guardSheet(sheet);
    const comments = this.#book.store.feature(sheet, "comments");
    if (comments.some((each) => each.row === area.row && each.column === area.column)) {
      throw new HostError("InvalidOperation");
    }
    const made = { id: this.#book.newId(), row: area.row, column: area.column, content: text(content) };
    this.#book.store.setFeature(sheet, "comments", [...comments, made]);
    return new Comment(this.#book, sheet, made.id);
  }
  getItem(id: unknown): Comment {
    const found = this.items.find((comment) => comment.id === id);
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }
  #sheetOf(address: string): string {
    const name = splitAddress(address).sheet ?? this.#sheet;
    if (name === null) throw new HostError("InvalidArgument");
    return String(new WorksheetCollection(this.#book).getItem(name).id);
  }
}
