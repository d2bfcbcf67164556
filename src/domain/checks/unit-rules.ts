import { aliasStyle } from "./alias-style";
import { deadlineInUnitCell } from "./deadline-in-unit-cell";
import { executeWithoutLead } from "./execute-without-lead";
import { groupAndMember } from "./group-and-member";
import { groupUnexpanded } from "./group-unexpanded";
import { leadMissing } from "./lead-missing";
import { notAUnitList } from "./not-a-unit-list";
import { openList } from "./open-list";
import { separatorsMixed } from "./separators-mixed";
import type { Rule } from "./types";
import { unitDuplicate } from "./unit-duplicate";
import { unitMissing } from "./unit-missing";
import { unitNearMiss } from "./unit-near-miss";
import { unitOutdated } from "./unit-outdated";
import { unitTwoRoles } from "./unit-two-roles";
import { unitUnknown } from "./unit-unknown";

/** The checks of 责任单位. */
export const unitRules: readonly Rule[] = [
  unitMissing,
  unitUnknown,
  notAUnitList,
  unitNearMiss,
  unitOutdated,
  unitDuplicate,
  unitTwoRoles,
  deadlineInUnitCell,
  groupUnexpanded,
  executeWithoutLead,
  leadMissing,
  openList,
  groupAndMember,
  aliasStyle,
  separatorsMixed,
];
