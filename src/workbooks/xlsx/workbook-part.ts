import type { SheetVisibility } from "../../domain/grid";
import { NotPlain } from "./not-plain";
import { sameAgain } from "./same-again";
import { XmlTags } from "./xml-tags";

/** A sheet as workbook.xml lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly relationship: string;
  readonly visibility: SheetVisibility;
}

export interface WorkbookPart {
  readonly dateSystem: 1900 | 1904;
  readonly sheets: readonly SheetEntry[];
}

/** The sheets of workbook.xml in order, and the workbook's date system. */
export const readWorkbookPart = sameAgain((xml): WorkbookPart => {
  const tags = new XmlTags(xml);
  const sheets: SheetEntry[] = [];
  let dateSystem: 1900 | 1904 = 1900;
  while (tags.next()) {
    if (tags.closing) continue;
    if (tags.is("workbookPr")) {
      const flag = tags.attribute("date1904");
      if (flag === "1" || flag === "true") dateSystem = 1904;
    } else if (tags.is("sheet")) {
      const name = tags.attribute("name");
      const relationship = tags.prefixedAttribute("id");
      if (name === undefined || relationship === undefined) throw new NotPlain("sheet without name");
      sheets.push({ name, relationship, visibility: visibilityOf(tags.attribute("state")) });
    } else if (tags.is("AlternateContent") || tags.is("extLst")) tags.skip();
  }
  return { dateSystem, sheets };
});

function visibilityOf(state: string | undefined): SheetVisibility {
  return state === "veryHidden" ? "very-hidden" : state === "hidden" ? "hidden" : "visible";
}
