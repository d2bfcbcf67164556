export { consolidate, NO_DECISIONS } from "./consolidate";
export type { ConsolidationContext, Decisions, LastRound } from "./consolidate";
export type { ReturnInput } from "./stored-input";
export type {
  Consolidation,
  Entry,
  EntrySource,
  EntryStatus,
  ExpectedUnit,
  FileRecord,
  FileStatus,
  NoteRow,
  ReturnFinding,
  ReturnRecord,
  ReturnRuleId,
  ReturnState,
  RowProof,
  StoredInput,
  UnitLedger,
  UnitSource,
  UnitState,
} from "./types";
export { returnName } from "./versions";
export { isDated, lampOf, tally, total } from "./progress";
export type { Lamp, ProgressTally } from "./progress";
export { MASTER_STATE_KEY, parseMaster, serialiseMaster } from "./master-state";
export type { MasterState } from "./master-state";
