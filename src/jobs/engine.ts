import { allRules, checkTable } from "../domain/checks";
import type { CheckedTable } from "../domain/checks";
import type { Consolidation, Decisions, MasterState, ReturnInput } from "../domain/consolidation";
import type { IsoDate } from "../domain/dates";
import type { DivisionTable } from "../domain/division";
import {
  DEFAULT_OFFICE_SETTINGS,
  parseOfficeSettings,
  serialiseOfficeSettings,
} from "../domain/office-settings";
import type { OfficeSettings, OfficeSettingsResult } from "../domain/office-settings";
import { indexRoster } from "../domain/units";
import type { PinyinOf, Roster } from "../domain/units";
import { onePageSheet } from "../sheets";
import type { OptionalAnswer, WorkbookPlan } from "../sheets";
import { consolidateRound, masterContext, masterOf, remindersFor } from "./consolidate-round";
import type { ConsolidatedRound, MasterOptions } from "./consolidate-round";
import { formsOf, owedTable } from "./forms-of";
import type { Form, OwedTable } from "./forms-of";
import { countUnits, factsOf, standingOf } from "./round-standing";
import type { RoundCounts, RoundStanding } from "./round-standing";

/** A table and what it is read with; plain data, so that it can pass to a worker. */
export interface CheckRequest {
  readonly table: DivisionTable;
  readonly roster: Roster;
  readonly asOf: IsoDate;
  readonly office: OfficeSettings;
}

/** The same with the returns of a round, what a master kept of earlier ones, and what was decided on them. */
export interface RoundRequest extends CheckRequest {
  readonly inputs: readonly ReturnInput[];
  readonly onto: MasterState | null;
  readonly decisions: Decisions;
  /** The program's version, kept with every file that is read. */
  readonly version: string;
}

/** Forms for these units; others get none. */
export interface FormsOfRequest extends CheckRequest {
  readonly units: readonly string[];
  readonly round: string;
  readonly due: IsoDate | null;
  /** True: every form shows the whole table, and the rows of other units are locked in it. */
  readonly whole: boolean;
  readonly without: readonly OptionalAnswer[];
}

function optionsOf({ office, version }: RoundRequest): MasterOptions {
  const { lamps, extensions, round } = office;
  return { version, lamps, extensions, round: round.name, due: round.due };
}

/**
 * The heavy work of a round, on plain data that passes between threads: the pane runs it in a worker, everything else
 * calls it as it is. With `pinyinOf`, names that sound alike are near each other; its dictionary is large, so whoever can
 * load it late passes it in.
 */
export function engineWith(pinyinOf: PinyinOf | null) {
  function owedOf({ table, roster, asOf, office }: CheckRequest): OwedTable {
    const { year, issued } = office.round;
    return owedTable(table, indexRoster(roster, pinyinOf), { year, issued, asOf });
  }

  function roundOf(request: RoundRequest, owed: OwedTable): ConsolidatedRound {
    const { inputs, onto, roster, asOf, decisions, version } = request;
    return consolidateRound(inputs, owed, {
      roster: indexRoster(roster, pinyinOf),
      asOf,
      decisions,
      onto,
      reading: { on: asOf, by: version },
    });
  }

  return {
    check({ table, roster, asOf, office }: CheckRequest): CheckedTable {
      const { year, issued } = office.round;
      return checkTable(table, {
        roster: indexRoster(roster, pinyinOf),
        asOf,
        year,
        issued,
        settings: office.rules,
      });
    },
    ruleTitles(): Readonly<Record<string, string>> {
      return Object.fromEntries(allRules.map(({ id, title }) => [id, title]));
    },
    owed: owedOf,
    forms(request: FormsOfRequest): readonly Form[] {
      const wanted = new Set(request.units);
      const { table, expected } = owedOf(request);
      const chosen = expected.filter(({ unit }) => wanted.has(unit));
      return formsOf(table, chosen, request);
    },
    consolidate(request: RoundRequest): Consolidation {
      return roundOf(request, owedOf(request)).consolidation;
    },
    /** The master as a plan, with how the units stand in it. */
    master(request: RoundRequest): { plan: WorkbookPlan; counts: RoundCounts } {
      const owed = owedOf(request);
      const round = roundOf(request, owed);
      return { plan: masterOf(round, owed, optionsOf(request)), counts: countUnits(round.consolidation) };
    },
    standing(request: RoundRequest): RoundStanding {
      const owed = owedOf(request);
      const round = roundOf(request, owed);
      return standingOf(round, masterContext(round, owed, optionsOf(request)), request.office);
    },
    /** 一页纸 for leaders. */
    leadersPage(request: RoundRequest): WorkbookPlan {
      const owed = owedOf(request);
      const round = roundOf(request, owed);
      const context = masterContext(round, owed, optionsOf(request));
      const { summary } = remindersFor(round, context, request.office.reminders, factsOf(request.office));
      return { sheets: [onePageSheet(round.consolidation, context, summary)], properties: {} };
    },
    /** The office's settings from their document; null stands for one that was never written. */
    office(document: string | null): OfficeSettingsResult {
      return document === null
        ? { settings: DEFAULT_OFFICE_SETTINGS, problems: [], isUsable: true }
        : parseOfficeSettings(document);
    },
    officeDocument: serialiseOfficeSettings,
  };
}

/** The same without a dictionary of sounds. */
export const engine = engineWith(null);

export type Engine = ReturnType<typeof engineWith>;
