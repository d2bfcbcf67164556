import type { WorkbookGrid } from "../../src/domain/grid";
import { DEFAULT_LIMITS, readFiles, unreadableText } from "../../src/workbooks";
import type { FileRead, FileSource } from "../../src/workbooks";
import type { StartReadWorker } from "../../src/workbooks/pool/messages";
import { damage, seeded } from "../support/mutate";

export interface Fixture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What went wrong with a damaged file; the seed and the run make it again. */
export interface Failure {
  readonly run: number;
  readonly name: string;
  readonly how: string;
  readonly what: string;
}

const LIMITS = { ...DEFAULT_LIMITS, milliseconds: 10_000 };
/** Failures that no damage may cause: the reader itself broke. */
const OUR_FAULT: ReadonlySet<string> = new Set(["failed", "cancelled", "cannot-open"]);
/** What our own readers read: their time grows with the size only. The library's time is cut off by the limit. */
const OUR_FORMATS = /\.(xlsx|ods|fods|csv)$/;
const WITH_CHECKSUMS = /\.(xlsx|ods)$/;

/**
 * Reads `runs` damaged copies of fixtures in workers. Each must end in a workbook or a reason within its time. What has
 * checksums (a zip) must be read as the undamaged file is, or not at all: damage never gives other content.
 */
export async function fuzzReaders(
  fixtures: readonly Fixture[],
  runs: number,
  seed: number,
  startWorker: StartReadWorker,
): Promise<readonly Failure[]> {
  const random = seeded(seed);
  const sound = await readFiles(
    fixtures.map(({ name, bytes }): FileSource => ({ name, bytes: () => Promise.resolve(bytes) })),
    { startWorker, limits: LIMITS },
  );
  const whole = new Map(sound.map(({ name, result }) => [name, result.ok ? textOf(result.workbook) : ""]));
  const damaged = Array.from({ length: runs }, (_, run) => {
    const { name, bytes } = fixtures[run % fixtures.length] as Fixture;
    return { run, name, ...damage(bytes, random) };
  });
  const reads = await readFiles(
    damaged.map(({ name, bytes }): FileSource => ({ name, bytes: () => Promise.resolve(bytes) })),
    { startWorker, limits: LIMITS },
  );
  const inZips = reads.filter(({ name }) => name.includes(".zip/"));
  if (inZips.length > 0) throw new Error("archives give several results; they are no fixtures here");
  return reads.flatMap((read, index) => {
    const { run, name, how } = damaged[index] as (typeof damaged)[number];
    const what = faultOf(read, whole.get(name) ?? "");
    return what === null ? [] : [{ run, name, how, what }];
  });
}

function faultOf({ name, result }: FileRead, whole: string): string | null {
  if (!result.ok) {
    if (OUR_FAULT.has(result.code) || (result.code === "timeout" && OUR_FORMATS.test(name)))
      return result.code;
    return unreadableText(result.code) === "" ? "no sentence" : null;
  }
  return WITH_CHECKSUMS.test(name) && textOf(result.workbook) !== whole ? "read as other content" : null;
}

function textOf({ sheets, properties }: WorkbookGrid): string {
  return JSON.stringify([sheets, [...properties]]);
}
