import { allRules, checkTable } from "../domain/checks";
import type { CheckedTable, RuleSettings } from "../domain/checks";
import type { IsoDate } from "../domain/dates";
import type { DivisionTable } from "../domain/division";
import { indexRoster } from "../domain/units";
import type { Roster } from "../domain/units";

/** What a table is checked with; plain data, so that the check can run in a worker. */
export interface CheckRequest {
  readonly table: DivisionTable;
  readonly roster: Roster;
  readonly asOf: IsoDate;
  readonly year: number | null;
  readonly issued: IsoDate | null;
  readonly settings?: RuleSettings;
}

/**
 * The heavy work of a round, on plain data that passes between threads: the pane runs it in a worker, everything else
 * calls it as it is.
 */
export const engine = {
  check({ table, roster, ...options }: CheckRequest): CheckedTable {
    return checkTable(table, { roster: indexRoster(roster), ...options });
  },
  ruleTitles(): Readonly<Record<string, string>> {
    return Object.fromEntries(allRules.map(({ id, title }) => [id, title]));
  },
};

export type Engine = typeof engine;
