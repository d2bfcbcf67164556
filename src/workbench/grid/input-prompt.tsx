import type { IRange } from "@univerjs/core";
import type { CSSProperties } from "react";
import { contains } from "../../host/addresses";
import type { FUniver, FWorkbook } from "./facade";
import type { UniverStore } from "./univer-store";

/** What a cell says when it is selected: a dropdown's hint, or why it is marked. */
export interface InputPrompt {
  readonly title: string;
  readonly message: string;
}

const SELECTION = "sheet.operation.set-selections";
/** Univer's messages after which the selected cell may say something else. */
const RULES =
  /^data-validation\.mutation\.|^sheet\.mutation\.(set-range-values|remove-sheet)$|set-worksheet-active/;

const BOX: CSSProperties = {
  maxWidth: 280,
  padding: "6px 10px",
  background: "#FFFBE6",
  border: "1px solid #C8B560",
  borderRadius: 2,
  boxShadow: "0 2px 6px rgb(0 0 0 / 20%)",
  color: "#242424",
  fontSize: 13,
  lineHeight: 1.5,
  whiteSpace: "pre-wrap",
};

function PromptBox({
  popup,
}: {
  readonly popup: { readonly extraProps?: Readonly<Record<string, unknown>> };
}) {
  const { title, message } = popup.extraProps ?? {};
  return (
    <div role="tooltip" style={BOX}>
      {title ? <strong style={{ display: "block" }}>{String(title)}</strong> : null}
      {String(message)}
    </div>
  );
}

/** The prompt of the selected cell; null when it has none. */
function promptAt(store: UniverStore): InputPrompt | null {
  const { sheet, selection } = store.view();
  const cell = { row: selection.row, column: selection.column, rows: 1, columns: 1 };
  const found = store
    .feature(sheet, "validations")
    .find(({ areas, prompt }) => prompt !== null && areas.some((area) => contains(area, cell)));
  const { title, message, showPrompt } = found?.prompt ?? {};
  if (showPrompt === false || typeof message !== "string" || message === "") return null;
  return { title: typeof title === "string" ? title : "", message };
}

function isOnTheRight(book: FWorkbook, column: number): boolean {
  const { startColumn = 0, endColumn = 0 }: Partial<IRange> = book.getActiveSheet().getVisibleRange() ?? {};
  return column > (startColumn + endColumn) / 2;
}

/**
 * Shows the input prompt of the selected cell beside it, as Excel does; Univer itself only keeps prompts. `hide` must
 * be called before another workbook comes to the front: Univer's popups do not outlive their canvas.
 */
export function showPrompts(
  api: FUniver,
  book: FWorkbook,
  store: UniverStore,
): { dispose(): void; hide(): void } {
  let shown: { dispose(): void } | null = null;
  let waiting = false;
  let last = "";
  const hide = (): void => {
    shown?.dispose();
    shown = null;
    last = "";
  };
  const update = (): void => {
    waiting = false;
    if (api.getActiveWorkbook()?.getId() !== book.getId()) return;
    const { sheet, selection } = store.view();
    const prompt = promptAt(store);
    const now = JSON.stringify([sheet, selection.row, selection.column, prompt]);
    if (now === last) return;
    hide();
    last = now;
    if (!prompt) return;
    const cell = book.getSheetBySheetId(sheet)?.getRange(selection.row, selection.column);
    shown =
      cell?.attachPopup({
        componentKey: PromptBox,
        extraProps: { ...prompt },
        // Beside the cell that it is about, and never over the pane on the right.
        direction: isOnTheRight(book, selection.column) ? "left" : "vertical",
        hiddenType: "hide",
      }) ?? null;
  };
  const listening = api.onCommandExecuted((command) => {
    if (waiting || (command.id !== SELECTION && !RULES.test(command.id))) return;
    waiting = true;
    // Once for all that happens in one go, and after it is drawn.
    requestAnimationFrame(update);
  });
  return {
    hide,
    dispose: () => {
      listening.dispose();
      hide();
    },
  };
}
