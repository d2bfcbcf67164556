import { foldWidth } from "../text";
import type { RosterIndex, UnitsReading } from "./types";

const BODY_END =
  /(局|委|委员会|办|办公室|厅|部|院|会|中心|公司|集团|银行|学校|大学|学院|医院|政府|管委会|街道|街道办|办事处|镇|乡|处|科|科室|站|所|队|支队|大队|分局|总队|社|联|团市委|团县委|团省委|法院|检察院|单位|部门|机构|机关|馆|台|海关|支行|分行)$/;
/** Words that no name of a body holds: such a stretch is prose. */
const PROSE = /[0-9%]|完成|推进|加强|开展|建立|以及其|做好|底前|月底|年底|详见|按照|根据|会同|由/;

/** True for what can be the name of a body: it ends like one and reads like no sentence. */
export function looksLikeBody(name: string): boolean {
  return name.length >= 2 && name.length <= 30 && BODY_END.test(name) && !PROSE.test(name);
}

/** 各X, 市直各部门, 市直有关部门, 其他X: many bodies under one name. */
export function isGroup(name: string): boolean {
  return (
    /各|^其他|^其它|[直级](有关|相关)|^(有关|相关)/.test(name) &&
    BODY_END.test(name.replace(/[(（〔[].*?[)）〕\]]/g, ""))
  );
}

/** True for a whole name: one that the roster knows, a group, or what reads like a body. */
export function isComplete(name: string, roster: RosterIndex): boolean {
  return roster.find(name) !== null || isGroup(name) || looksLikeBody(name) || BARE_CLASS.test(name);
}

/** 有关 and 相关 groups name an unknown subset. */
export function isOpenGroup(name: string): boolean {
  return /有关|相关|^其他|^其它/.test(name);
}

/** Tells cells that hold no list at all; null for everything else. */
export function notAList(text: string): UnitsReading["notAList"] {
  const plain = foldWidth(text).text.replace(/\s/g, "");
  if (plain === "") return "blank";
  if (/^(无|\/|-|—|——)$/.test(plain)) return "none";
  if (/^同上|^同前/.test(plain)) return "same-as-above";
  return /^(详?见|参见).*(附件|附表)/.test(plain) ? "see-attachment" : null;
}

/** Words for a class of bodies, to which 各 passes on. */
const BARE_CLASS =
  /^(街道办事处|街道办|街道|乡镇|乡|镇|乡人民政府|镇人民政府|乡镇人民政府|乡镇政府|镇政府|园区|开发区|部门|单位)$/;

/** 省, 市, 县, 区 as a level, and 市委 and its kin for party bodies; not where the character begins a word (市场, 市长, 县域). */
const LEVEL = /^(省|市|县|区)(?!直|场|长|域|容|区|县|民(?:服务|中心)|政(?:工程|公用|园林|设施|管理))/;
const COMMITTEE = /^[省市县区]委/;
const PARTY_BODY =
  /^(?:组织部|宣传部|统战部|政法委|政法委员会|编办|网信办|政研室|农办|改革办|巡察办|老干部局|党校)$/;

const OWN_PLACE = /^(省|市|县|区|中国|国家|中央|人民银行|各|团|驻)|大学|(镇|街道|乡|区管委会|委会)/;

/**
 * Gives later names of a segment what they share with the first (各镇人民政府、街道办事处; 省科技厅、工业和信息化厅).
 * Never onto a name that the roster knows or that has a place of its own; 各 passes only to a bare class word.
 */
export function sharePrefix(names: readonly string[], roster: RosterIndex): string[] {
  const first = names[0] ?? "";
  const place = LEVEL.exec(first)?.[1] ?? null;
  const committee = COMMITTEE.exec(first)?.[0] ?? null;
  let sharesEach = false;
  return names.map((name, index) => {
    if (/^各/.test(name)) sharesEach = true;
    if (index === 0 || roster.find(name)) return name;
    if (sharesEach && BARE_CLASS.test(name)) return `各${name}`;
    if (committee !== null && PARTY_BODY.test(name)) return `${committee}${name}`;
    if (place === null || OWN_PLACE.test(name) || !looksLikeBody(name)) return name;
    return `${place}${name}`;
  });
}
