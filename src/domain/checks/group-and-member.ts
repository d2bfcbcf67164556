import { isOpenGroup } from "../units";
import type { Rule } from "./types";

/** 其他市直部门 leaves out those that are named. */
const OTHERS = /^其[他它余]/;

/** A body named beside a group that holds it, in the same role (市政府办公室，市直各部门): said once would do. */
export const groupAndMember: Rule = {
  id: "group-and-member",
  severities: ["info"],
  title: "单位已包含在一类单位里",
  messages: { within: "“{group}”已经包含“{name}”。如果没有另外的意思，可以只写一处。" },
  check({ tasks, roster, deadlineContext }, report) {
    const known = new Map<string, ReadonlySet<string>>();
    const membersOf = (group: string): ReadonlySet<string> => {
      let members = known.get(group);
      if (!members) {
        members = new Set(roster.members(group, deadlineContext.issued).map(({ name }) => name));
        known.set(group, members);
      }
      return members;
    };
    for (const { task, units } of tasks) {
      const groups = units.items.filter(
        ({ kind, name }) => kind === "group" && !isOpenGroup(name) && !OTHERS.test(name),
      );
      if (groups.length === 0) continue;
      for (const { canonical, name, role, span } of units.items) {
        if (canonical === null) continue;
        const group = groups.find((each) => each.role === role && membersOf(each.name).has(canonical));
        if (group)
          report({ task, field: "units", messageId: "within", data: { group: group.name, name }, span });
      }
    }
  },
};
