export { consolidate } from "./consolidate";
export type { ConsolidationContext, LastRound } from "./consolidate";
export { decodeDecisions, encodeDecisions, mergeDecisions, NO_DECISIONS } from "./decisions";
export type { Decisions, DecisionsJson, Remembered } from "./decisions";
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
  Question,
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
