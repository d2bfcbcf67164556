import { deflateSync } from "fflate";
import { crc32 } from "./crc32";

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

/** Deflates bytes without a header, as a zip holds them. */
export type Deflate = (content: Uint8Array) => Promise<Uint8Array>;

/** A part of a zip, deflated. */
export interface PackedPart {
  readonly name: Uint8Array;
  readonly size: number;
  readonly crc: number;
  readonly bytes: Uint8Array;
}

/** Deflates a part; this begins at once, so that the caller can go on with the next part meanwhile. */
export async function packPart(
  name: string,
  content: Uint8Array,
  deflate: Deflate = deflateRaw,
): Promise<PackedPart> {
  const deflating = deflate(content);
  const crc = crc32(content);
  return { name: new TextEncoder().encode(name), size: content.length, crc, bytes: await deflating };
}

/** Puts packed parts into a zip in their order, without a time of making. */
export function zipOf(packed: readonly PackedPart[]): Uint8Array {
  const total = packed.reduce(
    (sum, { name, bytes }) => sum + LOCAL_SIZE + CENTRAL_SIZE + 2 * name.length + bytes.length,
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
    zip.set(entry.bytes, at + LOCAL_SIZE + entry.name.length);
    at += LOCAL_SIZE + entry.name.length + entry.bytes.length;
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
function writeEntry(view: DataView, at: number, { name, size, crc, bytes }: PackedPart): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint32(at + 6, EARLIEST, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

/** The system's own compression is used where it has one. */
async function deflateRaw(content: Uint8Array): Promise<Uint8Array> {
  if (typeof CompressionStream === "undefined") return deflateSync(content);
  const stream = new Blob([content as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
