export { findHeaders, findReturnHeaders, headerAt } from "./find-headers";
export type { HeaderMatch } from "./find-headers";
export type { AnswerField, HeaderField } from "./fields";
