/** Excel's numbers for the events of this host (as office.js registers them). */
export const EVENT_TYPE = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
} as const;
/** The kind of message that carries events of the workbook. */
export const EVENT_CATEGORY = 65536;
export type EventName = keyof typeof EVENT_TYPE;

/** One event for the client: who it is for (a sheet's id, or `Workbook` for the collection) and its arguments. */
export interface HostEvent {
  readonly type: number;
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** The target of events that the collection of sheets reports. */
export const WORKBOOK_TARGET = "Workbook";

/** Who caused a change: this add-in's own writes carry ThisLocalAddin (WorksheetChangedEventArgs.triggerSource, 1.14). */
export type TriggerSource = "ThisLocalAddin" | "Unknown";
