import { readSheet } from "../../excel";
import { findTable, previewImport, previewText } from "../../jobs";
import type { ImportPreview } from "../../jobs";
import type { ImportResult, InsertPort, Template } from "../ports";
import type { PaneTexts } from "../texts";
import type { OfficeStore } from "./office-store";
import { savedTableOf, templateOf } from "./saved-tables";

/** Documents are typeset, with spaces between the characters of a heading; sheets are taken as they are. */
const TYPESET = /\.(txt|docx)$/i;

/** Step 插入 on the open workbook; files are read by the libraries that load with the first one. */
export function insertPort(texts: PaneTexts, office: OfficeStore, insert: InsertPort["insert"]): InsertPort {
  const result = (preview: ImportPreview | null, message: string): ImportResult =>
    preview ? { ok: true, preview } : { ok: false, message };
  const templates = async (): Promise<readonly Template[]> => (await office.read()).tables.map(templateOf);
  const keep = async (all: readonly Template[]): Promise<readonly Template[]> => {
    const sorted = all.toSorted((a, b) => a.name.localeCompare(b.name, "zh-CN"));
    return (await office.change({ tables: sorted.map(savedTableOf) })).tables.map(templateOf);
  };
  return {
    insert,
    readText: (text) => Promise.resolve(result(previewText(text), texts.insert.text.none)),
    readFile: async (file) => {
      const { readWorkbook, unreadableText } = await import("../../workbooks");
      const read = await readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name);
      if (!read.ok)
        return {
          ok: false,
          message: texts.insert.file.unreadable(
            file.name,
            texts.collect.reason(unreadableText(read.code, read.detail)),
          ),
        };
      const grid = findTable(read.workbook.sheets)?.grid;
      const preview = grid ? previewImport(grid, { typeset: TYPESET.test(file.name) }) : null;
      return result(preview, texts.insert.file.none(file.name));
    },
    readSheet: async ({ id, name }) => {
      const { grid } = await readSheet(id);
      return result(previewImport(grid, { typeset: false }), texts.insert.sheet.none(name));
    },
    templates,
    keepTemplate: async (template) => {
      const others = (await templates()).filter(({ name }) => name !== template.name);
      return keep([...others, template]);
    },
    removeTemplate: async (name) => keep((await templates()).filter((each) => each.name !== name)),
  };
}
