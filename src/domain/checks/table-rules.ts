import { categoryMissing } from "./category-missing";
import { halfWidthPunctuation } from "./half-width-punctuation";
import { headerNotRecognised } from "./header-not-recognised";
import { numberDuplicate } from "./number-duplicate";
import { numberGap } from "./number-gap";
import { numberInvalid } from "./number-invalid";
import { requirementRepeated } from "./requirement-repeated";
import { straySpace } from "./stray-space";
import type { Rule } from "./types";

/** The checks of the table itself (domain.md, Findings on the table). */
export const tableRules: readonly Rule[] = [
  headerNotRecognised,
  numberDuplicate,
  numberInvalid,
  numberGap,
  categoryMissing,
  requirementRepeated,
  straySpace,
  halfWidthPunctuation,
];
