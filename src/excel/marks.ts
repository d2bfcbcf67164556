import { cellAddress } from "../domain/grid";
import { areaAddress, cellsOfAddress, joinAddresses, rectanglesOf } from "./areas";
import { asExcelError } from "./excel-error";
import { addOverlay, readOverlays, signedFormula } from "./mark-overlays";
import type { Overlay } from "./mark-overlays";
import { addPrompt, promptsForFreeCells, readPrompts, removePrompt } from "./mark-prompts";
import type { CellPrompt } from "./mark-prompts";
import { inMarksTurn } from "./marks-turn";
import { allOrNothing, runExcel } from "./run-excel";
import type { RunOptions } from "./run-excel";

/** One cell to mark; each cell at most once, with its worst finding. */
export interface Mark {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  /** The id of the rule that found something; letters, digits and hyphens. */
  readonly rule: string;
  readonly severity: "error" | "warning" | "info";
  /** What is shown when the cell is selected. */
  readonly message: string;
}

interface Marks {
  readonly overlays: readonly Overlay[];
  readonly prompts: readonly CellPrompt[];
}

/** Fill and font go together so that text stays readable in every theme. */
const FILL = { error: "#FDE0E0", warning: "#FFF1CC", info: "#E5F0FB" } as const;
const FONT = { error: "#A80000", warning: "#7A4B00", info: "#0B4A8F" } as const;

/**
 * Marks cells of a sheet (name or id), taking off all marks that stand there. A mark lies over the cell: a conditional
 * format whose formula carries our signature, and an input prompt with the reason on cells that have no validation of
 * their own. The user's formats are never touched. All or nothing: a failure puts the former marks back.
 */
export function markCells(sheet: string, marks: readonly Mark[], options: RunOptions = {}): Promise<number> {
  return replaceMarks(sheet, marksOf(marks), options);
}

/** Takes every mark off a sheet without a trace and gives how many formats there were. A failure puts them back. */
export function removeMarks(sheet: string, options: RunOptions = {}): Promise<number> {
  return replaceMarks(sheet, { overlays: [], prompts: [] }, options);
}

function marksOf(marks: readonly Mark[]): Marks {
  const byLook = new Map<string, Mark[]>();
  for (const mark of marks) {
    const look = `${mark.rule} ${mark.severity}`;
    const group = byLook.get(look);
    if (group) group.push(mark);
    else byLook.set(look, [mark]);
  }
  const overlays = [...byLook.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const look = {
      formula: signedFormula(first.rule),
      fill: FILL[first.severity],
      font: FONT[first.severity],
    };
    const addresses = joinAddresses(rectanglesOf(group).map(areaAddress));
    return addresses.map((address) => ({ address, ...look }));
  });
  const prompts = marks.map(({ row, column, message }) => ({ address: cellAddress(row, column), message }));
  return { overlays, prompts };
}

/** Attempts while marks that were found are gone when they are to go: a person takes them off too. */
const ATTEMPTS = 3;

function replaceMarks(key: string, wanted: Marks, options: RunOptions): Promise<number> {
  return inMarksTurn(async () => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await replaceStandingMarks(key, wanted, options);
      } catch (failure) {
        if (attempt === ATTEMPTS || asExcelError(failure).code !== "not-found") throw failure;
      }
    }
  });
}

async function replaceStandingMarks(key: string, wanted: Marks, options: RunOptions): Promise<number> {
  const before = await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(key);
    const overlays = await readOverlays(context, sheet);
    const prompts = await readPrompts(context, sheet, cellsUnder(overlays));
    const free = await promptsForFreeCells(context, sheet, wanted.prompts);
    return { standing: { overlays, prompts }, free };
  }, options);
  await allOrNothing(
    (attempt) => put(key, { overlays: wanted.overlays, prompts: before.free }, attempt.options),
    () => put(key, before.standing, options),
    options,
  );
  return before.standing.overlays.length;
}

/** Cells that are looked at for prompts: a person may have copied a mark down a whole column. */
const MAX_CELLS = 20_000;

function cellsUnder(overlays: readonly Overlay[]): string[] {
  return overlays.flatMap(({ address }) => address.split(",").flatMap(cellsOfAddress)).slice(0, MAX_CELLS);
}

function put(key: string, wanted: Marks, options: RunOptions): Promise<void> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(key);
    const standing = await readOverlays(context, sheet);
    const prompts = await readPrompts(context, sheet, cellsUnder(standing));
    context.application.suspendScreenUpdatingUntilNextSync();
    // Prompts are found through the formats, so they go first and come last: what fails half way is still found.
    for (const prompt of prompts) removePrompt(sheet, prompt);
    for (const { format } of standing) format.delete();
    // The last one added has the highest priority.
    for (const overlay of wanted.overlays.toReversed()) addOverlay(sheet, overlay);
    for (const prompt of wanted.prompts) addPrompt(sheet, prompt);
    // Waits for the marks to stand.
    await context.sync();
  }, options);
}
