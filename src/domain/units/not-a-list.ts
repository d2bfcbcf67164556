import { foldWidth } from "../text";
import type { UnitsReading } from "./types";

/** Tells cells that hold no list at all (domain.md, Not a list); null for everything else. */
export function notAList(text: string): UnitsReading["notAList"] {
  if (text.length > 200) return text.trim() === "" ? "blank" : null;
  const plain = foldWidth(text).text.replace(/[\s.。()]/g, "");
  if (plain === "") return "blank";
  if (/^(?:无|暂无|没有|\/+|\\+|-+|—+|_+|x+|×+)$/i.test(plain)) return "none";
  if (/^(?:同上|同前|同左|同右|〃|"|同上一?[行栏条项格].*)$/.test(plain)) return "same-as-above";
  return /^(?:详|另)?(?:见|参见|参照)(?:后附)?.{0,12}(?:附件|附表|附后|名单|清单|方案|文件)/.test(plain)
    ? "see-attachment"
    : null;
}
