import type { FileSource } from "./read-files";

/**
 * A file that a person picked or dropped; one of a picked folder bears its path below that folder, as on the command
 * line, so that a decision about `FILE#SHEET` holds in both.
 */
export function fileSource(file: File): FileSource {
  return {
    // The browser's path begins with the picked folder itself.
    name: file.webkitRelativePath.replace(/^[^/]*\//, "") || file.name,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  };
}
