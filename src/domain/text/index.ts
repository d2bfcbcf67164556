export { dropTypesettingSpace, foldForComparison, foldWidth, rawSpan } from "./fold-text";
export { matchAt } from "./match-at";
export { hashText } from "./hash-text";
export type { FoldedText, Span } from "./fold-text";
