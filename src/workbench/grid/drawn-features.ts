import type { IRange } from "@univerjs/core";
import type { Area } from "../../host/addresses";
import type { SheetFeatures, StoredConditionalFormat, StoredNote, StoredValidation } from "../../host/store";
import type { FWorksheet } from "./facade";
import type { GridAccess } from "./grid-access";
import { drawnFormat, drawnValidation, storedFormat, storedValidation } from "./rules";

type Drawn = Pick<SheetFeatures, "validations" | "conditionalFormats" | "notes" | "freeze">;

const NOTE_SIZE = { width: 220, height: 90 };
const ROWS_ABOVE = 4;

function isDrawn(key: keyof SheetFeatures): key is keyof Drawn {
  return key === "validations" || key === "conditionalFormats" || key === "notes" || key === "freeze";
}

/** The features of a sheet that Univer has a model for: they are read from it and written into it. */
export class DrawnFeatures {
  #nextRule = 1;

  readonly #grid: GridAccess;

  constructor(grid: GridAccess) {
    this.#grid = grid;
  }

  #sheet(id: string): FWorksheet {
    return this.#grid.drawn(id);
  }

  /** Undefined for a feature that Univer does not have. */
  read<K extends keyof SheetFeatures>(sheet: string, key: K): SheetFeatures[K] | undefined {
    if (!isDrawn(key)) return undefined;
    const readers: { [D in keyof Drawn]: () => Drawn[D] } = {
      validations: () => this.#rules(sheet).map(({ stored }) => stored),
      conditionalFormats: () => this.#sheet(sheet).getConditionalFormattingRules().map(storedFormat),
      notes: () =>
        this.#sheet(sheet)
          .getNotes()
          .map(({ row, col, note }) => ({ row, column: col, content: note })),
      freeze: () => {
        const { xSplit, ySplit } = this.#sheet(sheet).getFreeze();
        return xSplit > 0 || ySplit > 0 ? { rows: ySplit, columns: xSplit } : null;
      },
    };
    return readers[key]() as SheetFeatures[K];
  }

  /** False for a feature that Univer does not have. */
  write<K extends keyof SheetFeatures>(sheet: string, key: K, value: SheetFeatures[K]): boolean {
    switch (key) {
      case "validations":
        this.#writeValidations(sheet, value as SheetFeatures["validations"]);
        return true;
      case "conditionalFormats":
        this.#writeFormats(sheet, value as SheetFeatures["conditionalFormats"]);
        return true;
      case "notes":
        this.#writeNotes(sheet, value as SheetFeatures["notes"]);
        return true;
      case "freeze": {
        const { rows, columns } = (value as SheetFeatures["freeze"]) ?? { rows: 0, columns: 0 };
        this.#grid.run("sheet.mutation.set-frozen", sheet, {
          xSplit: columns,
          ySplit: rows,
          startRow: rows > 0 ? rows : -1,
          startColumn: columns > 0 ? columns : -1,
        });
        return true;
      }
      default:
        return false;
    }
  }

  /** Takes the rules of a sheet that is about to go: Univer keeps them apart from it. */
  forget(sheet: string): void {
    this.#writeValidations(sheet, []);
    this.#writeFormats(sheet, []);
    this.#writeNotes(sheet, []);
  }

  /** Scrolls to the cells unless they are in view. */
  reveal(sheet: string, { row, column }: Area): void {
    const drawn = this.#sheet(sheet);
    // Not drawn yet: nothing can be out of view. The facade's type does not say that it may be undefined.
    const seen: Partial<IRange> = drawn.getVisibleRange() ?? {};
    const { startRow, endRow, startColumn, endColumn } = seen;
    if (
      startRow === undefined ||
      endRow === undefined ||
      startColumn === undefined ||
      endColumn === undefined
    )
      return;
    const { xSplit, ySplit } = drawn.getFreeze();
    const rowSeen = row < ySplit || (row >= startRow && row < endRow);
    const columnSeen = column < xSplit || (column >= startColumn && column < endColumn);
    if (rowSeen && columnSeen) return;
    drawn.scrollToCell(Math.max(ySplit, row - ROWS_ABOVE), columnSeen ? startColumn : column);
  }

  #rules(sheet: string): { readonly uid: string; readonly stored: StoredValidation }[] {
    return this.#sheet(sheet)
      .getDataValidations()
      .map(({ rule }) => ({ uid: rule.uid, stored: storedValidation(rule) }));
  }

  /** Only what differs is changed, so that a dropdown that is open stays. */
  #writeValidations(sheet: string, wanted: readonly StoredValidation[]): void {
    const before = new Map(this.#rules(sheet).map(({ uid, stored }) => [JSON.stringify(stored), uid]));
    const made: StoredValidation[] = [];
    for (const validation of wanted) {
      const key = JSON.stringify(storedValidation(drawnValidation(validation, "")));
      if (!before.delete(key)) made.push(validation);
    }
    for (const ruleId of before.values())
      this.#grid.run("data-validation.mutation.removeRule", sheet, { ruleId });
    for (const validation of made) {
      const uid = `fengong-${sheet}-${this.#nextRule++}`;
      this.#grid.run("data-validation.mutation.addRule", sheet, { rule: drawnValidation(validation, uid) });
    }
  }

  /** Formats are known by id; a rule that a person made with Univer's own menu is left as it is. */
  #writeFormats(sheet: string, wanted: readonly StoredConditionalFormat[]): void {
    const before = new Map(
      this.#sheet(sheet)
        .getConditionalFormattingRules()
        .map((rule) => [rule.cfId, rule]),
    );
    const ids = new Set(wanted.map(({ id }) => id));
    for (const cfId of before.keys()) {
      if (!ids.has(cfId)) this.#grid.run("sheet.mutation.delete-conditional-rule", sheet, { cfId });
    }
    // Univer puts a new rule in front, so the last comes first.
    for (const format of wanted.toReversed()) {
      const standing = before.get(format.id);
      if (!standing)
        this.#grid.run("sheet.mutation.add-conditional-rule", sheet, { rule: drawnFormat(format) });
      else if (
        format.type === "Custom" &&
        JSON.stringify(storedFormat(standing)) !== JSON.stringify(format)
      ) {
        this.#grid.run("sheet.mutation.set-conditional-rule", sheet, {
          cfId: format.id,
          rule: drawnFormat(format),
        });
      }
    }
  }

  /** One note a cell. */
  #writeNotes(sheet: string, wanted: readonly StoredNote[]): void {
    const before = this.#sheet(sheet).getNotes();
    for (const { id, row, col } of before) {
      if (wanted.some((note) => note.row === row && note.column === col)) continue;
      this.#grid.run("sheet.mutation.remove-note", sheet, { sheetId: sheet, noteId: id, row, col });
    }
    for (const { row, column, content } of wanted) {
      const standing = before.find((note) => note.row === row && note.col === column);
      if (standing?.note === content) continue;
      const id = standing?.id ?? `note-${sheet}-${row}-${column}`;
      const note = { id, row, col: column, note: content, show: false, ...NOTE_SIZE };
      this.#grid.run("sheet.mutation.update-note", sheet, { sheetId: sheet, row, col: column, note });
    }
  }
}
