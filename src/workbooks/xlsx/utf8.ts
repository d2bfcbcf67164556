import { NotPlain } from "./not-plain";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text of some bytes. Throws NotPlain when they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array, from = 0, to = bytes.length): string {
  try {
    return decoder.decode(bytes.subarray(from, to));
  } catch {
    throw new NotPlain("not UTF-8");
  }
}

/** A number written in up to nine digits and nothing else; -1 for anything else. */
export function digitsOf(bytes: Uint8Array, from: number, to: number): number {
  if (from >= to || to - from > 9) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
