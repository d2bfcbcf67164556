import * as xlsx from "@e965/xlsx";

/** Windows code pages by what the platform's own decoder calls them; 936 is what Chinese Excel 5 and 95 wrote. */
const LABELS: Readonly<Record<number, string>> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  1200: "utf-16le",
  1201: "utf-16be",
  10000: "macintosh",
  20127: "windows-1252",
  28591: "windows-1252",
  54936: "gb18030",
  65001: "utf-8",
};

const decoders = new Map<string, TextDecoder>();

function decoderOf(codePage: number): TextDecoder {
  const windows = codePage >= 1250 && codePage <= 1258 ? `windows-${String(codePage)}` : "gb18030";
  const label = LABELS[codePage] ?? windows;
  const known = decoders.get(label);
  if (known) return known;
  const made = new TextDecoder(label);
  decoders.set(label, made);
  return made;
}

/**
 * Teaches the library to read texts that are not in Unicode, with the platform's decoder instead of the library's own
 * tables, which are as large as itself. An unknown code page is taken for the Chinese one.
 */
export function useCodePages(): void {
  xlsx.set_cptable({
    utils: {
      decode: (codePage: number, data: string | ArrayLike<number>): string =>
        decoderOf(codePage).decode(
          typeof data === "string"
            ? latin1Bytes(data)
            : data instanceof Uint8Array
              ? data
              : Uint8Array.from(data),
        ),
      // Asked for by the library's writers only, which are not used.
      encode: (_codePage: number, text: string): Uint8Array => latin1Bytes(text),
    },
  });
}

function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
