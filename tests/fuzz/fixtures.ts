import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as xlsx from "@e965/xlsx";
import type { Fixture } from "./fuzz-readers";

/** The committed fixtures, and the same sheet in formats that only the library writes. */
export function fuzzFixtures(folder: string): readonly Fixture[] {
  const files = readdirSync(folder).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(folder, name))),
  }));
  const book = xlsx.read(readFileSync(join(folder, "libreoffice.xlsx")));
  const made = (["xlsb", "biff5", "biff2", "xlml"] as const).map((bookType) => ({
    name: `library.${bookType}`,
    bytes: new Uint8Array(xlsx.write(book, { bookType, type: "array" }) as ArrayBuffer),
  }));
  return [...files, ...made];
}
