/** 〓 stands for a character that a font or a code lacks, and GBK has it. */
const MISSING = "〓";

let known: ReadonlySet<string> | null = null;

/** Every character of GBK: nothing in a browser writes that code, so its decoder is asked once for all of it. */
function gbkCharacters(): ReadonlySet<string> {
  if (known) return known;
  const decoder = new TextDecoder("gbk");
  const characters = new Set<string>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const text = low === 0x7f ? "" : decoder.decode(new Uint8Array([high, low]));
      if ([...text].length === 1 && text !== "\ufffd" && !isPrivate(text)) characters.add(text);
    }
  }
  known = characters;
  return characters;
}

/** Codes that GBK leaves to each user mean nothing elsewhere. */
function isPrivate(character: string): boolean {
  return /[\ue000-\uf8ff]/.test(character);
}

/** A file name in which every character that GBK lacks is replaced by 〓. */
export function gbkSafeName(name: string): string {
  return [...name]
    .map((character) =>
      character.charCodeAt(0) < 0x80 || gbkCharacters().has(character) ? character : MISSING,
    )
    .join("");
}
