import type { CheckedTask, Rule } from "./types";

/** A group whose members the roster does not name: no form can be made for them, and none of them can be chased. */
export const groupUnexpanded: Rule = {
  id: "group-unexpanded",
  severities: ["warning"],
  title: "名录里没有这一类单位",
  messages: {
    class:
      "“{group}”指哪些单位，名录里没有写：请在单位名录里补上类别为“{classes}”的单位。共 {count} 行用到。",
    unknown:
      "“{group}”指哪些单位，从名录里看不出来。请逐个写出单位名称，或在单位名录里给这些单位设一个类别。共 {count} 行用到。",
  },
  check({ tasks, roster, deadlineContext }, report) {
    // Told once a group, where it first stands: the same three groups stand on nearly every row.
    const seen = new Set<string>();
    const rows = rowsNaming(tasks);
    for (const { task, units } of tasks) {
      for (const { kind, name, span } of units.items) {
        if (kind !== "group" || seen.has(name)) continue;
        seen.add(name);
        if (roster.members(name, deadlineContext.issued).length > 0) continue;
        const count = rows.get(name) ?? 0;
        const classes = roster.classesOf(name);
        const data = { group: name, classes: classes.join("、"), count };
        report({ task, field: "units", messageId: classes.length > 0 ? "class" : "unknown", data, span });
      }
    }
  },
};

/** On how many rows each name of a group stands. */
function rowsNaming(tasks: readonly CheckedTask[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { units } of tasks) {
    const groups = units.items.filter(({ kind }) => kind === "group").map(({ name }) => name);
    for (const name of new Set(groups)) rows.set(name, (rows.get(name) ?? 0) + 1);
  }
  return rows;
}
