import type { Area } from "../addresses";
import { formatArea, intersect } from "../addresses";
import type { EventName, HostEvent, TriggerSource } from "../events";
import { EVENT_TYPE, WORKBOOK_TARGET } from "../events";
import { assume } from "../assumptions";
import { HostError } from "../host-error";
import type { WorkbookStore } from "../store";
import type { HostObject } from "./host-object";

/** Cells above which a check of each one gives way to the default. */
const MANY_CELLS = 200_000;

/** Counts on over workbooks: one that is opened brings ids of its own. */
let nextId = 1;

/** What all objects of one open workbook share: its store, its listeners and the rules that hold everywhere. */
export class Book {
  /** The add-in itself unless a test lets a person type. */
  trigger: TriggerSource = "ThisLocalAddin";
  /** Opened for reading only: every write is refused (assumptions.ts). */
  readOnly = false;
  readonly #listening = new Map<string, number>();
  readonly #eventRanges = new Map<string, HostObject>();

  constructor(
    readonly store: WorkbookStore,
    private readonly emit: (event: HostEvent) => void,
    /** Opens another workbook beside this one: Base64 of an .xlsx, or null for an empty one. */
    readonly openOther: (base64: string | null) => void,
    /** False plays a machine without any printer (assumptions.ts). */
    private readonly printer = true,
  ) {}

  /** An id in Excel's shape, that no object of any workbook opened before has. */
  newId(): string {
    return `{${String(nextId++).padStart(8, "0")}-0002-0000-0000-000000000000}`;
  }

  /** Throws ItemNotFound when the sheet has been deleted. */
  requireSheet(id: string): void {
    if (!this.store.sheetIds().includes(id)) throw new HostError("ItemNotFound");
  }

  listen(name: EventName, target: string, change: 1 | -1): void {
    const key = `${name}:${target}`;
    this.#listening.set(key, Math.max(0, (this.#listening.get(key) ?? 0) + change));
  }

  /** Tells those who listen on the sheet and those who listen on all sheets. */
  raise(name: EventName, sheet: string, args: Readonly<Record<string, unknown>>): void {
    for (const target of [sheet, WORKBOOK_TARGET]) {
      if ((this.#listening.get(`${name}:${target}`) ?? 0) > 0) {
        this.emit({ type: EVENT_TYPE[name], target, args: { worksheetId: sheet, ...args } });
      }
    }
  }

  /** The changed event; `range` is what the handler's event.getRange(context) gives. */
  raiseChanged(range: HostObject, sheet: string, area: Area, changeType: string): void {
    const referenceId = `event${this.#eventRanges.size}`;
    this.#eventRanges.set(referenceId, range);
    this.raise("DataChanged", sheet, {
      address: formatArea(area),
      changeType,
      source: "Local",
      triggerSource: this.trigger,
      referenceId,
    });
  }

  eventRange(referenceId: string): HostObject {
    const range = this.#eventRanges.get(referenceId);
    if (!range) throw new HostError("ItemNotFound");
    return range;
  }

  /** Throws AccessDenied in a workbook opened for reading only. */
  guardWriting(): void {
    if (!this.readOnly) return;
    assume("read-only");
    throw new HostError("AccessDenied");
  }

  /** Throws GeneralException where page settings are written and there is no printer to lay pages out for. */
  guardPrinting(): void {
    if (this.printer) return;
    assume("no-printer");
    throw new HostError("GeneralException");
  }

  /** Throws AccessDenied while the workbook's structure is protected: which sheets there are may not change. */
  guardStructure(): void {
    this.guardWriting();
    if (this.store.workbookFeature("protection")) throw new HostError("AccessDenied");
  }

  /** Throws AccessDenied where the sheet is protected and `allowed` is not among what protection still permits. */
  guardSheet(sheet: string, allowed?: string): void {
    this.requireSheet(sheet);
    this.guardWriting();
    const options = this.store.feature(sheet, "protection");
    if (options && !(allowed && options[allowed] === true)) throw new HostError("AccessDenied");
  }

  /** Throws AccessDenied when a cell of the areas is locked on a protected sheet (WorksheetProtection). */
  guardCells(sheet: string, areas: readonly Area[]): void {
    this.requireSheet(sheet);
    this.guardWriting();
    if (!this.store.feature(sheet, "protection")) return;
    for (const area of areas) {
      if (area.rows * area.columns > MANY_CELLS) throw new HostError("AccessDenied");
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          if (this.store.style(sheet, row, column).locked !== false) throw new HostError("AccessDenied");
        }
      }
    }
  }

  /** The part of an area that can hold anything: whole columns and rows end where the sheet's use ends. */
  usedPart(sheet: string, area: Area): Area | null {
    if (area.rows * area.columns <= MANY_CELLS) return area;
    const used = this.store.usedArea(sheet, false);
    return used ? intersect(area, used) : null;
  }
}
