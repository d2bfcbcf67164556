import { NEW_NAMES, renamedBody, successorsOf, withoutLevel } from "./renamed-bodies";
import type { NearName, RosterIndex, RosterUnit, UnitItem } from "./types";

/** The days for which a table is written: its year, or one day. Both ends inclusive, ISO. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What a name of a body is worth against the roster. Exactly one of these, so that no trouble is told twice. */
export type NameJudgement =
  | { readonly kind: "known"; readonly unit: RosterUnit }
  /** The body ended on `until` before the period; `successor` is what took over, `inRoster` when the roster has it. */
  | {
      readonly kind: "ended";
      readonly until: string;
      readonly successor: string | null;
      readonly inRoster: boolean;
    }
  /** The name is only in use since a day behind the period. */
  | { readonly kind: "not-yet"; readonly since: string }
  | { readonly kind: "near-miss"; readonly near: NearName }
  | { readonly kind: "unknown"; readonly near: NearName | null };

/** Judges the name of a single body for the days of a table; not for groups. */
export function judgeName(item: UnitItem, roster: RosterIndex, period: Period): NameJudgement {
  const { name } = item;
  const unit = item.canonical === null ? null : roster.find(item.canonical);
  if (unit) {
    if (unit.activeTo !== null && unit.activeTo < period.from) {
      return { kind: "ended", until: unit.activeTo, ...successor(name, roster, period) };
    }
    const since =
      unit.activeFrom ?? NEW_NAMES.find(({ names }) => names.includes(withoutLevel(name)))?.since ?? null;
    return since !== null && since > period.to ? { kind: "not-yet", since } : { kind: "known", unit };
  }
  const renamed = renamedBody(name);
  if (renamed && renamed.until < period.from)
    return { kind: "ended", until: renamed.until, ...successor(name, roster, period) };
  const near = roster.nearest(name);
  return near?.by === "typo" ? { kind: "near-miss", near } : { kind: "unknown", near };
}

function successor(
  name: string,
  roster: RosterIndex,
  period: Period,
): { readonly successor: string | null; readonly inRoster: boolean } {
  const successors = successorsOf(name);
  for (const each of successors) {
    const unit = roster.find(each);
    if (unit && (unit.activeTo === null || unit.activeTo >= period.from))
      return { successor: unit.name, inRoster: true };
  }
  return { successor: successors[0] ?? null, inRoster: false };
}
