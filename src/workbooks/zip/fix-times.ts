import { readZipDirectory } from "./zip-directory";

/** The earliest moment that a zip entry can bear: 1980-01-01 00:00, as two 16-bit fields of DOS, date above time. */
const EARLIEST = 0x0021_0000;
const TIME_IN_HEADER = 10;
const TIME_IN_RECORD = 12;

/** Gives every entry of an archive the same time, in place, so that equal content gives equal bytes. */
export function fixTimes(archive: Uint8Array): void {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  for (const { header, record } of readZipDirectory(archive)) {
    view.setUint32(header + TIME_IN_HEADER, EARLIEST, true);
    view.setUint32(record + TIME_IN_RECORD, EARLIEST, true);
  }
}
