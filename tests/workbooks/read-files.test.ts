import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strToU8, zipSync } from "fflate";
import { builtinTable } from "../../src/domain/division";
import { templatePlan } from "../../src/sheets";
import { DEFAULT_LIMITS, readEachFile, readFiles, writeWorkbook } from "../../src/workbooks";
import type { FileRead, FileSource } from "../../src/workbooks";
import { nodeWorkers } from "../../src/workbooks/pool/node-worker";

const folder = mkdtempSync(join(tmpdir(), "fengong-workers-"));
const script = join(folder, "read-worker.mjs");
/** Plays a reader that a file makes hang, crash or be slow, by the file's content; nothing real hangs on purpose. */
const oddScript = join(folder, "odd-worker.mjs");

beforeAll(() => {
  execFileSync(process.execPath, ["tests/support/bundle-worker.mjs", script]);
  writeFileSync(
    oddScript,
    `import { parentPort } from "node:worker_threads";
     let last = Promise.resolve();
     parentPort.on("message", ({ name, bytes }) => {
       const what = new TextDecoder().decode(bytes);
       last = last.then(() => new Promise((done) => setTimeout(done, Number(what) || 0))).then(() => {
         if (what === "hang") for (;;);
         if (what === "crash") throw new Error("out of memory");
         parentPort.postMessage({
           kind: "file", sha256: name, size: bytes.length, result: { ok: false, code: "empty" },
         });
       });
     });`,
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const realWorker = () => nodeWorkers(pathToFileURL(script))();
const oddWorker = () => nodeWorkers(pathToFileURL(oddScript))();
const source = (name: string, content: string | Uint8Array): FileSource => ({
  name,
  bytes: () => Promise.resolve(typeof content === "string" ? strToU8(content) : content),
});
const codes = (reads: readonly FileRead[]): string[] =>
  reads.map(({ name, result }) => `${name} ${result.ok ? "ok" : result.code}`);

describe("reading files in workers", () => {
  it("gives them in the order of the sources, an archive's files in its place", async () => {
    const archive = zipSync({
      "甲.csv": strToU8("序号,要求"),
      "../乙.csv": strToU8("a"),
      "丙.zip": zipSync({ "丁.csv": strToU8("a") }),
    });
    const reads = await readFiles(
      [source("一.csv", "序号"), source("二.zip", archive), source("三.pdf", "%PDF-1.7")],
      { startWorker: realWorker, concurrency: 2 },
    );
    expect(codes(reads)).toEqual([
      "一.csv ok",
      "二.zip/甲.csv ok",
      "二.zip/../乙.csv unsafe-path",
      "二.zip/丙.zip nested-archive",
      "三.pdf pdf",
    ]);
    expect(reads[0]?.result).toMatchObject({
      ok: true,
      workbook: { sheets: [{ name: "一", rows: [[{ type: "text", text: "序号" }]] }] },
    });
    // SHA-256 of the two characters in UTF-8, from sha256sum.
    expect(reads[0]?.sha256).toBe("1fc12f2e417b63b2af2c61d2aa3839ee8f918b68a5275ad5b5d68c18d1bd147e");
  });

  it("keeps the order whatever finishes first, and tells the progress", async () => {
    let open = (): void => undefined;
    const others = new Promise<void>((resolve) => {
      open = resolve;
    });
    const last: FileSource = { name: "last", bytes: () => others.then(() => strToU8("0")) };
    const progress: string[] = [];
    const reads = await readFiles([last, source("a", "0"), source("b", "0")], {
      startWorker: oddWorker,
      concurrency: 3,
      onResult: ({ name }, { done, total }) => {
        progress.push(`${name} ${String(done)}/${String(total)}`);
        if (done === 2) open();
      },
    });
    expect(reads.map(({ name }) => name)).toEqual(["last", "a", "b"]);
    expect(progress.map((line) => line.split(" ")[1])).toEqual(["1/3", "2/3", "3/3"]);
    expect(progress[2]).toBe("last 3/3");
  });

  it("ends a file that hangs or kills its worker, and goes on with the rest", async () => {
    const reads = await readFiles(
      [source("a", "hang"), source("b", "0"), source("c", "crash"), source("d", "0")],
      { startWorker: oddWorker, concurrency: 1, limits: { ...DEFAULT_LIMITS, milliseconds: 3_000 } },
    );
    expect(codes(reads)).toEqual(["a timeout", "b empty", "c failed", "d empty"]);
  });

  it("gives the files behind one that hangs or crashes to the next worker, each once", async () => {
    const names = ["0", "hang", "0", "1", "crash", "0", "2", "hang", "0", "1"];
    const reads = await readFiles(
      names.map((content, index) => source(`${String(index)} ${content}`, content)),
      { startWorker: oddWorker, concurrency: 2, limits: { ...DEFAULT_LIMITS, milliseconds: 1_000 } },
    );
    const ends = new Map([
      ["hang", "timeout"],
      ["crash", "failed"],
    ]);
    expect(codes(reads)).toEqual(
      names.map((content, index) => `${String(index)} ${content} ${ends.get(content) ?? "empty"}`),
    );
  });

  it("reads small plain files on the calling thread where that has nothing else to do", async () => {
    const plain = await writeWorkbook(templatePlan(builtinTable()));
    let started = 0;
    const start = () => {
      started++;
      return oddWorker();
    };
    const reads = await readFiles(
      Array.from({ length: 5 }, (_, index) => source(String(index), plain)),
      { startWorker: start, concurrency: 1, callerReads: true },
    );
    expect(codes(reads)).toEqual(["0 ok", "1 ok", "2 ok", "3 ok", "4 ok"]);
    expect(started).toBe(0);
    const mixed = await readFiles([source("a", plain), source("b", "0"), source("c", plain)], {
      startWorker: start,
      concurrency: 1,
      callerReads: true,
    });
    expect(codes(mixed)).toEqual(["a ok", "b empty", "c ok"]);
    expect(started).toBe(1);
  });

  it("leaves a file to the worker that can open it, and names one that is gone by then", async () => {
    const path = join(folder, "甲.csv");
    writeFileSync(path, "序号");
    const never = () => Promise.reject(new Error("asked"));
    const files = [path, join(folder, "gone.csv"), path].map((each): FileSource => ({
      name: each.slice(folder.length + 1),
      path: each,
      bytes: never,
    }));
    const reads = await readFiles(files, { startWorker: realWorker, concurrency: 1 });
    expect(codes(reads)).toEqual(["甲.csv ok", "gone.csv cannot-open", "甲.csv ok"]);
  });

  it("keeps of each file only what is asked for", async () => {
    const lengths = await readEachFile(
      [source("一.csv", "序号"), source("二.csv", "")],
      ({ name, result }) => `${name} ${result.ok ? "ok" : result.code}`,
      { startWorker: realWorker },
    );
    expect(lengths).toEqual(["一.csv ok", "二.csv empty"]);
  });

  it("cancels at once, in the middle of a file", async () => {
    const controller = new AbortController();
    const reading = readFiles([source("a", "0"), source("b", "hang"), source("c", "0")], {
      startWorker: oddWorker,
      concurrency: 1,
      signal: controller.signal,
      onResult: ({ name }) => {
        if (name === "a") setTimeout(() => controller.abort(), 20);
      },
    });
    expect(codes(await reading)).toEqual(["a empty", "b cancelled", "c cancelled"]);
    expect(codes(await readFiles([source("a", "0")], { signal: controller.signal }))).toEqual([
      "a cancelled",
    ]);
  });

  it("asks for the bytes of no more files than are in flight or given ahead", async () => {
    let open = 0;
    let most = 0;
    const sources = Array.from({ length: 40 }, (_, index): FileSource => ({
      name: String(index),
      bytes: () => {
        open++;
        most = Math.max(most, open);
        return Promise.resolve(strToU8("5"));
      },
    }));
    await readFiles(sources, { startWorker: oddWorker, concurrency: 3, onResult: () => open-- });
    // And the one that was just read.
    expect(most).toBe(3 * 4 + 1);
  });

  it("names a file that cannot be opened and one beyond the size limit", async () => {
    const closed: FileSource = { name: "closed", bytes: () => Promise.reject(new Error("EACCES")) };
    const limits = { ...DEFAULT_LIMITS, fileBytes: 10 };
    const known: FileSource = {
      name: "known",
      size: 11,
      bytes: () => Promise.reject(new Error("never asked")),
    };
    expect(codes(await readFiles([closed, source("big", "12345678901"), known], { limits }))).toEqual([
      "closed cannot-open",
      "big too-large",
      "known too-large",
    ]);
  });

  it("reports a fault of the one who listens, and leaves nothing running", async () => {
    const reading = readFiles([source("a", "0"), source("b", "hang")], {
      startWorker: oddWorker,
      onResult: () => {
        throw new Error("listener");
      },
    });
    await expect(reading).rejects.toThrow("listener");
  });
});
