/**
 * Eight tables of the CRC-32 that zip uses, one after another, so that eight bytes are taken at a time: every byte of
 * every file passes here.
 */
const TABLES = makeTables();

function makeTables(): Int32Array {
  const tables = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    tables[byte] = value;
  }
  for (let index = 256; index < tables.length; index++) {
    const before = tables[index - 256] ?? 0;
    tables[index] = (before >>> 8) ^ (tables[before & 0xff] ?? 0);
  }
  return tables;
}

const LITTLE_ENDIAN = new Uint8Array(Int32Array.of(1).buffer)[0] === 1;

/** The CRC-32 of bytes as an unsigned number; of bytes that follow others, with `before` the checksum of those. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const tables = TABLES;
  let crc = ~before;
  let at = 0;
  if (LITTLE_ENDIAN && bytes.byteOffset % 4 === 0) {
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, (bytes.length >>> 3) * 2);
    for (let word = 0; word < words.length; word += 2) {
      const low = crc ^ (words[word] as number);
      const high = words[word + 1] as number;
      crc =
        (tables[0x700 + (low & 0xff)] as number) ^
        (tables[0x600 + ((low >>> 8) & 0xff)] as number) ^
        (tables[0x500 + ((low >>> 16) & 0xff)] as number) ^
        (tables[0x400 + (low >>> 24)] as number) ^
        (tables[0x300 + (high & 0xff)] as number) ^
        (tables[0x200 + ((high >>> 8) & 0xff)] as number) ^
        (tables[0x100 + ((high >>> 16) & 0xff)] as number) ^
        (tables[high >>> 24] as number);
    }
    at = words.length * 4;
  }
  for (; at < bytes.length; at++)
    crc = (crc >>> 8) ^ (tables[(crc ^ (bytes[at] as number)) & 0xff] as number);
  return ~crc >>> 0;
}
