import type { UnitItem } from "../units";
import type { CheckedTask, Rule } from "./types";
import { withName } from "./unit-cell";

interface Use {
  readonly item: UnitItem;
  readonly checked: CheckedTask;
  count: number;
}

/** One body under several of its names in one table. Told once a name, where it first stands, not on every row. */
export const aliasStyle: Rule = {
  id: "alias-style",
  severities: ["info"],
  title: "同一单位名称不统一",
  messages: {
    several: "“{name}”和“{usual}”是同一个单位，全表写法不统一（这种写法 {count} 行）。建议统一为“{usual}”。",
  },
  check(context, report) {
    const uses = new Map<string, Map<string, Use>>();
    for (const checked of context.tasks) {
      const inCell = new Set<string>();
      for (const item of checked.units.items) {
        // A body twice in one cell is a duplicate, which a rule of its own tells.
        if (item.canonical === null || inCell.has(item.canonical)) continue;
        inCell.add(item.canonical);
        const names = uses.get(item.canonical) ?? new Map<string, Use>();
        uses.set(item.canonical, names);
        const use = names.get(item.name);
        if (use) use.count += 1;
        else names.set(item.name, { item, checked, count: 1 });
      }
    }
    for (const [canonical, names] of uses) {
      if (names.size < 2) continue;
      const usual = usualName(canonical, names);
      for (const [name, { item, checked, count }] of names) {
        if (name === usual) continue;
        report({
          task: checked.task,
          field: "units",
          messageId: "several",
          data: { name, usual, count },
          span: item.span,
          suggestion: withName(checked.units.text, item, usual),
        });
      }
    }
  },
};

/** The name that most rows use; of equally usual ones the roster's own, else the first. */
function usualName(canonical: string, names: ReadonlyMap<string, Use>): string {
  const most = Math.max(...[...names.values()].map(({ count }) => count));
  const usual = [...names].filter(([, { count }]) => count === most).map(([name]) => name);
  return usual.includes(canonical) ? canonical : (usual[0] ?? canonical);
}
