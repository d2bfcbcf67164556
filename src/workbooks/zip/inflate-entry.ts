import type { ByteTools } from "../byte-tools";
import { portableTools } from "../byte-tools";
import type { ReadLimits } from "../types";
import { Unreadable } from "../unreadable";
import type { ZipEntry } from "./zip-directory";

const STORED = 0;
const DEFLATED = 8;
/** Below this the ratio says nothing: a small sheet of one repeated line packs very well. */
const RATIO_COUNTS_FROM = 10_000_000;

/**
 * Takes an entry out of its archive. The output is held to the declared size, whatever the stream would give, and
 * its checksum must be right: a flipped bit is damage, never other data. Throws Unreadable.
 */
export function inflateEntry(
  archive: Uint8Array,
  entry: ZipEntry,
  tools: ByteTools = portableTools,
): Uint8Array {
  if (entry.encrypted) throw new Unreadable("password");
  const packed = archive.subarray(entry.start, entry.start + entry.compressedSize);
  const bytes = unpack(packed, entry, tools);
  if (bytes.length !== entry.size || tools.crc32(bytes) !== entry.crc) throw new Unreadable("corrupt");
  return bytes;
}

function unpack(packed: Uint8Array, { method, size }: ZipEntry, tools: ByteTools): Uint8Array {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new Unreadable("zip-method");
  try {
    return tools.inflate(packed, size);
  } catch {
    throw new Unreadable("corrupt");
  }
}

/** Refuses a bomb before anything is inflated: by what all entries declare, together and against their packed size. */
export function refuseBomb(entries: readonly ZipEntry[], limits: ReadLimits): void {
  let inflated = 0;
  for (const { size, compressedSize } of entries) {
    inflated += size;
    const bomb = size > RATIO_COUNTS_FROM && size > compressedSize * limits.ratio;
    if (inflated > limits.inflatedBytes || bomb) throw new Unreadable("inflates-too-large");
  }
}
