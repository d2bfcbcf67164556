import type { Span } from "../text";

/** What a body does on a row; `responsible` where the cell says nothing more. */
export type UnitRole = "lead" | "support" | "execute" | "responsible";

/** One body or group named in a 责任单位 cell. */
export interface UnitItem {
  /** As written after prefix sharing (各街道办事处); aliases not yet replaced. */
  readonly name: string;
  readonly kind: "unit" | "group";
  readonly role: UnitRole;
  /** True for the first item of a cell that marks no lead: presumed, never to be shown as fact. */
  readonly presumedLead: boolean;
  /** The roster's name for this body; null where the roster has none (and for a group). */
  readonly canonical: string | null;
  /** A second nameplate in brackets after the name, without the brackets; null where there is none. */
  readonly secondName: string | null;
  /** Where the item stands in the raw cell text. */
  readonly span: Span;
}

/** 等 or a 有关 group: other bodies owe something here that the cell does not name. `descriptor` is "" when bare. */
export interface OpenList {
  readonly descriptor: string;
  readonly span: Span;
}

/** A stretch of the cell that the grammar could not read, shown to a person. */
export interface UnreadText {
  readonly text: string;
  readonly span: Span;
}

/** What stands between items: punctuation, and the words and brackets that give roles. */
export interface UnitSeparator extends UnreadText {
  readonly kind:
    "mark" | "comma" | "clause" | "stop" | "space" | "verb" | "label" | "star" | "nameplate" | "role";
}

/** A 责任单位 cell, read whole: items, separators and `unrecognised` together cover every character of `text`. */
export interface UnitsReading {
  readonly text: string;
  readonly items: readonly UnitItem[];
  readonly open: readonly OpenList[];
  readonly unrecognised: readonly UnreadText[];
  /** Set when the whole cell is no list at all: 无, 同上, 见附件, a sentence; or is blank. */
  readonly notAList: "blank" | "none" | "same-as-above" | "see-attachment" | "sentence" | null;
  /** A deadline found inside the unit cell (…管委会，6月底完成); null as a rule. */
  readonly deadlineInside: UnreadText | null;
  /** Everything else, in order: separators as written, role words, white space. */
  readonly separators: readonly UnitSeparator[];
}

/** One body of the office's 单位名录. */
export interface RosterUnit {
  /** 单位名称: the short name the office uses, unique in the roster. */
  readonly name: string;
  /** 规范全称; "" where it is the same as `name` or unknown. */
  readonly fullName: string;
  readonly aliases: readonly string[];
  /** 类别, such as 市直部门, 镇, 街道, 开发区; "" when unknown. */
  readonly unitClass: string;
  /** 启用日期 and 停用日期 as ISO dates, both inclusive; null where open. */
  readonly activeFrom: string | null;
  readonly activeTo: string | null;
}

/** The office's list of bodies, in its order. */
export interface Roster {
  readonly units: readonly RosterUnit[];
}

/** How a text sounds: syllables without tones, one text for equal sounds. */
export type PinyinOf = (text: string) => string;

/** The name of a roster that a name which it does not know may stand for. */
export interface NearName {
  /** As the roster writes it: a name, a full name or an alias. */
  readonly name: string;
  readonly unit: RosterUnit;
  /**
   * How they differ: `typo` one character in four or more, or by look only; `sound` equal in pinyin; `no-level` without
   * 市 and its kin; `other-level` the same body of another level; `far` a few characters.
   */
  readonly by: "typo" | "sound" | "no-level" | "other-level" | "far";
  /** Names of other bodies that are just as near; none as a rule. */
  readonly others: readonly string[];
}

/** A roster made ready for looking up; see `indexRoster`. */
export interface RosterIndex {
  readonly roster: Roster;
  /** The body that bears this name, full name, alias or second nameplate, after folding; null when none does. */
  find(name: string): RosterUnit | null;
  /** The same question about a text that is folded already (`foldWidth`, no white space). */
  knows(folded: string): boolean;
  /** The length of the longest name that begins at a place of a folded text without white space; 0 when none does. */
  longestAt(text: string, at: number): number;
  /** The name that is likeliest meant by one that the roster does not know; null when none is near. */
  nearest(name: string): NearName | null;
  /** True when `nearest` is so near that the text is a misspelt name: one slip, the same sound, no level. */
  resembles(name: string): boolean;
  /** The bodies behind a group such as 市直各部门 or 各镇人民政府 on a day (null: any day), in roster order. */
  members(group: string, on: string | null): readonly RosterUnit[];
  /** The classes that a group stands for, such as 镇 and 街道 for 各镇（街道）; none when the group is not known. */
  classesOf(group: string): readonly string[];
}

/** A unit that owes a return, and for which tasks (序号). `open` units report on open rows only and cannot be missing. */
export interface ExpectedUnit {
  readonly unit: string;
  readonly tasks: readonly number[];
  readonly open: boolean;
}
