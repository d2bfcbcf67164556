import type { ReadLimits } from "../types";
import { Unreadable } from "../unreadable";
import { XmlTags } from "./xml-tags";

/** The texts of sharedStrings.xml in order. Runs of rich text are joined; phonetic guides (rPh) are no text. */
export function readSharedStrings(xml: string, limits: ReadLimits): readonly string[] {
  const tags = new XmlTags(xml);
  const strings: string[] = [];
  while (tags.next()) {
    if (tags.closing || !tags.is("si")) continue;
    strings.push(readRichText(tags, "si", limits));
  }
  return strings;
}

/** The text of an element that holds `t` or runs of them (`si`, `is`), from its opening tag to its closing one. */
export function readRichText(tags: XmlTags, element: string, limits: ReadLimits): string {
  if (tags.empty) return "";
  let text = "";
  while (tags.next()) {
    if (tags.closing) {
      if (tags.is(element)) break;
    } else if (tags.is("t")) text += tags.text();
    else if (tags.is("rPh")) tags.skip();
  }
  if (text.length > limits.textLength) throw new Unreadable("text-too-long");
  return unescapeControls(text);
}

/** Characters that XML cannot hold are written `_x000D_`; a line break of Windows becomes one of ours. */
export function unescapeControls(text: string): string {
  if (!text.includes("_x")) return text;
  return text
    .replace(/_x([\da-fA-F]{4})_/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n/g, "\n");
}
