import { distance } from "fastest-levenshtein";
import { foldForComparison } from "../text";
import type { NearName, PinyinOf, RosterUnit } from "./types";
import { WELL_KNOWN_BODIES } from "./well-known-bodies";

/** Characters that look alike or are one another's old forms; what the eye does not tell apart is no other body. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  巿: "市",
  敎: "教",
  戶: "户",
  戸: "户",
  內: "内",
  吿: "告",
  曰: "日",
  己: "已",
  巳: "已",
  末: "未",
  士: "土",
  "-": "一",
  囗: "口",
  "０": "0",
  〇: "0",
  o: "0",
  l: "1",
  i: "1",
};
const LEVELS = "省市县区州旗盟";
/** Another ordinal is another body: 第一中学 and 第二中学. */
const ORDINALS = /^[一二三四五六七八九十东南西北上下新老0-9]$/;
/** Names of fewer characters are too short for one edit to be a slip (domain.md, unit-near-miss). */
const SHORTEST_NEAR = 4;

interface Form {
  /** As the roster writes it. */
  readonly written: string;
  readonly folded: string;
  readonly unit: RosterUnit;
}

function look(folded: string): string {
  let text = "";
  for (const character of folded) text += LOOK_ALIKE[character] ?? character;
  return text;
}

function bare(folded: string): string {
  return LEVELS.includes(folded[0] ?? "-") && folded.length > 2 ? folded.slice(1) : folded;
}

/** The names of a roster, made ready for finding the one that a misspelt name stands for. */
export class NearNames {
  private readonly forms: readonly Form[];
  private readonly byLook = new Map<string, Form>();
  private readonly bySound = new Map<string, Form>();
  private readonly byBareSound = new Map<string, Form>();
  private readonly byBare = new Map<string, Form>();
  /** The forms that hold a character, by their places in `forms`. */
  private readonly holding = new Map<string, number[]>();
  private readonly known = new Map<string, NearName | null>();

  constructor(
    names: Iterable<readonly [written: string, unit: RosterUnit]>,
    private readonly pinyinOf: PinyinOf | null,
  ) {
    const seen = new Set<string>();
    const forms: Form[] = [];
    for (const [written, unit] of names) {
      const folded = foldForComparison(written);
      if (folded === "" || seen.has(folded)) continue;
      seen.add(folded);
      const form = { written, folded, unit };
      forms.push(form);
      put(this.byLook, look(folded), form);
      put(this.byBare, bare(folded), form);
      if (pinyinOf) {
        put(this.bySound, pinyinOf(folded), form);
        put(this.byBareSound, pinyinOf(bare(folded)), form);
      }
    }
    this.forms = forms;
    forms.forEach(({ folded }, index) => {
      for (const character of new Set(folded)) {
        const places = this.holding.get(character);
        if (places) places.push(index);
        else this.holding.set(character, [index]);
      }
    });
  }

  /** The roster's name that is likeliest meant; null when none is near enough to be named. */
  nearest(name: string): NearName | null {
    const folded = foldForComparison(name);
    const before = this.known.get(folded);
    if (before !== undefined) return before;
    const found = this.search(folded);
    if (this.known.size > MOST_KNOWN) this.known.clear();
    this.known.set(folded, found);
    return found;
  }

  private search(name: string): NearName | null {
    const alike = this.byLook.get(look(name));
    if (alike) return near(alike, "typo");
    if (WELL_KNOWN_BODIES.has(bare(name))) return null;
    const long = name.length >= SHORTEST_NEAR;
    const sound = this.pinyinOf?.(name) ?? null;
    const same = sound === null ? undefined : this.bySound.get(sound);
    if (same) return near(same, long && differences(name, same.folded) === 1 ? "typo" : "sound");
    const { forms, least } = this.closest(name);
    if (least === 1 && long) {
      const slips = forms.filter(({ folded }) => folded.length >= SHORTEST_NEAR && isSlip(name, folded));
      if (slips.length > 0) return nearOf(slips, "typo");
    }
    const level = this.byBare.get(bare(name));
    if (level) return near(level, LEVELS.includes(name[0] ?? "-") ? "other-level" : "no-level");
    const heard = sound === null ? undefined : this.byBareSound.get(sound);
    if (heard) return near(heard, "sound");
    return least <= Math.max(1, Math.floor(name.length / 3)) ? nearOf(forms, "far") : null;
  }

  /** The names at the least edit distance, among those that share most of their characters with this one. */
  private closest(name: string): { readonly forms: readonly Form[]; readonly least: number } {
    const most = Math.max(1, Math.floor(name.length / 3));
    const characters = new Set(name);
    const distinct = characters.size;
    const held = [...characters].flatMap((character) => this.holding.get(character) ?? []);
    if (held.length < distinct - most) return { forms: [], least: Infinity };
    const shared = new Map<number, number>();
    for (const place of held) shared.set(place, (shared.get(place) ?? 0) + 1);
    let least = Infinity;
    let forms: Form[] = [];
    for (const [place, count] of shared) {
      const form = this.forms[place];
      if (!form || count < distinct - most || Math.abs(form.folded.length - name.length) > most) continue;
      const steps = distance(name, form.folded);
      if (steps < least) [least, forms] = [steps, [form]];
      else if (steps === least) forms.push(form);
    }
    return { forms, least };
  }
}

const MOST_KNOWN = 50_000;

function put(map: Map<string, Form>, key: string, form: Form): void {
  if (key !== "" && !map.has(key)) map.set(key, form);
}

function near({ written, unit }: Form, by: NearName["by"]): NearName {
  return { name: written, unit, by, others: [] };
}

/** Several bodies at the same distance: the first is named, the others are said too, and nothing is suggested. */
function nearOf(forms: readonly Form[], by: NearName["by"]): NearName | null {
  // A body that has ended is meant only where no living one is as near.
  const living = forms.filter(({ unit }) => unit.activeTo === null);
  const [first, ...rest] = living.length > 0 ? living : forms;
  if (!first) return null;
  const others = rest.filter(({ unit }) => unit !== first.unit).map(({ written }) => written);
  return { name: first.written, unit: first.unit, by, others: [...new Set(others)] };
}

function differences(one: string, other: string): number {
  if (one.length !== other.length) return Infinity;
  let count = 0;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) count++;
  return count;
}

/** One edit that is a slip of the pen: not another level, not another ordinal. */
function isSlip(name: string, folded: string): boolean {
  if (name.length !== folded.length) return bare(name) !== folded && bare(folded) !== name;
  let at = 0;
  while (name[at] === folded[at]) at++;
  if (at === 0 && LEVELS.includes(folded[0] ?? "-")) return !LEVELS.includes(name[0] ?? "-");
  return !(ORDINALS.test(name[at] ?? "") && ORDINALS.test(folded[at] ?? ""));
}
