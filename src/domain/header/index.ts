export { findHeaders, findReturnHeaders, headerAt } from "./find-headers";
export type { HeaderMatch } from "./find-headers";
export { joinUnits, namesBodies, unitColumns } from "./unit-columns";
export type { JoinedUnits, UnitColumn } from "./unit-columns";
export { ANSWER_FIELDS, FIXED_FIELDS } from "./fields";
export type { AnswerField, HeaderField } from "./fields";
