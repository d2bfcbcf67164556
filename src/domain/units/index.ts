export { builtinRoster } from "./builtin-roster";
export { readUnits } from "./read-units";
export { indexRoster } from "./roster";
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
