/** The extra field in which Info-ZIP keeps the name in UTF-8 beside one in the system's own encoding. */
const UNICODE_PATH = 0x7075;
const utf8Decoder = new TextDecoder();

/**
 * The name of a zip entry as it was meant, with "/". Without the UTF-8 mark, Chinese Windows wrote GBK and some
 * programs wrote UTF-8 without saying so; what is neither is taken byte by byte.
 */
export function decodeName(name: Uint8Array, extra: Uint8Array, utf8: boolean): string {
  const text = utf8
    ? utf8Decoder.decode(name)
    : (unicodePath(extra) ??
      strict("utf-8", name) ??
      strict("gb18030", name) ??
      String.fromCharCode(...name));
  return text.replaceAll("\\", "/");
}

function strict(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function unicodePath(extra: Uint8Array): string | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length;) {
    const length = view.getUint16(at + 2, true);
    // One byte version and four bytes checksum of the other name stand before it.
    if (view.getUint16(at, true) === UNICODE_PATH && length > 5)
      return strict("utf-8", extra.subarray(at + 9, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
