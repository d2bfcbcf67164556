/**
 * Workbook bytes ⇄ grids and plans. For reading files, whoever asks (pane, workbench, command line):
 *
 *     const reads = await readFiles(files.map(fileSource), { passwords, signal, onResult });
 *     // reads: { name, sha256, size, result: { ok: true, workbook } | { ok: false, code, detail? } }[]
 *
 * Each file is read in a worker, several at once, and ends in a result or a code within its time limit; the order is
 * that of the sources, an archive's files stand in its place. `unreadableText(code, detail)` says the code in Chinese.
 * In a page the worker's script is loaded with the first file; import this module lazily (`await import`) from a page.
 * In Node pass `startWorker: nodeWorkers(script)` (pool/node-worker). Without workers (jest, jsdom) files are read on
 * the calling thread; there `crypto.subtle` must exist.
 */
export { expandArchive, isArchive } from "./expand-archive";
export type { ArchivedFile } from "./expand-archive";
export { DEFAULT_LIMITS } from "./limits";
export { fileSource } from "./pool/file-source";
export { readEachFile, readFiles } from "./pool/read-files";
export type { FileRead, FileSource, ReadFilesOptions } from "./pool/read-files";
export { readPlan } from "./read-plan";
export type { ReadPlanResult } from "./read-plan";
export { readWorkbook } from "./read-workbook";
export { unreadableText } from "./texts-zh-CN";
export type { ReadLimits, ReadOptions, ReadResult, UnreadableCode } from "./types";
export { writeWorkbook } from "./write-workbook";
export { zipFiles } from "./zip-files";
