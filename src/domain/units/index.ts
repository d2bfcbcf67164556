export { builtinRoster } from "./builtin-roster";
export { emptyGroups, expectedUnits } from "./expected-units";
export type { TaskUnits } from "./expected-units";
export { readUnits } from "./read-units";
export { indexRoster } from "./roster";
export { isRosterGrid, readRoster, ROSTER_HEADER, rosterRows } from "./roster-sheet";
export type { RosterProblem, RosterResult } from "./roster-sheet";
export type {
  OpenList,
  Roster,
  RosterIndex,
  RosterUnit,
  UnitItem,
  UnitRole,
  UnitsReading,
  UnreadText,
} from "./types";
