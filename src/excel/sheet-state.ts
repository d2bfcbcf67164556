/** How a sheet of the workbook stands among the others. */
export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visibility: Excel.SheetVisibility | "Visible" | "Hidden" | "VeryHidden";
  readonly position: number;
}

/** Queues the question for all sheets; read them with `sheetStates` after the sync. */
export function askSheetStates(context: Excel.RequestContext): void {
  context.workbook.worksheets.load("items/id,items/name,items/visibility,items/position");
}

/** The loaded sheets as plain values, in tab order. */
export function sheetStates(context: Excel.RequestContext): SheetState[] {
  return context.workbook.worksheets.items.map(({ id, name, visibility, position }) => ({
    id,
    name,
    visibility,
    position,
  }));
}

/**
 * Queues what brings sheets to these names, places and visibilities, however they stand now. Sheets may swap their
 * names, so each gets a name in between, made of `label`; visible ones come first, because Excel never hides its last
 * visible sheet.
 */
export function arrangeSheets(
  context: Excel.RequestContext,
  wanted: readonly SheetState[],
  label: string,
): void {
  const { worksheets } = context.workbook;
  const ordered = [...wanted].sort((a, b) => a.position - b.position);
  const each = ordered.map((state) => ({ state, sheet: worksheets.getItem(state.id) }));
  for (const { state, sheet } of each) if (state.visibility === "Visible") sheet.visibility = "Visible";
  each.forEach(({ sheet }, index) => {
    sheet.name = `${label}~${index}`;
  });
  for (const { state, sheet } of each) sheet.name = state.name;
  for (const { state, sheet } of each) sheet.position = state.position;
  for (const { state, sheet } of each)
    if (state.visibility !== "Visible") sheet.visibility = state.visibility;
}

/** Queues the deletion of a sheet; Excel refuses to delete a very hidden one. */
export function deleteSheet(sheet: Excel.Worksheet, visibility: SheetState["visibility"]): void {
  if (visibility === "VeryHidden") sheet.visibility = "Hidden";
  sheet.delete();
}
