import { deadlineInUnitCell } from "./deadline-in-unit-cell";
import { executeWithoutLead } from "./execute-without-lead";
import { groupUnexpanded } from "./group-unexpanded";
import { leadMissing } from "./lead-missing";
import { notAUnitList } from "./not-a-unit-list";
import { openList } from "./open-list";
import type { Rule } from "./types";
import { unitMissing } from "./unit-missing";
import { unitUnknown } from "./unit-unknown";

/** The checks of 责任单位. */
export const unitRules: readonly Rule[] = [
  unitMissing,
  unitUnknown,
  notAUnitList,
  deadlineInUnitCell,
  groupUnexpanded,
  executeWithoutLead,
  leadMissing,
  openList,
];
