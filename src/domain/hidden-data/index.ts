export { decodeHiddenData, encodeHiddenData, HIDDEN_SHEET_NAME } from "./hidden-data";
