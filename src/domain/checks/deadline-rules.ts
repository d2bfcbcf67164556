import { beforeAmbiguous } from "./before-ambiguous";
import { deadlineBeforeIssue } from "./deadline-before-issue";
import { deadlineImpossible } from "./deadline-impossible";
import { deadlineMissing } from "./deadline-missing";
import { deadlinePast } from "./deadline-past";
import { deadlineUnrecognised } from "./deadline-unrecognised";
import { deadlineVague } from "./deadline-vague";
import { monthBare } from "./month-bare";
import { noDate } from "./no-date";
import { rangeRolled } from "./range-rolled";
import { startOnly } from "./start-only";
import { textFolded } from "./text-folded";
import type { Rule } from "./types";
import { yearDiffers } from "./year-differs";
import { yearFromTitle } from "./year-from-title";
import { yearUnknown } from "./year-unknown";

/** The checks of 时限要求. */
export const deadlineRules: readonly Rule[] = [
  deadlineMissing,
  deadlineUnrecognised,
  deadlineImpossible,
  deadlineBeforeIssue,
  yearUnknown,
  beforeAmbiguous,
  deadlinePast,
  deadlineVague,
  startOnly,
  rangeRolled,
  noDate,
  monthBare,
  yearDiffers,
  yearFromTitle,
  textFolded,
];
