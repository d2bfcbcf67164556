import { markTexts } from "./texts/zh-CN";
import { untrackedRange } from "./untracked-range";

/** Cells beyond these get no prompt: each costs three actions, and the pane names every reason anyway. */
const MAX_PROMPTS = 1_000;
/** Cells that are asked for at once; each takes about 1 KB of the 5 MB that Excel on the web allows. */
const CELLS_A_REQUEST = 2_000;
const MAX_MESSAGE = 255;

/** The reason shown when a marked cell is selected. */
export interface CellPrompt {
  /** A1 address of one cell. */
  readonly address: string;
  readonly message: string;
  /** The cell has got a validation of the user's own since: then only the prompt is ours. */
  readonly besideRule?: boolean;
}

/**
 * True where anything may be entered. Files hold a prompt without a rule as a rule that always holds: ours write TRUE,
 * LibreOffice writes 1.
 */
function allowsAnything({ type, rule }: Excel.DataValidation): boolean {
  if (type === "None") return true;
  const formula: unknown = type === "Custom" ? rule?.custom?.formula : undefined;
  return /^=?\s*(1|TRUE(\(\))?)$/i.test(String(formula ?? ""));
}

/** What validation these cells have. */
async function readValidations(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  addresses: readonly string[],
): Promise<{ readonly address: string; readonly validation: Excel.DataValidation }[]> {
  const read: { readonly address: string; readonly validation: Excel.DataValidation }[] = [];
  for (let start = 0; start < addresses.length; start += CELLS_A_REQUEST) {
    for (const address of addresses.slice(start, start + CELLS_A_REQUEST)) {
      const validation = untrackedRange(sheet, address).dataValidation;
      validation.load("type,rule,prompt");
      read.push({ address, validation });
    }
    // Waits for the validations of as many cells as fit into one answer.
    await context.sync();
  }
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
    .filter(({ validation }) => validation.prompt.title === markTexts.promptTitle)
    .map(({ address, validation }) => ({
      address,
      message: validation.prompt.message,
      ...(allowsAnything(validation) ? {} : { besideRule: true }),
    }));
}

/** Those of the first prompts whose cells have no validation and no prompt of the user's own. */
export async function promptsForFreeCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  prompts: readonly CellPrompt[],
): Promise<CellPrompt[]> {
  const first = prompts.slice(0, MAX_PROMPTS);
  const messages = new Map(first.map(({ address, message }) => [address, message]));
  const cells = await readValidations(context, sheet, [...messages.keys()]);
  return cells
    .filter(({ validation }) => {
      const { title, message } = validation.prompt;
      return (
        allowsAnything(validation) && (title === markTexts.promptTitle || (title === "" && message === ""))
      );
    })
    .map(({ address }) => ({ address, message: messages.get(address) ?? "" }));
}

/** Queues a prompt. */
export function addPrompt(sheet: Excel.Worksheet, { address, message }: CellPrompt): void {
  untrackedRange(sheet, address).dataValidation.prompt = {
    showPrompt: true,
    title: markTexts.promptTitle,
    message: message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE - 1)}…` : message,
  };
}

/** Queues the removal of a prompt of ours. */
export function removePrompt(sheet: Excel.Worksheet, { address, besideRule }: CellPrompt): void {
  const { dataValidation } = untrackedRange(sheet, address);
  if (besideRule) dataValidation.prompt = { showPrompt: true, title: "", message: "" };
  else dataValidation.clear();
}
