export { consolidate, MASTER_STATE_KEY, NO_DECISIONS } from "./consolidate";
export type { ConsolidationContext, Decisions, LastRound, ReturnInput } from "./consolidate";
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
export { parseMaster, serialiseMaster } from "./master-state";
export type { MasterState } from "./master-state";
