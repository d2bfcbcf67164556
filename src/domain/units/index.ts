export { builtinRoster } from "./builtin-roster";
export { emptyGroups, expectedUnits } from "./expected-units";
export type { TaskUnits } from "./expected-units";
export { judgeName } from "./judge-name";
export type { NameJudgement, Period } from "./judge-name";
export { isOpenGroup } from "./names";
export { readUnits } from "./read-units";
export { indexRoster } from "./roster";
export { rosterFromTable } from "./roster-from-table";
export type { RosterDraft } from "./roster-from-table";
export { isRosterGrid, readRoster, ROSTER_HEADER, rosterRows } from "./roster-sheet";
export type { RosterProblem, RosterResult } from "./roster-sheet";
export type {
  ExpectedUnit,
  NearName,
  OpenList,
  PinyinOf,
  Roster,
  RosterIndex,
  RosterUnit,
  UnitItem,
  UnitRole,
  UnitSeparator,
  UnitsReading,
  UnreadText,
} from "./types";
