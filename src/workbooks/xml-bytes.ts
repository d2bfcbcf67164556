/** Bytes that are handed on together: enough for a good packing, few enough that several are packed at the same time. */
const PIECE = 512 * 1024;
/** UTF-8 takes at most three bytes for a 16-bit unit. */
const MOST_BYTES = 3;
const LONGEST_NUMBER = 16;

/**
 * Writes XML as UTF-8, in pieces that `take` gets as soon as each is full. A master is 20 MB of it: made as a text and
 * encoded afterwards, it would be walked through four times.
 */
export class XmlBytes {
  private readonly take: (piece: Uint8Array) => void;
  private piece = new Uint8Array(PIECE);
  private at = 0;

  constructor(take: (piece: Uint8Array) => void) {
    this.take = take;
  }

  /** Markup: ASCII, written as it is. */
  ascii(markup: string): void {
    this.reserve(markup.length);
    const { piece } = this;
    let { at } = this;
    for (let index = 0; index < markup.length; index++) piece[at++] = markup.charCodeAt(index);
    this.at = at;
  }

  /** A whole number from 0 on. */
  digits(value: number): void {
    this.reserve(LONGEST_NUMBER);
    const { piece } = this;
    let end = this.at + 1;
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) end++;
    let rest = value;
    for (let at = end - 1; at >= this.at; at--) {
      const tens = Math.floor(rest / 10);
      piece[at] = 0x30 + rest - tens * 10;
      rest = tens;
    }
    this.at = end;
  }

  /** Content: whatever it holds, it comes back as it is. */
  text(content: string): void {
    if (!this.plain(content)) this.raw(escapeText(content));
  }

  /** XML that is already written. */
  raw(xml: string): void {
    const bytes = encoder.encode(xml);
    if (this.at + bytes.length > PIECE) this.flush();
    if (bytes.length > PIECE) this.take(bytes);
    else {
      this.piece.set(bytes, this.at);
      this.at += bytes.length;
    }
  }

  /** Hands on the last piece. */
  end(): void {
    this.flush();
  }

  /** Writes a text of nothing but usual characters, as nearly all are; false, and nothing is written, for any other. */
  private plain(content: string): boolean {
    if (content.length * MOST_BYTES > PIECE) return false;
    this.reserve(content.length * MOST_BYTES);
    const { piece } = this;
    let { at } = this;
    for (let index = 0; index < content.length; index++) {
      const unit = content.charCodeAt(index);
      if (unit < 0x80) {
        if (PLAIN_ASCII[unit] === 0) return false;
        piece[at++] = unit;
      } else if (unit < 0x800) {
        piece[at++] = 0xc0 | (unit >> 6);
        piece[at++] = 0x80 | (unit & 0x3f);
      } else {
        if (unit >= 0xfffe || (unit >= 0xd800 && unit <= 0xdfff)) return false;
        piece[at++] = 0xe0 | (unit >> 12);
        piece[at++] = 0x80 | ((unit >> 6) & 0x3f);
        piece[at++] = 0x80 | (unit & 0x3f);
      }
    }
    this.at = at;
    return true;
  }

  private reserve(bytes: number): void {
    if (this.at + bytes > PIECE) this.flush();
  }

  private flush(): void {
    if (this.at === 0) return;
    this.take(this.piece.subarray(0, this.at));
    this.piece = new Uint8Array(PIECE);
    this.at = 0;
  }
}

const encoder = new TextEncoder();

/** 1 for each ASCII character that stands in XML as it is and in no escape: all but controls, & < > and _. */
const PLAIN_ASCII = Uint8Array.from({ length: 0x80 }, (_none, unit) =>
  (unit < 0x20 && unit !== 0x09 && unit !== 0x0a) || "&<>_".includes(String.fromCharCode(unit)) ? 0 : 1,
);
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
/** What XML cannot hold, halves of characters among it; a carriage return would come back as a line feed. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What would be read as such an escape although it is written text. */
const LOOKS_ESCAPED = /_(?=x[\da-fA-F]{4}_)/g;

/** Text as Excel writes it into XML: nothing is lost, not even what XML has no place for. */
function escapeText(text: string): string {
  return text
    .replace(LOOKS_ESCAPED, "_x005F_")
    .replace(UNWRITABLE, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
