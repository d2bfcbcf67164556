/** A bar: its word, how many of how many, and its colour. */
export interface Bar {
  readonly word: string;
  readonly count: number;
  readonly total: number;
  readonly color: string;
}
