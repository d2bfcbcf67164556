import type { Severity } from "../checks/types";
import type { ReturnFinding, ReturnRuleId } from "./types";

/** What a finding says besides its rule, severity and message. */
export type FindingDraft = Partial<Omit<ReturnFinding, "rule" | "severity" | "message">>;

/** Takes down a finding. */
export type Tell = (rule: ReturnRuleId, severity: Severity, message: string, draft?: FindingDraft) => void;
