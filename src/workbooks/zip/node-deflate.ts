import { deflateRaw } from "node:zlib";
import type { Deflate } from "./pack-zip";

/** One piece of output at least, and not many: each comes back to the main thread before the next is begun. */
const LEAST_CHUNK = 64 * 1024;

/** Node's own compression, away from the main thread: large parts are deflated at the same time. */
export const nodeDeflate: Deflate = (content) =>
  new Promise((resolve, reject) => {
    // Texts shrink to a seventh and less; then a part is deflated in one go.
    const chunkSize = Math.max(LEAST_CHUNK, Math.ceil(content.length / 5));
    deflateRaw(content, { chunkSize }, (error, bytes) => {
      if (error) reject(error);
      else resolve(bytes);
    });
  });
