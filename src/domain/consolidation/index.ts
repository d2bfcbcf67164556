export { consolidate } from "./consolidate";
export type { ConsolidationContext, LastRound } from "./context";
export { decodeDecisions, encodeDecisions, mergeDecisions, NO_DECISIONS } from "./decisions";
export type { Decisions, DecisionsJson, Remembered } from "./decisions";
export { gatherInputs } from "./gather-inputs";
export { listedFindings } from "./listed-findings";
export type { ListedFinding } from "./listed-findings";
export { inputReader } from "./stored-input";
export type { ReturnInput } from "./stored-input";
export type {
  CarriedRound,
  Consolidation,
  Entry,
  EntrySource,
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
  UnitState,
} from "./types";
export { returnName } from "./versions";
export { DEFAULT_LAMP_SETTINGS, LAMP_LIGHTS, LAMPS } from "./lamp-settings";
export type { Lamp, LampLight, LampSettings } from "./lamp-settings";
export { isDated, lampOf, movement, percents, tally, total } from "./progress";
export type { LampContext, LampCounts, ProgressTally } from "./progress";
export { MASTER_STATE_KEY, parseMaster, serialiseMaster } from "./master-state";
export type { MasterState } from "./master-state";
export { changesBetween, compareWithLast } from "./round-changes";
export type { EntryChange, LastComparison, SaidEntry } from "./round-changes";
