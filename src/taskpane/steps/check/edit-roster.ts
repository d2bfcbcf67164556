import { foldForComparison } from "../../../domain/text";
import type { Roster, RosterUnit } from "../../../domain/units";

/** A unit as it stands in the form: all texts. */
export interface UnitDraft {
  readonly name: string;
  readonly fullName: string;
  readonly aliases: string;
  readonly unitClass: string;
  readonly activeFrom: string;
  readonly activeTo: string;
}

export function draftOf(unit: RosterUnit | null, name = ""): UnitDraft {
  return {
    name: unit?.name ?? name,
    fullName: unit?.fullName ?? "",
    aliases: unit?.aliases.join("、") ?? "",
    unitClass: unit?.unitClass ?? "",
    activeFrom: unit?.activeFrom ?? "",
    activeTo: unit?.activeTo ?? "",
  };
}

function unitOf(draft: UnitDraft): RosterUnit {
  return {
    name: draft.name.trim(),
    fullName: draft.fullName.trim(),
    aliases: draft.aliases
      .split(/[、,，;；]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ""),
    unitClass: draft.unitClass.trim(),
    activeFrom: draft.activeFrom === "" ? null : draft.activeFrom,
    activeTo: draft.activeTo === "" ? null : draft.activeTo,
  };
}

/** Why a draft cannot stand in the roster beside the others; null when it can. */
export function draftProblem(
  draft: UnitDraft,
  roster: Roster,
  was: string | null,
): "name-missing" | "name-taken" | null {
  const name = foldForComparison(draft.name);
  if (name === "") return "name-missing";
  const taken = roster.units.some((unit) => unit.name !== was && foldForComparison(unit.name) === name);
  return taken ? "name-taken" : null;
}

/** The roster with a unit put in: in place of the one named `was`, at the end when that is null. */
export function withUnit(roster: Roster, draft: UnitDraft, was: string | null): Roster {
  const unit = unitOf(draft);
  return {
    units:
      was === null ? [...roster.units, unit] : roster.units.map((each) => (each.name === was ? unit : each)),
  };
}

export function withoutUnit(roster: Roster, name: string): Roster {
  return { units: roster.units.filter((unit) => unit.name !== name) };
}

/** The units that a person looks for by name, full name, alias or class, in roster order. */
export function searchRoster(roster: Roster, sought: string): readonly RosterUnit[] {
  const folded = foldForComparison(sought);
  if (folded === "") return roster.units;
  return roster.units.filter(({ name, fullName, aliases, unitClass }) =>
    [name, fullName, unitClass, ...aliases].some((text) => foldForComparison(text).includes(folded)),
  );
}
