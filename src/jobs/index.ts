export { consolidateRound, masterOf } from "./consolidate-round";
export type { RoundOptions } from "./consolidate-round";
export { findMaster, findRoster, findTable } from "./find-in-workbook";
export { formsOf, owedTable } from "./forms-of";
export type { Form, OwedTable } from "./forms-of";
