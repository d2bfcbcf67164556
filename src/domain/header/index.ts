export { findHeaders, findReturnHeaders, headerAt } from "./find-headers";
export type { HeaderMatch } from "./find-headers";
export { joinedUnits } from "./joined-units";
export { ANSWER_FIELDS, FIXED_FIELDS } from "./fields";
export type { AnswerField, HeaderField } from "./fields";
