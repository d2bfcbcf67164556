import { createHash } from "node:crypto";
import * as zlib from "node:zlib";
import type { ByteTools } from "./byte-tools";
import { portableTools } from "./byte-tools";

/** Below this Node's own inflating takes longer to set up than ours takes for all of it. */
const WORTH_IT = 8_000;

/** Node's own ways: half the time of the portable ones. What they give is the same. */
export const nodeTools: ByteTools = {
  inflate: (packed, size) => {
    if (size < WORTH_IT) return portableTools.inflate(packed, size);
    try {
      return new Uint8Array(zlib.inflateRawSync(packed, { chunkSize: size, maxOutputLength: size }));
    } catch {
      // Stricter than ours. A file that can be read in a browser can be read here.
      return portableTools.inflate(packed, size);
    }
  },
  // Node has it from 20.15 on.
  crc32: "crc32" in zlib ? (bytes, before) => zlib.crc32(bytes, before) : portableTools.crc32,
  sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
};
