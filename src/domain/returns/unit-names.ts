import { foldForComparison } from "../text";
import type { RosterIndex } from "../units";

/** Finds the office's units in what people write: cells, file names, sheet names. */
export interface UnitNames {
  /** The unit that a cell names as a whole, by the office's name for it; null when it is none of the office's. */
  resolve(text: string): string | null;
  /** The one unit whose name stands in a text such as a file name; null when none or several do. */
  namedIn(text: string): string | null;
}

const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|〔[^〔〕]*〕|【[^【】]*】/g;
/** An office within the body answers for it: 市教育局办公室, 市民政局社会救助科. */
const INNER_OFFICE = /^(?:办公室|机关|[\p{Script=Han}]{1,8}[科股室处])$/u;
const LEVEL = /^[省市县区]/;
/** 桐城 before 市民政局, 安徽省桐城市 before 东河镇. */
const PLACE_OF_LEVEL = /^(?:[\p{Script=Han}]{2,6}[省市州])?[\p{Script=Han}]{2,4}$/u;
const WHOLE_PLACE = /^[\p{Script=Han}]{1,12}[省市县区州]$/u;
/** 报市政府办公室: the one it is sent to. */
const ADDRESSEE = /(?:报|送|致|呈|抄送|转)$/;

/** Makes the names ready: those of the roster, and of `others` that owe a return without being in it. */
export function unitNames(roster: RosterIndex, others: readonly string[]): UnitNames {
  const known = new Map<string, string>();
  const learn = (name: string, unit: string): void => {
    const folded = foldForComparison(name);
    if (folded !== "" && !known.has(folded)) known.set(folded, unit);
  };
  for (const { name } of roster.roster.units) learn(name, name);
  for (const unit of roster.roster.units) {
    for (const name of [unit.fullName, ...unit.aliases]) learn(name, unit.name);
  }
  for (const unit of others) learn(unit, unit);
  const bare = withoutLevel(known);
  const lengths = [...new Set([...known.keys(), ...bare.keys()].map((name) => name.length))].sort(
    (a, b) => b - a,
  );
  const lookUp = (folded: string): string | null => known.get(folded) ?? bare.get(folded) ?? null;

  const resolve = (text: string): string | null => {
    const folded = foldForComparison(text);
    const plain = folded.replace(BRACKETS, "").replace(/[.。:;,、]+$/, "");
    const direct = lookUp(folded) ?? lookUp(plain);
    if (direct !== null || plain === "") return direct;
    for (const length of lengths) {
      for (let at = 0; at + length <= plain.length; at++) {
        const name = plain.slice(at, at + length);
        const unit = known.get(name);
        if (unit === undefined) continue;
        const [before, after] = [plain.slice(0, at), plain.slice(at + length)];
        const isPlace =
          before === "" || WHOLE_PLACE.test(before) || (LEVEL.test(name) && PLACE_OF_LEVEL.test(before));
        if (isPlace && (after === "" || INNER_OFFICE.test(after))) return unit;
      }
    }
    return null;
  };

  const namedIn = (text: string): string | null => {
    const folded = foldForComparison(text);
    const found = new Set<string>();
    for (let at = 0; at < folded.length;) {
      const length = lengths.find(
        (each) => each >= 2 && lookUp(folded.slice(at, at + each)) !== null && at + each <= folded.length,
      );
      const unit = length === undefined ? null : lookUp(folded.slice(at, at + length));
      if (unit !== null && !ADDRESSEE.test(folded.slice(0, at))) found.add(unit);
      at += length ?? 1;
    }
    const [only, second] = found;
    return second === undefined ? (only ?? null) : null;
  };
  return { resolve, namedIn };
}

/** 水利局 for 市水利局, where only one unit is called so. */
function withoutLevel(known: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const bare = new Map<string, string | null>();
  for (const [name, unit] of known) {
    if (!LEVEL.test(name) || name.length < 4) continue;
    const short = name.slice(1);
    const before = bare.get(short);
    bare.set(short, before === undefined || before === unit ? unit : null);
  }
  return new Map(
    [...bare].flatMap(([name, unit]) => (unit === null || known.has(name) ? [] : [[name, unit] as const])),
  );
}
