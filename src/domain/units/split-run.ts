import { isDeadlineText } from "../deadlines";
import { beginsBeforeName, isComplete, isDescriptor, isGroup, looksLikeBody } from "./names";
import { isPlainVerb, roleVerbAt, roleVerbAtEnd } from "./role-words";
import type { RosterIndex } from "./types";

/** What a stretch without marks consists of: names, connectors, role verbs, 等 and its descriptor, a deadline, prose. */
export interface RunPiece {
  readonly kind: "N" | "、" | "V" | "E" | "D" | "U" | "_";
  /** Its length in characters; the pieces of a run follow one another and cover it. */
  readonly length: number;
}

const CONNECTORS = ["以及", "和", "及", "与"] as const;
/** Words between two bodies that say more than "and": names go on behind them, they themselves are not read. */
const JOINERS = ["会同", "联合", "或者", "或"] as const;
/** The one of them that also begins a stretch (市教育局牵头，会同市财政局). */
const FIRST_JOINER = ["会同"] as const;
/** 等 that is part of a word and opens no list. */
const NOT_OPEN = /^(?:[高中初平同优均相]等|.等[级离价待候])/;
const TIME_WORD = /[年月日季周天]|持续|长期|适时|立即|尽快|常态/;
const CONNECTOR_AT_END = /(?:以及|[和及与])$/;
/** A level or a class alone, to which 各县、市、区人民政府 and 各高校、企业 give 各; 政府 alone, which is one of 各镇党委、政府. */
const LEVEL_ALONE = /^(?:[省市县区州旗镇乡村]|[市县区旗盟]{2}|企业|政府(?:\([^()]{1,8}\))?)$/;
/** Who is left out is not one of those named: 市直各部门，不含市教育局. */
const EXCLUDES = /^(?:不(?:含|包括|包含)|除(?!险|雪|尘))/;
/** A level, with which a name begins behind a verb or a connector. */
const LEVEL = /^[省市县区](?!场|长|域|容|直|级|属|块|民(?:服务|中心)|政(?:工程|公用|园林|设施|管理|处))/;
/** Right behind a name another one begins with one of these (县委县政府); 区 goes on with 园区 and its kin. */
const GLUED_LEVEL = /^[省市县]/;
/** 各部门 begins a name behind a verb or a connector; right behind a name it belongs to it (市政府各部门). */
const GROUP = /^(?:各|其[他它余]|有关|相关)/;
const SECOND_WORD_OF_GROUP = /^(?:单位|企业|机构|部门|企事业单位|团体)/;
/** A stretch without any mark that is longer than this is prose. */
const LONGEST_RUN = 120;
/** More than this behind a name that the roster does not know is a sentence, which the name only begins. */
const LONGEST_REST = 6;

/** Runs of a roster that were read before: a table names the same bodies on nearly every row. */
const known = new WeakMap<RosterIndex, Map<string, readonly RunPiece[]>>();
const MOST_KNOWN = 5_000;

/** Takes a stretch without marks apart (folded, without white space). Pure, so that equal stretches are read once. */
export function splitRun(run: string, roster: RosterIndex): readonly RunPiece[] {
  if (run.length > LONGEST_RUN) return [{ kind: "U", length: run.length }];
  const runs = known.get(roster) ?? new Map<string, readonly RunPiece[]>();
  const before = runs.get(run);
  if (before) return before;
  const pieces = new RunSplitter(run, roster).pieces();
  if (runs.size >= MOST_KNOWN) runs.clear();
  known.set(roster, runs.set(run, pieces));
  return pieces;
}

class RunSplitter {
  /** Where a whole name that begins at a place ends; 0 when none does. Filled as it is asked for. */
  private readonly nameEnds = new Map<number, number>();

  constructor(
    private readonly run: string,
    private readonly roster: RosterIndex,
  ) {}

  pieces(): readonly RunPiece[] {
    const pieces: RunPiece[] = [];
    let at = 0;
    while (at < this.run.length) {
      const piece = this.piece(at, pieces.at(-1)?.kind ?? null);
      pieces.push(piece);
      at += piece.length;
    }
    return pieces;
  }

  private piece(at: number, before: RunPiece["kind"] | null): RunPiece {
    const { run } = this;
    const verb = this.verbAt(at);
    if (verb > 0 && (before !== null || this.endsOrNames(at + verb))) return { kind: "V", length: verb };
    if (this.opensAt(at)) return { kind: "E", length: this.wholeDescriptor(at) };
    const connector = this.connectorAt(at);
    if (connector > 0) return { kind: "、", length: connector };
    const joiner = this.wordBefore(before === null ? FIRST_JOINER : JOINERS, at);
    if (joiner > 0) return { kind: "U", length: joiner };
    if (at === 0 && run.startsWith("由") && this.nameEnd(1) > 0) return { kind: "_", length: 1 };
    const rest = run.slice(at);
    if (at === 0 && LEVEL_ALONE.test(run)) return { kind: "N", length: run.length };
    if (at === 0 && EXCLUDES.test(run)) return { kind: "U", length: run.length };
    if (isDeadline(rest)) return { kind: "D", length: rest.length };
    return this.name(at);
  }

  private name(at: number): RunPiece {
    const { run } = this;
    const end = this.nameEnd(at);
    if (end > 0) return { kind: "N", length: end - at };
    // A misspelt name of the roster, alone or before a verb.
    const bound = this.limitFrom(at);
    const limit = bound - (CONNECTOR_AT_END.exec(run.slice(at + 1, bound))?.[0].length ?? 0);
    const stop = limit - (limit === run.length ? roleVerbAtEnd(run.slice(at)) : 0);
    for (const to of [stop, limit]) {
      if (to > at && this.isMisspelt(at, to)) return { kind: "N", length: to - at };
    }
    for (let to = at + 3; to < stop; to++) {
      const cut = this.opensAt(to) || this.connectorAt(to) > 0 || this.verbAt(to) > 0;
      if (cut && this.isMisspelt(at, to)) return { kind: "N", length: to - at };
    }
    const begun = this.begunName(at);
    if (begun > 0) return { kind: "N", length: begun };
    const unread = this.nextKnown(at, limit) - at;
    return { kind: isDeadline(run.slice(at, at + unread)) ? "D" : "U", length: unread };
  }

  /** Prose goes on to the next name that the roster knows: no body is lost in it. */
  private nextKnown(at: number, limit: number): number {
    let to = at + 1;
    while (to < limit && this.roster.longestAt(this.run, to) === 0) to++;
    return to;
  }

  /** Where 等, or a connector before a name that begins with its level or is known, stands: no name reaches over it. */
  private limitFrom(at: number): number {
    for (let to = at + 1; to < this.run.length; to++) {
      if (this.opensAt(to) && !this.inKnown(at, to)) return to;
      const connector = CONNECTORS.find((each) => this.run.startsWith(each, to));
      if (connector !== undefined && !this.inKnown(at, to) && this.beginsName(to + connector.length))
        return to;
    }
    return this.run.length;
  }

  private inKnown(from: number, at: number): boolean {
    return this.roster.longestAt(this.run, from) > at - from;
  }

  private isMisspelt(from: number, to: number): boolean {
    const text = this.run.slice(from, to);
    return !text.includes('"') && !beginsBeforeName(text) && this.roster.resembles(text);
  }

  /** A name with something behind it that is not understood: the name is kept and the rest shown (市教育局张三). */
  private begunName(at: number): number {
    const known = this.roster.longestAt(this.run, at);
    if (known > 0) return known;
    if (!LEVEL.test(this.run.slice(at)) && !GROUP.test(this.run.slice(at))) return 0;
    for (let to = this.run.length - 1; to > at + 1; to--) {
      const name = this.run.slice(at, to);
      if (looksLikeBody(name) || isGroup(name)) return this.run.length - to <= LONGEST_REST ? to - at : 0;
    }
    return 0;
  }

  private nameEnd(at: number): number {
    const before = this.nameEnds.get(at);
    if (before !== undefined) return before;
    // What is asked again while it is being found has no answer yet.
    this.nameEnds.set(at, 0);
    const end = this.findNameEnd(at);
    this.nameEnds.set(at, end);
    return end;
  }

  private findNameEnd(at: number): number {
    const { run, roster } = this;
    const known = roster.longestAt(run, at);
    if (known > 0 && this.follows(at + known, true)) return at + known;
    const limit = this.limitFrom(at);
    for (let to = at + 2; to <= limit; to++) {
      const name = run.slice(at, to);
      if (
        isComplete(name, roster) &&
        (isGroup(name) ? this.followsGroup(to) : this.follows(to, roster.knows(name)))
      )
        return to;
    }
    return 0;
  }

  /**
   * True at the end, and where something begins that can follow a whole name. Right behind a name of the roster any other
   * one may begin; behind what only looks like a name, one with its level (not 办公室 of 市委办公室).
   */
  private follows(at: number, isKnown: boolean): boolean {
    if (this.followsGroup(at) || (isKnown && this.roster.longestAt(this.run, at) > 0)) return true;
    return GLUED_LEVEL.test(this.run[at] ?? "") && this.beginsName(at);
  }

  /** A level right behind a group goes on with it: 各县(市)区人民政府. */
  private followsGroup(at: number): boolean {
    const { run } = this;
    if (at >= run.length || this.opensAt(at) || this.verbAt(at) > 0) return true;
    if (this.connectorAt(at) > 0 || this.wordBefore(JOINERS, at) > 0) return true;
    return isDeadline(run.slice(at));
  }

  private beginsName(at: number): boolean {
    if (this.roster.longestAt(this.run, at) > 0) return true;
    return LEVEL.test(this.run.slice(at)) && this.nameEnd(at) > 0;
  }

  private beginsNameOrGroup(at: number): boolean {
    return this.beginsName(at) || (GROUP.test(this.run.slice(at)) && this.nameEnd(at) > 0);
  }

  /** A role verb: one that may be a part of a name only where the run ends with it or a name follows. */
  private verbAt(at: number): number {
    const length = roleVerbAt(this.run, at);
    if (length === 0) return 0;
    const after = at + length;
    return isPlainVerb(this.run.slice(at, after)) || this.endsOrNames(after) ? length : 0;
  }

  private endsOrNames(at: number): boolean {
    return at >= this.run.length || this.beginsNameOrGroup(at) || isDeadline(this.run.slice(at));
  }

  private opensAt(at: number): boolean {
    return this.run[at] === "等" && !NOT_OPEN.test(this.run.slice(Math.max(0, at - 1), at + 2));
  }

  /** A connector with a whole name behind it; 单位 of 部门和单位 is no second name. */
  private connectorAt(at: number): number {
    const length = this.wordBefore(CONNECTORS, at);
    const after = at + length;
    const second = length > 0 ? (SECOND_WORD_OF_GROUP.exec(this.run.slice(after))?.[0].length ?? 0) : 0;
    const end = after + second;
    return second > 0 && (end >= this.run.length || this.verbAt(end) > 0) ? 0 : length;
  }

  /** The length of one of the words where it stands before a whole name; else 0. */
  private wordBefore(words: readonly string[], at: number): number {
    const word = words.find((each) => this.run.startsWith(each, at));
    // 和县 is a county: 和 begins its name where nothing stands before it.
    if (word === undefined || (at === 0 && this.run.startsWith("和县"))) return 0;
    const after = at + word.length;
    return this.roster.longestAt(this.run, after) > 0 || this.nameEnd(after) > 0 ? word.length : 0;
  }

  /** The length of 等 with its descriptor: as far as it reads like one. */
  private wholeDescriptor(at: number): number {
    for (let to = this.descriptorEnd(at); to > at + 1; to--) {
      if (isDescriptor(this.run.slice(at + 1, to))) return to - at;
    }
    return 1;
  }

  /** A descriptor reaches to a verb, a deadline or the end; 等部门和各镇人民政府 lists the towns beside it. */
  private descriptorEnd(at: number): number {
    const { run } = this;
    // A body right behind 等 is named, not described.
    if (this.roster.longestAt(run, at + 1) > 0) return at + 1;
    for (let to = at + 1; to < run.length; to++) {
      if (this.verbAt(to) > 0 || isDeadline(run.slice(to))) return to;
      const connector = CONNECTORS.find((each) => run.startsWith(each, to));
      if (connector !== undefined && this.beginsNameOrGroup(to + connector.length)) return to;
    }
    return run.length;
  }
}

function isDeadline(text: string): boolean {
  return TIME_WORD.test(text) && !looksLikeBody(text) && isDeadlineText(text);
}
