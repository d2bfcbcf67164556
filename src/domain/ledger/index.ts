export { extendedTo } from "./extensions";
export type { Extension } from "./extensions";
export { ledgerOf } from "./ledger";
export type { LedgerLine, LedgerOptions, Standing } from "./ledger";
export { owedEntries } from "./owed-entries";
