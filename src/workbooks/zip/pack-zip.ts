import type { PackedPart } from "./packing";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
/** 2.0: deflated. */
const VERSION = 20;
const UTF8_NAME = 0x800;
const DEFLATED = 8;
/** 1980-01-01 00:00: equal content gives equal bytes. */
const EARLIEST = 0x0021_0000;

/** Puts packed parts into a zip in their order, without a time of making. */
export function zipOf(packed: readonly PackedPart[]): Uint8Array {
  const total = packed.reduce(
    (sum, { name, packedSize }) => sum + LOCAL_SIZE + CENTRAL_SIZE + 2 * name.length + packedSize,
    END_SIZE,
  );
  const zip = new Uint8Array(total);
  const view = new DataView(zip.buffer);
  let at = 0;
  const offsets = packed.map((entry) => {
    const offset = at;
    view.setUint32(at, LOCAL, true);
    writeEntry(view, at + 4, entry);
    zip.set(entry.name, at + LOCAL_SIZE);
    at += LOCAL_SIZE + entry.name.length;
    for (const piece of entry.pieces) {
      zip.set(piece, at);
      at += piece.length;
    }
    return offset;
  });
  const directory = at;
  packed.forEach((entry, index) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, VERSION, true);
    writeEntry(view, at + 6, entry);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    zip.set(entry.name, at + CENTRAL_SIZE);
    at += CENTRAL_SIZE + entry.name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, packed.length, true);
  view.setUint16(at + 10, packed.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return zip;
}

/** The fields that an entry's own header and its record in the directory have in common, from the version needed on. */
function writeEntry(view: DataView, at: number, { name, size, crc, packedSize }: PackedPart): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint32(at + 6, EARLIEST, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packedSize, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
