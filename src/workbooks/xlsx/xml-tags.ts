import { Unreadable } from "../unreadable";
import { NotPlain } from "./not-plain";

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const BANG = 0x21;
const QUESTION = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const MOST_ATTRIBUTES = 128;
const CDATA = "<![CDATA[";

/**
 * Walks the tags of an XML text in order, without making a tree. Names are compared without their prefix, attributes
 * with it. It reads well-formed XML; at anything else it throws NotPlain, and at a DOCTYPE Unreadable.
 */
export class XmlTags {
  private readonly source: string;
  private nameStart = 0;
  private nameEnd = 0;
  private attributes = 0;
  /** Four positions an attribute: name from, to, value from, to. Those behind the last attribute are older tags'. */
  private readonly positions: number[] = [];
  private end = 0;
  private open = 0;
  /** The tag is `</name>`. */
  closing = false;
  /** The tag is `<name/>`: it has no closing tag. */
  empty = false;

  constructor(text: string) {
    this.source = text;
  }

  /** Goes to the next tag; false after the last one. */
  next(): boolean {
    const text = this.source;
    for (;;) {
      const at = text.indexOf("<", this.end);
      if (at < 0) {
        if (this.open !== 0) throw new NotPlain("unclosed element");
        return false;
      }
      const code = text.charCodeAt(at + 1);
      if (code === BANG) this.end = this.skipDeclaration(at);
      else if (code === QUESTION) this.end = this.after("?>", at);
      else {
        this.readTag(at, code === SLASH);
        return true;
      }
    }
  }

  /** How many elements are open after this tag. */
  get depth(): number {
    return this.open;
  }

  /** The element's name without its prefix. */
  get name(): string {
    return this.source.slice(this.nameStart, this.nameEnd);
  }

  /** Whether the element's name without its prefix is `name`; cheaper than asking for the name. */
  is(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.source.startsWith(name, this.nameStart);
  }

  /** An attribute's value, undefined when the tag has none of this name. */
  attribute(name: string): string | undefined {
    const at = this.positions;
    for (let index = 0; index < this.attributes * 4; index += 4) {
      const from = at[index] as number;
      if ((at[index + 1] as number) - from !== name.length || !this.source.startsWith(name, from)) continue;
      return unescapeXml(this.source.slice(at[index + 2], at[index + 3]));
    }
    return undefined;
  }

  /** An attribute by its name without prefix (`r:id` as `id`). Only where no other attribute ends alike. */
  prefixedAttribute(name: string): string | undefined {
    const at = this.positions;
    for (let index = 0; index < this.attributes * 4; index += 4) {
      const to = at[index + 1] as number;
      const from = to - name.length;
      if (from - 1 < (at[index] as number) || this.source.charCodeAt(from - 1) !== COLON) continue;
      if (this.source.startsWith(name, from))
        return unescapeXml(this.source.slice(at[index + 2], at[index + 3]));
    }
    return undefined;
  }

  /** The text between this tag and the next one; line ends are "\n", as XML has it. */
  text(): string {
    return this.empty ? "" : this.textAfter();
  }

  /** The same also behind a tag that is empty or closes: what goes on after it. */
  textAfter(): string {
    const text = this.source;
    let next = text.indexOf("<", this.end);
    if (next < 0) throw new NotPlain("text without end");
    if (text.charCodeAt(next + 1) !== BANG) return unescapeXml(text.slice(this.end, next));
    let found = unescapeXml(text.slice(this.end, next));
    while (text.charCodeAt(next + 1) === BANG) {
      const end = this.skipDeclaration(next);
      if (text.startsWith(CDATA, next)) found += lineEnds(text.slice(next + CDATA.length, end - 3));
      const from = end;
      next = text.indexOf("<", from);
      if (next < 0) throw new NotPlain("text without end");
      found += unescapeXml(text.slice(from, next));
    }
    return found;
  }

  /** Goes to the closing tag of the element that this tag opens. */
  skip(): void {
    if (this.empty || this.closing) return;
    const outside = this.open - 1;
    while (this.open > outside && this.next());
  }

  private skipDeclaration(at: number): number {
    if (this.source.startsWith("<!--", at)) return this.after("-->", at + 4);
    if (this.source.startsWith(CDATA, at)) return this.after("]]>", at);
    throw new Unreadable("doctype");
  }

  private after(mark: string, from: number): number {
    const at = this.source.indexOf(mark, from);
    if (at < 0) throw new NotPlain("unclosed declaration");
    return at + mark.length;
  }

  private readTag(at: number, closing: boolean): void {
    const text = this.source;
    let position = closing ? at + 2 : at + 1;
    this.nameStart = position;
    let code = text.charCodeAt(position);
    while (code > SLASH && code !== EQUALS && code !== GREATER && code !== LESS) {
      if (code === COLON) this.nameStart = position + 1;
      code = text.charCodeAt(++position);
      // "-" and "." stand in names too.
      while (code === 0x2d || code === 0x2e) code = text.charCodeAt(++position);
    }
    this.nameEnd = position;
    if (position === this.nameStart) throw new NotPlain("no name");
    this.attributes = 0;
    this.closing = closing;
    this.empty = false;
    for (;;) {
      while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09)
        code = text.charCodeAt(++position);
      if (code === GREATER) break;
      if (code === SLASH) {
        if (closing || text.charCodeAt(++position) !== GREATER) throw new NotPlain("stray slash");
        this.empty = true;
        break;
      }
      position = this.readAttribute(position);
      code = text.charCodeAt(position);
    }
    this.end = position + 1;
    if (closing) this.open--;
    else if (!this.empty) this.open++;
    if (this.open < 0) throw new NotPlain("closed too often");
  }

  private readAttribute(from: number): number {
    const text = this.source;
    let to = from;
    let code = text.charCodeAt(to);
    while (code > 0x20 && code !== EQUALS && code !== GREATER && code !== LESS) code = text.charCodeAt(++to);
    let value = to;
    while (code === 0x20) code = text.charCodeAt(++value);
    if (code !== EQUALS || to === from) throw new NotPlain("attribute without value");
    code = text.charCodeAt(++value);
    while (code === 0x20) code = text.charCodeAt(++value);
    if (code !== QUOTE && code !== APOSTROPHE) throw new NotPlain("attribute without quotes");
    const end = text.indexOf(code === QUOTE ? '"' : "'", value + 1);
    if (end < 0 || this.attributes === MOST_ATTRIBUTES) throw new NotPlain("attribute without end");
    const at = this.attributes++ * 4;
    this.positions[at] = from;
    this.positions[at + 1] = to;
    this.positions[at + 2] = value + 1;
    this.positions[at + 3] = end;
    return end + 1;
  }
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Text as written in XML → text as meant. An entity that XML itself does not have is not understood. */
export function unescapeXml(raw: string): string {
  const text = lineEnds(raw);
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[\da-fA-F]{1,6}|#\d{1,7}|\w{1,10});|&/g, (_whole, name: string | undefined) => {
    if (name === undefined) throw new NotPlain("stray ampersand");
    if (!name.startsWith("#")) {
      const character = ENTITIES.get(name);
      if (character === undefined) throw new NotPlain("unknown entity");
      return character;
    }
    const code = name[1] === "x" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    if (code > 0x10ffff) throw new NotPlain("no character");
    return String.fromCodePoint(code);
  });
}

function lineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
