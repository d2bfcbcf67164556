import { deadlineRules } from "./deadline-rules";
import { tableRules } from "./table-rules";
import type { Rule } from "./types";
import { unitRules } from "./unit-rules";

/** Every check, in the order in which findings of one row are shown. */
export const allRules: readonly Rule[] = [...tableRules, ...unitRules, ...deadlineRules];
