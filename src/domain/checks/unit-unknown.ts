import type { NearName } from "../units";
import type { Rule } from "./types";
import { judgedNames, withName } from "./unit-cell";

/** A name that reads like a body but is not in the roster; with the name of the roster that it may stand for. */
export const unitUnknown: Rule = {
  id: "unit-unknown",
  severities: ["error"],
  title: "单位不在名录里",
  messages: {
    unknown: "单位名录里没有“{name}”。请核对写法，或把它加进单位名录。",
    nearest: "单位名录里没有“{name}”，最接近的是“{near}”。请核对写法，或把它加进单位名录。",
    level: "单位名录里没有“{name}”，只有“{near}”，级别不同。请核对，或把它加进单位名录。",
  },
  check(context, report) {
    for (const { task, units, item, judged } of judgedNames(context)) {
      if (item.canonical !== null || judged.kind !== "unknown") continue;
      const { near } = judged;
      report({
        task,
        field: "units",
        messageId: messageOf(near),
        data: { name: item.name, near: near ? [near.name, ...near.others].join("”“") : "" },
        span: item.span,
        ...(isOne(near) ? { suggestion: withName(units.text, item, near.name) } : {}),
      });
    }
  },
};

function messageOf(near: NearName | null): "unknown" | "nearest" | "level" {
  if (near === null) return "unknown";
  return near.by === "other-level" ? "level" : "nearest";
}

/** Only one name is near, and of the same level: it can be offered. */
function isOne(near: NearName | null): near is NearName {
  return near !== null && near.by !== "other-level" && near.others.length === 0;
}
