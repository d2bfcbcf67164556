import type { WorkbookGrid } from "../domain/grid";
import type { ByteTools } from "./byte-tools";

/** Why a file cannot be read. Each code has its Chinese sentence in the texts. */
export type UnreadableCode =
  | "cannot-open"
  | "empty"
  | "too-large"
  | "inflates-too-large"
  | "too-many-cells"
  | "too-many-sheets"
  | "text-too-long"
  | "timeout"
  | "failed"
  | "password"
  | "wrong-password"
  | "old-password"
  | "corrupt"
  | "doctype"
  | "nested-archive"
  | "other-archive"
  | "zip-method"
  | "unsafe-path"
  | "pdf"
  | "ofd"
  | "image"
  | "old-word"
  | "word-without-table"
  | "page-without-table"
  | "web-archive"
  | "mail"
  | "lock-file"
  | "system-file"
  | "presentation"
  | "drawing"
  | "publication"
  | "project"
  | "other-document"
  | "program"
  | "unknown-format"
  | "cancelled";

/** One file read, or the reason why not. `detail` may name a part inside the file; never a stack trace. */
export type ReadResult =
  | { readonly ok: true; readonly workbook: WorkbookGrid }
  | { readonly ok: false; readonly code: UnreadableCode; readonly detail?: string };

/** Limits for one file; see `DEFAULT_LIMITS`. */
export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of everything inflated from it. */
  readonly inflatedBytes: number;
  /** How many times its packed size a large part may inflate to. */
  readonly ratio: number;
  /** Non-empty cells in all sheets. */
  readonly cells: number;
  readonly sheets: number;
  /** Characters in one cell. */
  readonly textLength: number;
  /** Time for one file. Enforced where files are read in workers (`readFiles`), not by `readWorkbook` itself. */
  readonly milliseconds: number;
}

export interface ReadOptions {
  readonly limits?: ReadLimits;
  /** Tried in turn on a locked file. */
  readonly passwords?: readonly string[];
  /** @default those that every place has */
  readonly tools?: ByteTools;
}
