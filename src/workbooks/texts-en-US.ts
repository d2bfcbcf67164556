import { UNREADABLE_TEXTS } from "./texts-zh-CN";
import type { UnreadableCode } from "./types";

/** Why a file cannot be read and what to do, in English. */
const TEXTS: Readonly<Record<UnreadableCode, string>> = {
  "cannot-open": "the file cannot be opened; check your rights to it, or whether it is in use",
  empty: "the file is empty; ask for it again",
  "too-large": "the file is too large; remove pictures and other sheets and save it again",
  "inflates-too-large": "the file unpacks to far too much for a workbook; ask for it again",
  "too-many-cells": "too many cells; remove what does not belong there and save it again",
  "too-many-sheets": "too many sheets; keep only those needed",
  "text-too-long": "the text of a cell is too long; check it and save again",
  timeout: "reading took too long; save it as .xlsx and try again",
  failed: "reading failed; save it as .xlsx and try again",
  password: "the file has a password; give it, or save the file without one",
  "wrong-password": "wrong password",
  "old-password":
    "the file has a password of a kind that cannot be opened here; remove it in Excel or WPS and save as .xlsx",
  corrupt: "the file is damaged; ask for it again, saved as .xlsx",
  doctype: "the file holds an unsafe declaration and was not read; save it as .xlsx",
  "nested-archive": "an archive within the archive; unpack it and choose again",
  "other-archive": "an archive such as .rar or .7z; unpack it and choose again",
  "zip-method": "the archive is packed in a way that cannot be read; unpack it, or pack it as a plain .zip",
  "unsafe-path": "the archive holds an unsafe path and was not read",
  pdf: "a PDF, not a workbook; ask for the workbook",
  ofd: "an OFD document, not a workbook; ask for the workbook",
  image: "a picture, not a workbook; ask for the workbook",
  "old-word": "an old .doc or .wps document; save it as .docx or .xlsx",
  "word-without-table": "a Word document without a table",
  "page-without-table": "a web page without a table; ask for the workbook",
  "web-archive": "a web page in one file (.mht); save it as .xlsx",
  mail: "an e-mail; take its attachment out first",
  "lock-file": "a temporary file of an open workbook, without content; choose the workbook itself",
  "system-file": "a file made by the system, without a return in it",
  presentation: "a presentation, not a workbook; ask for the workbook",
  drawing: "a Visio drawing, not a workbook; ask for the workbook",
  publication: "a Publisher document, not a workbook; ask for the workbook",
  project: "a Project file, not a workbook; save it from Project as .xlsx",
  "other-document": "a file of another program, not a workbook; ask for the workbook",
  program: "not a workbook",
  "unknown-format": "of an unknown kind; save it as .xlsx",
  cancelled: "cancelled",
};

/** The English sentence for a Chinese reason as `unreadableText` gives it; null for what is none of them. */
export function englishUnreadable(reason: string): string | null {
  const [, text = reason, detail] = /^(.*?)(?:（([^（）]*)）)?$/s.exec(reason) ?? [];
  const codes = Object.keys(TEXTS) as UnreadableCode[];
  const exact = codes.find((each) => UNREADABLE_TEXTS[each] === reason);
  if (exact !== undefined) return TEXTS[exact];
  const code = codes.find((each) => UNREADABLE_TEXTS[each] === text);
  if (code === undefined) return null;
  return detail === undefined ? TEXTS[code] : `${TEXTS[code]} (${detail})`;
}
