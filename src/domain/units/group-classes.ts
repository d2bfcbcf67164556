import { foldWidth } from "../text";
import type { RosterUnit } from "./types";

/** 市直部门 and its kin in a roster. */
const DEPARTMENT_CLASS = /^[省市县区州]直部门$/;
/** A roster's class of departments that does not say of which level: 部门, 单位, 委办局. */
const ANY_DEPARTMENT = "部门";
const DEPARTMENT_WORDS = /^(?:(?:政府|职能|机关)*(?:部门单位|部门|单位|机关)|委办局|部办委局)$/;
/** What says how many of a class are meant, and what joins classes: nothing of which class. */
const SAYS_NO_CLASS = /^(?:全|本)[省市县区州]|各|有关|相关|其[他它余]|[()[\]〔〕、,和及与]/g;
const GOVERNMENT = "(?:人民政府|党委政府|党工委办事处|党委|党工委|政府|办事处|办)?";

/** Words for classes, each at the beginning of what is left of a group. */
const PARTS: readonly {
  readonly words: RegExp;
  readonly classes: (level: string, departments: readonly string[]) => readonly string[];
}[] = [
  { words: new RegExp(`^乡镇(?!村|直)${GOVERNMENT}`), classes: () => ["镇", "乡"] },
  { words: new RegExp(`^镇(?!村|直)${GOVERNMENT}`), classes: () => ["镇"] },
  { words: new RegExp(`^乡(?!村|直)${GOVERNMENT}`), classes: () => ["乡"] },
  { words: new RegExp(`^(?:街道办事处|街道|街办|街)${GOVERNMENT}`), classes: () => ["街道"] },
  {
    words: /^(?:经济技术|高新技术产业|产业|工业)?(?:开发区|园区|高新区|经开区)(?:管委会|管理委员会)?/,
    classes: () => ["开发区"],
  },
  {
    words: /^([省市县区州])(?:[直级](?:机关)?|政府|人民政府)(?:部门单位|部门|单位|机关|直属机构)/,
    classes: (level) => [`${level}直部门`],
  },
  {
    words: /^(?:级|政府|人民政府)*(?:部门单位|部门|单位|直属机构)/,
    classes: (_level, departments) => departments,
  },
];

/** The classes that a text names when all of its words are words for classes; null when some are not. */
function wordsForClasses(words: string, departments: readonly string[]): ReadonlySet<string> | null {
  const found = new Set<string>();
  let rest = words;
  while (rest !== "") {
    const part = PARTS.find(({ words: begin }) => begin.test(rest));
    const match = part?.words.exec(rest);
    if (!part || !match) return null;
    for (const each of part.classes(match[1] ?? "", departments)) found.add(each);
    rest = rest.slice(match[0].length);
  }
  return found;
}

function bareWords(text: string): string {
  return foldWidth(text).text.replace(/\s/g, "").replace(SAYS_NO_CLASS, "");
}

/**
 * The classes of a roster that a group names: 镇 and 街道 for 各镇（街道）, 市直部门 for 市直各部门. All of the group's words
 * have to be words for classes: 各镇卫生院 are no towns. None when it is not known whom the group means. `classes` are
 * those of the roster's units (`classesOfUnit`), in which an office may have made its own, such as 医院 for 各医院.
 */
export function groupClasses(group: string, classes: ReadonlySet<string>): readonly string[] {
  const words = bareWords(group);
  const departments = [...classes].filter((each) => DEPARTMENT_CLASS.test(each) || each === ANY_DEPARTMENT);
  const found = wordsForClasses(words, departments);
  if (!found)
    return [...classes].filter((each) => words === each || (each.length > 1 && words.endsWith(each)));
  return (
    [...found]
      // A roster without 乡 has no use for being asked for them: 各乡镇 are its towns.
      .filter((each) => each !== "乡" || classes.has("乡") || found.size === 1)
      .map((each) =>
        DEPARTMENT_CLASS.test(each) && !classes.has(each) && classes.has(ANY_DEPARTMENT)
          ? ANY_DEPARTMENT
          : each,
      )
  );
}

/** How a body says by its name which one of several classes it is. */
const CLASS_BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/(?:街道|街道办事处|街道办|街办)$/, "街道"],
  [/镇(?:人民政府|政府)?$/, "镇"],
  [/乡(?:人民政府|政府)?$/, "乡"],
];

/**
 * The classes of a roster's unit, in the words in which `groupClasses` gives them: offices write 街道办事处 for 街道, 市直单位
 * for 市直部门, and 乡镇（街道） for towns and streets alike, where the unit's own name says which. A class in other words
 * stands for itself; none for an empty one.
 */
export function classesOfUnit({
  name,
  fullName,
  unitClass,
}: Pick<RosterUnit, "name" | "fullName" | "unitClass">): readonly string[] {
  const written = unitClass.trim();
  if (written === "") return [];
  const words = bareWords(written).replace(/^([省市县区州]直)$/, "$1部门");
  if (DEPARTMENT_WORDS.test(words)) return [ANY_DEPARTMENT];
  const found = [...(wordsForClasses(words, []) ?? [])];
  if (found.length === 0) return [written];
  const own = CLASS_BY_NAME.find(([ending]) => ending.test(name) || ending.test(fullName))?.[1];
  return own !== undefined && found.includes(own) ? [own] : found;
}
