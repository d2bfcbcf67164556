import { NEW_NAMES, RENAMED_BODIES } from "./renamed-bodies";
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

const LEVEL = /^(?:自治区|[省市县区州旗盟])/;

/** Judges the name of a single body for the days of a table; not for groups. */
export function judgeName(item: UnitItem, roster: RosterIndex, period: Period): NameJudgement {
  const { name } = item;
  const level = LEVEL.exec(name)?.[0] ?? "";
  const stem = name.slice(level.length);
  const unit = item.canonical === null ? null : roster.find(item.canonical);
  if (unit) {
    if (unit.activeTo !== null && unit.activeTo < period.from) {
      return { kind: "ended", until: unit.activeTo, ...successor(level, stem, roster, period) };
    }
    const since = unit.activeFrom ?? NEW_NAMES.find(({ names }) => names.includes(stem))?.since ?? null;
    return since !== null && since > period.to ? { kind: "not-yet", since } : { kind: "known", unit };
  }
  const renamed = renamedBody(stem);
  if (renamed && renamed.until < period.from)
    return { kind: "ended", until: renamed.until, ...successor(level, stem, roster, period) };
  const near = roster.nearest(name);
  return near?.by === "typo" ? { kind: "near-miss", near } : { kind: "unknown", near };
}

function renamedBody(stem: string): (typeof RENAMED_BODIES)[number] | undefined {
  return RENAMED_BODIES.find(({ names }) => names.includes(stem));
}

function successor(
  level: string,
  stem: string,
  roster: RosterIndex,
  period: Period,
): { readonly successor: string | null; readonly inRoster: boolean } {
  const successors = renamedBody(stem)?.successors ?? [];
  for (const each of successors) {
    const unit = roster.find(`${level}${each}`);
    if (unit && (unit.activeTo === null || unit.activeTo >= period.from))
      return { successor: unit.name, inRoster: true };
  }
  return { successor: successors[0] === undefined ? null : `${level}${successors[0]}`, inRoster: false };
}
