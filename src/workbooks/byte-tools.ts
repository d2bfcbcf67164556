import { inflateSync } from "fflate";
import { crc32 } from "./zip/crc32";

/** What is done with the bytes of a file as a whole. Node has faster ways than these, see `nodeTools`. */
export interface ByteTools {
  /**
   * Takes raw deflated bytes out into `size` bytes at most. What is damaged throws or gives other bytes: whoever asks
   * compares size and checksum.
   */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** The CRC-32 as an unsigned number; of bytes that follow others, with `before` the checksum of those. */
  crc32(bytes: Uint8Array, before?: number): number;
  /** The SHA-256, hexadecimal. */
  sha256(bytes: Uint8Array): Promise<string> | string;
}

/** The tools that every place has. */
export const portableTools: ByteTools = {
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }),
  crc32,
  sha256: async (bytes) => {
    const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  },
};
