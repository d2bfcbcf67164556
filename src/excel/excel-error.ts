/** Why a job in the open workbook did not happen. Every code has its sentence in texts/. */
export type ExcelErrorCode =
  | "cell-editing"
  | "sheet-protected"
  | "workbook-protected"
  | "sheet-hidden"
  | "read-only"
  | "too-large"
  | "name-exists"
  | "not-found"
  | "lost-connection"
  | "busy"
  | "not-supported"
  | "left-over"
  | "no-table"
  | "cell-changed"
  | "internal";

/**
 * The one error that src/excel throws. `code` decides what a person is told; `data` fills the sentence; `cause` is
 * what Excel said, for the record only.
 */
export class ExcelError extends Error {
  constructor(
    readonly code: ExcelErrorCode,
    readonly data: Readonly<Record<string, string>> = {},
    cause?: unknown,
  ) {
    super(code, { cause });
    this.name = "ExcelError";
  }
}

/** Excel's own codes (Error handling with the application-specific JavaScript APIs), each to one of ours. */
const CODES: Readonly<Record<string, ExcelErrorCode>> = {
  AccessDenied: "sheet-protected",
  ActivityLimitReached: "busy",
  ApiNotAvailable: "not-supported",
  ApiNotFound: "not-supported",
  Conflict: "busy",
  ConnectionFailure: "lost-connection",
  FormulaLengthExceedsLimit: "too-large",
  HostRestartNeeded: "lost-connection",
  InactiveWorkbook: "lost-connection",
  InsertDeleteConflict: "sheet-protected",
  InvalidOperationInCellEditMode: "cell-editing",
  InvalidReference: "not-found",
  ItemAlreadyExists: "name-exists",
  ItemNotFound: "not-found",
  MemoryLimitReached: "too-large",
  NotImplemented: "not-supported",
  OperationCellsExceedLimit: "too-large",
  PayloadTooLarge: "too-large",
  RangeExceedsLimit: "too-large",
  ReadOnly: "read-only",
  RequestAborted: "lost-connection",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  ServiceNotAvailable: "lost-connection",
  Unauthenticated: "lost-connection",
  UnsupportedFeature: "not-supported",
  UnsupportedOperation: "not-supported",
  UnsupportedSheet: "not-supported",
  WorkbookReadOnly: "read-only",
};

/** True for what Excel answers while a person is typing in a cell. */
export function isCellEditing(failure: unknown): boolean {
  return excelCodeOf(failure) === "InvalidOperationInCellEditMode";
}

/** The code of an OfficeExtension.Error; null for anything else. */
function excelCodeOf(failure: unknown): string | null {
  if (typeof failure !== "object" || failure === null || !("code" in failure) || !("debugInfo" in failure))
    return null;
  return typeof failure.code === "string" ? failure.code : null;
}

/** Any failure as ours. A code that we do not know, and a fault of our own, are `internal`. */
export function asExcelError(failure: unknown): ExcelError {
  if (failure instanceof ExcelError) return failure;
  const code = excelCodeOf(failure);
  return new ExcelError((code && CODES[code]) || "internal", { excelCode: code ?? "" }, failure);
}
