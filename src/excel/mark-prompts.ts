import { markTexts } from "./texts/zh-CN";

/** Cells beyond these get no prompt: each costs three actions, and the pane names every reason anyway. */
const MAX_PROMPTS = 1_000;
const MAX_MESSAGE = 255;

/** The reason shown when a marked cell is selected. */
export interface CellPrompt {
  /** A1 address of one cell. */
  readonly address: string;
  readonly message: string;
}

/** What validation the first of these cells have; read it after the sync that this waits for. */
async function readValidations(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  addresses: readonly string[],
): Promise<{ readonly address: string; readonly validation: Excel.DataValidation }[]> {
  const read = addresses.slice(0, MAX_PROMPTS).map((address) => {
    const validation = sheet.getRange(address).dataValidation;
    validation.load("type,prompt");
    return { address, validation };
  });
  // Waits for the validations of all these cells at once.
  if (read.length > 0) await context.sync();
  return read;
}

/** Our prompts on these cells, known by their title. */
export async function readPrompts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  addresses: readonly string[],
): Promise<CellPrompt[]> {
  const cells = await readValidations(context, sheet, addresses);
  return cells
    .filter(
      ({ validation }) => validation.type === "None" && validation.prompt.title === markTexts.promptTitle,
    )
    .map(({ address, validation }) => ({ address, message: validation.prompt.message }));
}

/** Those of the prompts whose cells have no validation and no prompt of the user's own. */
export async function promptsForFreeCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  prompts: readonly CellPrompt[],
): Promise<CellPrompt[]> {
  const messages = new Map(prompts.map(({ address, message }) => [address, message]));
  const cells = await readValidations(context, sheet, [...messages.keys()]);
  return cells
    .filter(({ validation: { type, prompt } }) => {
      const ours = prompt.title === markTexts.promptTitle;
      return type === "None" && (ours || (prompt.title === "" && prompt.message === ""));
    })
    .map(({ address }) => ({ address, message: messages.get(address) ?? "" }));
}

/** Queues a prompt. */
export function addPrompt(sheet: Excel.Worksheet, { address, message }: CellPrompt): void {
  sheet.getRange(address).dataValidation.prompt = {
    showPrompt: true,
    title: markTexts.promptTitle,
    message: message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE - 1)}…` : message,
  };
}

/** Queues the removal of a prompt of ours. */
export function removePrompt(sheet: Excel.Worksheet, { address }: CellPrompt): void {
  sheet.getRange(address).dataValidation.clear();
}
