import type { ReadLimits } from "../types";
import { Unreadable } from "../unreadable";
import type { XmlTags } from "../xlsx/xml-tags";

/**
 * The text of a cell, from its opening tag to its closing one: paragraphs are lines. White space counts once and not at
 * the beginning of a line, as ODF has it; more of it is written as elements. Notes and pictures are no text.
 */
export function readParagraphs(tags: XmlTags, limits: ReadLimits): string {
  if (tags.empty) return "";
  const outside = tags.depth - 1;
  const lines: string[] = [];
  let line: string | null = null;
  while (tags.next() && tags.depth > outside) {
    if (!tags.closing) {
      if (tags.is("annotation") || tags.is("frame") || tags.is("ruby-text") || tags.is("table")) tags.skip();
      else if (tags.is("p") || tags.is("h")) line = "";
      else if (line !== null) line += spaceOf(tags);
    }
    if (tags.closing || tags.empty) {
      if (tags.is("p") || tags.is("h")) {
        if (line !== null) lines.push(line.replaceAll(KEPT, " "));
        line = null;
        continue;
      }
    }
    if (line !== null) line = join(line, tags.textAfter());
  }
  const text = lines.join("\n");
  if (text.length > limits.textLength) throw new Unreadable("text-too-long");
  return text;
}

/** Stands for a space that an element wrote, while other white space is being counted once; no file can hold it. */
const KEPT = "\u0000";

function spaceOf(tags: XmlTags): string {
  if (tags.is("line-break")) return "\n";
  if (tags.is("tab")) return "\t";
  if (!tags.is("s")) return "";
  const count = Number(tags.attribute("text:c") ?? 1);
  return KEPT.repeat(Number.isInteger(count) && count > 0 ? Math.min(count, 1_000) : 1);
}

function join(line: string, more: string): string {
  const collapsed = more.replace(/[ \t\n\r]+/g, " ");
  return line === "" || /[ \n\t]$/.test(line) ? line + collapsed.replace(/^ /, "") : line + collapsed;
}
