import type { FileSource } from "./read-files";

/** A file that a person picked or dropped; one of a picked folder keeps its path below it. */
export function fileSource(file: File): FileSource {
  return {
    name: file.webkitRelativePath || file.name,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  };
}
