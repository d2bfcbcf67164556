export { findHeaders } from "./find-headers";
export type { HeaderMatch } from "./find-headers";
export type { AnswerField, HeaderField } from "./labels";
