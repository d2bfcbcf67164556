import { beforeAmbiguous } from "./before-ambiguous";
import { dateMaybeRange } from "./date-maybe-range";
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
import { styleMixed } from "./style-mixed";
import { targetWithoutDate } from "./target-without-date";
import { textEarlier } from "./text-earlier";
import { textFolded } from "./text-folded";
import { textLater } from "./text-later";
import { textVague } from "./text-vague";
import type { Rule } from "./types";
import { yearDiffers } from "./year-differs";
import { yearFromTitle } from "./year-from-title";
import { yearUnknown } from "./year-unknown";

/** The checks of 时限要求, and of the requirement's times against it. */
export const deadlineRules: readonly Rule[] = [
  deadlineMissing,
  deadlineUnrecognised,
  deadlineImpossible,
  deadlineBeforeIssue,
  textLater,
  yearUnknown,
  beforeAmbiguous,
  deadlinePast,
  deadlineVague,
  dateMaybeRange,
  textEarlier,
  targetWithoutDate,
  startOnly,
  rangeRolled,
  noDate,
  monthBare,
  yearDiffers,
  textVague,
  styleMixed,
  yearFromTitle,
  textFolded,
];
