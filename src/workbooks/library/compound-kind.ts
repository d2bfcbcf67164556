import * as xlsx from "@e965/xlsx";
import type { UnreadableCode } from "../types";

/** What stands at the top of compound files of other programs: streams, or storages with "/" behind. */
const KINDS: readonly (readonly [RegExp, UnreadableCode])[] = [
  [/^(WordDocument|MatOST)$/, "old-word"],
  [/^(PowerPoint Document|PP40|PP97_DUALSTORAGE\/.*)$/, "presentation"],
  [/^(__nameid_version|__properties_version|__substg1)/, "mail"],
  [/^VisioDocument$/, "drawing"],
  [/^Quill\//, "publication"],
  // Project numbers its storages and pads them: "   114/" is that of Project 2010 and later.
  [/^ {3}1\d{1,2}\/|^Props(9|12|14)?$/, "project"],
  [/^Catalog$/, "system-file"],
];

/**
 * What a compound file that holds no workbook is, by what stands at its top. Null when it holds one after all, or is
 * so damaged that its directory cannot be read.
 */
export function compoundKind(bytes: Uint8Array): UnreadableCode | null {
  const names = topNames(bytes);
  if (!names || names.some((name) => /^(Workbook|Book)$/i.test(name))) return null;
  return KINDS.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? "other-document";
}

function topNames(bytes: Uint8Array): readonly string[] | null {
  try {
    const { FullPaths } = xlsx.CFB.read(bytes, { type: "array" }) as { FullPaths: readonly string[] };
    const [root = "", ...paths] = FullPaths;
    return paths.map((path) => path.slice(root.length));
  } catch {
    return null;
  }
}
