import { MemoryStore } from "../../src/host";
import type { ExcelHost } from "../../src/host";
import { createNodeExcel } from "../../src/host/node-host";
import type { NodeExcel, NodeHostOptions } from "../../src/host/node-host";

/** A fresh Excel with the real office.js, in place of the global that the adapter uses. */
export function useExcel(options: NodeHostOptions = {}): NodeExcel {
  const excel = createNodeExcel(options);
  Object.assign(globalThis, {
    Excel: excel.Excel,
    Office: excel.Office,
    OfficeExtension: excel.OfficeExtension,
  });
  return excel;
}

/** What stands in the sheets, in tab order: name and cell texts by address, for assertions that a person can read. */
export function sheetNames({ store }: NodeExcel): string[] {
  return store.sheetIds().map((id) => store.sheet(id).name);
}

/** The id of a sheet by its name; throws when there is none. */
export function sheetId({ store }: NodeExcel, name: string): string {
  const id = store.sheetIds().find((each) => store.sheet(each).name === name);
  if (id === undefined) throw new Error(`no sheet ${name}`);
  return id;
}

interface Fault {
  /** Sets the fault for the n-th time; the n-th action from now fails unless given. */
  readonly arm?: (host: ExcelHost, n: number) => void;
  readonly step?: number;
}

/**
 * Runs a job again and again, each time in the prepared workbook with a fault one action (or `step`) later, until the
 * job has no action left to fail. Calls `judge` with the workbook before, the finished one, what the fault left and
 * whether the job said that it did without page settings.
 */
export async function failAtEveryAction(
  prepare: (excel: NodeExcel) => Promise<void> | void,
  job: () => Promise<unknown>,
  judge: (found: {
    before: unknown;
    finished: unknown;
    after: unknown;
    failed: boolean;
    printLeftOut: boolean;
    n: number;
  }) => void,
  { step = 1, arm = (host, n) => host.failAtAction(n), ...options }: NodeHostOptions & Fault = {},
): Promise<number> {
  const prepared = new MemoryStore();
  const excel = useExcel({ ...options, store: prepared });
  await prepare(excel);
  const before = prepared.snapshot();
  excel.host.open(prepared.copy());
  await job();
  const finished = excel.store.snapshot();
  let n = 1;
  for (; ; n += step) {
    excel.host.open(prepared.copy());
    arm(excel.host, n);
    const { failed, result } = await job().then(
      (value) => ({ failed: false, result: value }),
      () => ({ failed: true, result: null }),
    );
    if (excel.host.faultPending) return n;
    const printLeftOut = result instanceof Object && "printLeftOut" in result && result.printLeftOut === true;
    judge({ before, finished, after: excel.store.snapshot(), failed, printLeftOut, n });
  }
}

/** Ids differ from run to run of Excel; everything else must not. */
export function withoutIds(snapshot: unknown): unknown {
  return JSON.parse(JSON.stringify(snapshot, (key, value: unknown) => (key === "id" ? undefined : value)));
}

/** A snapshot of sheets that have no page settings but those of the sheets that stood in `before`. */
export function withoutPrint(snapshot: unknown, before: unknown = null): unknown {
  const known = new Set(sheetsOf(before).map(({ id }) => id));
  const plain = JSON.parse(JSON.stringify(snapshot)) as Snapshot;
  for (const { id, features } of plain.sheets) if (!known.has(id)) features["pageLayout"] = {};
  return plain;
}

interface Snapshot {
  readonly sheets: readonly { readonly id: string; readonly features: Record<string, unknown> }[];
}

function sheetsOf(snapshot: unknown): Snapshot["sheets"] {
  return snapshot === null ? [] : (snapshot as Snapshot).sheets;
}

/**
 * Judges what a fault left: the workbook before or the finished one, nothing between. A job that says so may have
 * finished without page settings.
 */
export function expectBeforeOrFinished({
  before,
  finished,
  after,
  printLeftOut,
}: {
  readonly before: unknown;
  readonly finished: unknown;
  readonly after: unknown;
  readonly printLeftOut: boolean;
}): void {
  const left = withoutIds(after);
  const options = printLeftOut
    ? [withoutIds(withoutPrint(finished, before))]
    : [withoutIds(before), withoutIds(finished)];
  if (!options.some((option) => JSON.stringify(option) === JSON.stringify(left)))
    expect(left).toEqual(options[0]);
}
