import { sameAgain } from "./same-again";
import { XmlTags } from "./xml-tags";

/** The number format of each cell style (cellXfs), by its code; a built-in one that has no code here by its number. */
export const readStyleFormats = sameAgain((xml): readonly (string | number)[] => {
  const tags = new XmlTags(xml);
  const codes = new Map<number, string>();
  const formats: (string | number)[] = [];
  let inCells = false;
  while (tags.next()) {
    if (tags.is("cellXfs")) inCells = !tags.closing && !tags.empty;
    else if (tags.closing) continue;
    else if (tags.is("numFmt"))
      codes.set(Number(tags.attribute("numFmtId")), tags.attribute("formatCode") ?? "General");
    else if (inCells && tags.is("xf")) {
      const id = Number(tags.attribute("numFmtId") ?? 0);
      formats.push(codes.get(id) ?? id);
    }
  }
  return formats;
});
