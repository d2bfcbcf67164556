import type { IRange } from "@univerjs/core";
import type { Area } from "../../host/addresses";
import type { FUniver, FWorkbook } from "./facade";
import { areaOf } from "./rules";
import type { UniverStore } from "./univer-store";

/** Cells above which a change on a protected sheet is refused without looking at each. */
const MANY_CELLS = 200_000;

/** Univer's commands by which a person changes a sheet, and what protection must allow for each; "" for cells. */
const GUARDED: readonly (readonly [
  RegExp,
  "" | "allowFormatRows" | "allowFormatColumns" | "allowInsertRows" | "allowSort" | "never",
])[] = [
  [/^sheet\.command\.(set-range-values|clear-selection|delete-range|move-range|auto-fill|paste)/, ""],
  [/^sheet\.command\.(set-row|delta-row|set-worksheet-row)/, "allowFormatRows"],
  [/^sheet\.command\.(set-col|delta-col|set-worksheet-col)/, "allowFormatColumns"],
  [/^sheet\.command\.insert-(multi-)?row/, "allowInsertRows"],
  [/^sheet\.command\.sort/, "allowSort"],
  [
    /^sheet\.command\.(set-style|set-border|set-bold|set-italic|set-text|set-font|set-background|set-vertical|set-horizontal|add-worksheet-merge|remove-worksheet-merge|insert-|remove-row|remove-col|set-frozen|.*numfmt|.*conditional)/,
    "never",
  ],
];

interface Parameters {
  readonly range?: IRange | readonly IRange[];
  readonly ranges?: readonly IRange[];
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
}

function rangesOf(params: Parameters): readonly IRange[] {
  const { range, ranges, fromRange, toRange } = params;
  const own =
    range === undefined ? [] : Array.isArray(range) ? (range as readonly IRange[]) : [range as IRange];
  return [...own, ...(ranges ?? []), ...(fromRange ? [fromRange] : []), ...(toRange ? [toRange] : [])];
}

/**
 * Keeps a protected sheet as Excel does: locked cells cannot be typed in, cleared, pasted over or restyled. Univer has
 * a protection of its own, but it is one of users and servers. `refused` is called when something was kept back.
 */
export function guardProtection(
  api: FUniver,
  book: FWorkbook,
  store: UniverStore,
  refused: () => void,
): { dispose(): void } {
  const sheet = (): string => book.getActiveSheet().getSheetId();
  const anyLocked = (areas: readonly Area[]): boolean =>
    areas.some(({ row, column, rows, columns }) => {
      if (rows * columns > MANY_CELLS) return true;
      for (let r = row; r < row + rows; r++) {
        for (let c = column; c < column + columns; c++) {
          if (store.style(sheet(), r, c).locked !== false) return true;
        }
      }
      return false;
    });
  const isCurrent = (): boolean => api.getActiveWorkbook()?.getId() === book.getId();
  const protection = (): Readonly<Record<string, unknown>> | null =>
    isCurrent() ? store.feature(sheet(), "protection") : null;
  const stops = [
    api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
      if (!protection()) return;
      if (!anyLocked([{ row: event.row, column: event.column, rows: 1, columns: 1 }])) return;
      event.cancel = true;
      refused();
    }),
    api.addEvent(api.Event.BeforeClipboardPaste, (event) => {
      if (!protection() || !anyLocked([store.view().selection])) return;
      event.cancel = true;
      refused();
    }),
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      const options = store.applying ? null : protection();
      const rule = options && GUARDED.find(([pattern]) => pattern.test(event.id));
      if (!options || !rule) return;
      const [, needed] = rule;
      const given = rangesOf((event.params ?? {}) as Parameters);
      const areas = given.length > 0 ? given.map(areaOf) : [store.view().selection];
      const allowed = needed === "" ? !anyLocked(areas) : options[needed] === true;
      if (allowed) return;
      event.cancel = true;
      refused();
    }),
  ];
  return {
    dispose: () => {
      for (const stop of stops) stop.dispose();
    },
  };
}
