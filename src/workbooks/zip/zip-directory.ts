import { Unreadable } from "../unreadable";
import { decodeName } from "./entry-name";

/** A file of a zip as its directory declares it. */
export interface ZipEntry {
  /** Path with "/", whatever the writer used. Ends in "/" for a folder. */
  readonly name: string;
  /** 0 stored, 8 deflated; anything else cannot be taken out. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Where the compressed bytes lie in the archive. */
  readonly start: number;
  readonly compressedSize: number;
  /** As declared; `inflateEntry` holds it to that. */
  readonly size: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 20_000;

/**
 * The directory of a zip. Strict where a damaged file could be read wrongly: the directory must end where its end
 * record says, hold as many entries as said, and name every entry as the entry itself does. Throws Unreadable.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, from, to, shift } = findDirectory(view);
  if (count > MOST_ENTRIES) throw new Unreadable("inflates-too-large");
  const entries: ZipEntry[] = [];
  let at = from;
  while (at < to) {
    const { entry, next } = readEntry(bytes, view, at, shift);
    entries.push(entry);
    at = next;
  }
  if (at !== to || entries.length !== count) throw new Unreadable("corrupt");
  return entries;
}

interface Directory {
  readonly count: number;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** What must be added to every offset: bytes put before the archive. */
  readonly shift: number;
}

function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let end = view.byteLength - END_SIZE; end >= lowest; end--) {
    if (view.getUint32(end, true) !== END) continue;
    const count = view.getUint16(end + 10, true);
    const size = view.getUint32(end + 12, true);
    const offset = view.getUint32(end + 16, true);
    if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) return findDirectory64(view, end);
    const from = end - size;
    if (from >= offset) return { count, from, to: end, shift: from - offset };
  }
  throw new Unreadable("corrupt");
}

function findDirectory64(view: DataView, end: number): Directory {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) throw new Unreadable("corrupt");
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + 56 > locator || view.getUint32(record, true) !== END_64) throw new Unreadable("corrupt");
  const count = Number(view.getBigUint64(record + 32, true));
  const size = Number(view.getBigUint64(record + 40, true));
  if (size > record) throw new Unreadable("corrupt");
  return { count, from: record - size, to: record, shift: 0 };
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  shift: number,
): { entry: ZipEntry; next: number } {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new Unreadable("corrupt");
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameAt = at + 46;
  const next = nameAt + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > bytes.length) throw new Unreadable("corrupt");
  const name = bytes.subarray(nameAt, nameAt + nameLength);
  const extra = bytes.subarray(nameAt + nameLength, nameAt + nameLength + extraLength);
  const [size, compressedSize, local] = sizesOf(
    [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
    extra,
  );
  const start = startOf(bytes, view, local + shift, name);
  if (start + compressedSize > bytes.length) throw new Unreadable("corrupt");
  const entry: ZipEntry = {
    name: decodeName(name, extra, (flags & 0x800) !== 0),
    method: view.getUint16(at + 10, true),
    encrypted: (flags & 1) !== 0,
    crc: view.getUint32(at + 16, true),
    start,
    compressedSize,
    size,
  };
  return { entry, next };
}

/** Where an entry's bytes begin; its own header must bear the same name as the directory. */
function startOf(bytes: Uint8Array, view: DataView, local: number, name: Uint8Array): number {
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw new Unreadable("corrupt");
  const nameLength = view.getUint16(local + 26, true);
  if (nameLength !== name.length) throw new Unreadable("corrupt");
  for (let index = 0; index < nameLength; index++) {
    if (slash(bytes[local + 30 + index]) !== slash(name[index])) throw new Unreadable("corrupt");
  }
  return local + 30 + nameLength + view.getUint16(local + 28, true);
}

function slash(byte: number | undefined): number | undefined {
  return byte === 0x5c ? 0x2f : byte;
}

/** Sizes and offset, taken from the ZIP64 field where they did not fit into 32 bits. */
function sizesOf(
  values: readonly [number, number, number],
  extra: Uint8Array,
): readonly [number, number, number] {
  if (!values.includes(0xffffffff)) return values;
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  let at = 0;
  while (at + 4 <= extra.length) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let field = at + 4;
      const [size, compressed, offset] = values.map((value) => {
        if (value !== 0xffffffff || field + 8 > extra.length) return value;
        field += 8;
        return Number(view.getBigUint64(field - 8, true));
      });
      return [size ?? 0, compressed ?? 0, offset ?? 0];
    }
    at += 4 + length;
  }
  return values;
}
