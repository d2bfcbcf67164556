export { dropTypesettingSpace, foldForComparison, foldWidth, rawSpan } from "./fold-text";
export { hashText } from "./hash-text";
export type { FoldedText, Span } from "./fold-text";
