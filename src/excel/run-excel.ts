import { asExcelError, ExcelError, isAccessDenied, isCellEditing } from "./excel-error";

export interface RunOptions {
  /** Milliseconds to wait before each further attempt while a person edits a cell; none for no second attempt. */
  readonly delays?: readonly number[];
  /** Waits; a test passes one that does not. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

const DELAYS: readonly number[] = [200, 400, 800, 1600];

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/**
 * Runs a job in the open workbook: the one place that calls Excel.run. While a person edits a cell Excel refuses
 * every batch; the whole job then starts again after a pause, so a job must be safe to repeat from its beginning.
 * Throws ExcelError and nothing else.
 */
export async function runExcel<T>(
  job: (context: Excel.RequestContext) => Promise<T>,
  options: RunOptions = {},
): Promise<T> {
  const wait = options.wait ?? sleep;
  const delays = [...(options.delays ?? DELAYS)];
  for (;;) {
    try {
      return await Excel.run(job);
    } catch (failure) {
      const delay = isCellEditing(failure) ? delays.shift() : undefined;
      if (delay === undefined) throw await refusalOf(failure);
      await wait(delay);
    }
  }
}

/** Excel has one code for every refusal; a workbook opened for reading only is told from a protected sheet by asking. */
async function refusalOf(failure: unknown): Promise<ExcelError> {
  if (!isAccessDenied(failure)) return asExcelError(failure);
  const readOnly = await Excel.run(async (context) => {
    context.workbook.load("readOnly");
    // Waits for the workbook's own word.
    await context.sync();
    return context.workbook.readOnly;
  }).catch(() => false);
  return readOnly ? new ExcelError("read-only", {}, failure) : asExcelError(failure);
}

/** One try of a job that writes. */
export interface Attempt {
  /** For its runExcel calls: no second try inside, because a half-written job must be undone before it starts again. */
  readonly options: RunOptions;
  /** To be called after a sync that wrote something when another one follows. */
  readonly wrote: () => void;
}

/**
 * Runs a job that writes; when it fails, runs `undo` and throws the job's own failure, so that the workbook is as
 * before or finished. A failing undo is tried once more; after that its failure is thrown, because there is something
 * to say. While a person edits a cell Excel refuses whole batches: the job then starts again after a pause.
 */
export async function allOrNothing<T>(
  job: (attempt: Attempt) => Promise<T>,
  undo: () => Promise<void>,
  options: RunOptions,
): Promise<T> {
  const wait = options.wait ?? sleep;
  const delays = [...(options.delays ?? DELAYS)];
  for (;;) {
    let written = false;
    try {
      return await job({
        options: { ...options, delays: [] },
        wrote: () => {
          written = true;
        },
      });
    } catch (failure) {
      const refused = asExcelError(failure).code === "cell-editing";
      if (!refused || written) await undo().catch(undo);
      const delay = refused ? delays.shift() : undefined;
      if (delay === undefined) throw asExcelError(failure);
      await wait(delay);
    }
  }
}
