import type { Standing } from "../../../domain/ledger";
import type { ToneName } from "../../kit/Tone";

/** The tone of each standing, in the order in which standings are shown. */
export const STANDING_TONES: Readonly<Record<Standing, ToneName>> = {
  complete: "good",
  incomplete: "warn",
  late: "warn",
  missing: "bad",
  "not-due": "neutral",
  extended: "neutral",
  unreadable: "bad",
  voluntary: "good",
};
