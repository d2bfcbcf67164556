export { dropTypesettingSpace, foldForComparison, foldWidth, isBlank, rawSpan } from "./fold-text";
export { matchAt } from "./match-at";
export { hashText } from "./hash-text";
export type { FoldedText, Span } from "./fold-text";
