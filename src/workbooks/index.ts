export { expandArchive, isArchive } from "./expand-archive";
export type { ArchivedFile } from "./expand-archive";
export { DEFAULT_LIMITS, readWorkbook } from "./read-workbook";
export { unreadableText } from "./texts-zh-CN";
export type { ReadLimits, ReadOptions, ReadResult, UnreadableCode } from "./types";
export { writeWorkbook } from "./write-workbook";
export { zipFiles } from "./zip-files";
