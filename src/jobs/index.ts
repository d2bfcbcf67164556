export {
  consolidateRound,
  deadlinesOf,
  masterContext,
  masterOf,
  remindersFor,
  roundReader,
} from "./consolidate-round";
export type { ConsolidatedRound, MasterOptions, RoundOptions } from "./consolidate-round";
export { engine, engineWith } from "./engine";
export type { CheckRequest, Engine, FormsOfRequest, RoundRequest } from "./engine";
export { findMaster, findRoster, findTable } from "./find-in-workbook";
export { placeFindings } from "./finding-key";
export type { PlacedFinding } from "./finding-key";
export { formsOf, owedTable } from "./forms-of";
export type { Form, FormsOptions, OwedTable } from "./forms-of";
export { previewImport, previewText } from "./import-preview";
export type { ImportPreview, LeftOver } from "./import-preview";
export { countUnits, standingOf } from "./round-standing";
export type { RoundCounts, RoundStanding, TaskStanding, UnitStanding } from "./round-standing";
export { versionsOf } from "./returned-versions";
export type { ReturnedVersion, ReturnedVersions, VersionDifference } from "./returned-versions";
