/** Why a job in the open workbook did not happen. Every code has its sentence in texts/. */
export type ExcelErrorCode =
  | "cell-editing"
  | "sheet-protected"
  | "workbook-protected"
  | "sheet-hidden"
  | "read-only"
  | "too-large"
  | "name-exists"
  | "range-conflict"
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

/**
 * Every code of the page "Error handling with the application-specific JavaScript APIs" and of the library's own
 * ErrorCodes, each to one of ours. `internal` is what only a fault of ours can cause.
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
export const EXCEL_CODES: Readonly<Record<string, ExcelErrorCode>> = {
  AccessDenied: "sheet-protected",
  ActivityLimitReached: "busy",
  ApiNotAvailable: "not-supported",
  ApiNotFound: "not-supported",
  BadPassword: "sheet-protected",
  CannotRegisterEvent: "busy",
  CannotUpdateReadOnlyProperty: "internal",
  "Client Error": "internal",
  Conflict: "busy",
  ConnectionFailure: "lost-connection",
  ConnectionFailureWithDetails: "lost-connection",
  ConnectionFailureWithStatus: "lost-connection",
  ContentLengthRequired: "internal",
  DirtySupportingFormula: "busy",
  EmptyChartSeries: "internal",
  FilteredRangeConflict: "range-conflict",
  FormulaLengthExceedsLimit: "too-large",
  GeneralException: "internal",
  HostRestartNeeded: "lost-connection",
  InactiveWorkbook: "lost-connection",
  InsertDeleteConflict: "range-conflict",
  InvalidArgument: "internal",
  InvalidBinding: "internal",
  InvalidCellAddress: "internal",
  InvalidObjectPath: "internal",
  InvalidOperation: "internal",
  InvalidOperationInCellEditMode: "cell-editing",
  InvalidOrTimedOutSession: "lost-connection",
  InvalidOrTimedOutSessionMessage: "lost-connection",
  InvalidReference: "not-found",
  InvalidRequest: "internal",
  InvalidRequestContext: "internal",
  InvalidRibbonDefinition: "internal",
  InvalidSelection: "internal",
  ItemAlreadyExists: "name-exists",
  ItemNotFound: "not-found",
  MemoryLimitReached: "too-large",
  MergedRangeConflict: "range-conflict",
  NonBlankCellOffSheet: "too-large",
  NotImplemented: "not-supported",
  OpenWorkbookLinksBlocked: "not-supported",
  OperationCellsExceedLimit: "too-large",
  PivotTableRangeConflict: "range-conflict",
  PowerQueryRefreshResourceChallenge: "not-supported",
  PropertyNotLoaded: "internal",
  RangeExceedsLimit: "too-large",
  RangeImageExceedsLimit: "too-large",
  RefreshWorkbookLinksBlocked: "not-supported",
  RequestAborted: "lost-connection",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RichApiError: "internal",
  RunMustReturnPromise: "internal",
  ServiceNotAvailable: "lost-connection",
  Timeout: "lost-connection",
  Unauthenticated: "lost-connection",
  UnsupportedFeature: "not-supported",
  UnsupportedFillType: "internal",
  UnsupportedOperation: "not-supported",
  UnsupportedSheet: "not-supported",
  ValueNotLoaded: "internal",
};

/** True where Excel refused a write that it might take elsewhere: the reason is to be asked for. */
export function isAccessDenied(failure: unknown): boolean {
  return excelCodeOf(failure) === "AccessDenied";
}

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
  return new ExcelError((code && EXCEL_CODES[code]) || "internal", { excelCode: code ?? "" }, failure);
}
