import { applyPlan } from "../../excel";
import type { RemindPort } from "../ports";
import { masterInWorkbook, roundRequest } from "./collect-port";
import { pinyinInitials } from "./pinyin-initials";
import type { Session } from "./session";
import { recallWorkbook, rememberInWorkbook } from "./workbook-memory";

/** Step 催报 on the open workbook: from what its master carries. */
export function remindPort(session: Session): RemindPort {
  const { engine } = session;
  return {
    look: async (table) => {
      if (!(await masterInWorkbook())) return null;
      const { decisions, due } = await recallWorkbook();
      const round = await engine.remind(await roundRequest(session, table, [], decisions), { due });
      const initials = await pinyinInitials(round.units.map(({ unit }) => unit));
      return {
        ...round,
        units: round.units.map((unit, index) => ({ ...unit, initials: initials[index] ?? "" })),
      };
    },
    due: async () => (await recallWorkbook()).due,
    keepDue: (due) => rememberInWorkbook({ due }),
    leadersPage: async (table) => {
      const { decisions, due } = await recallWorkbook();
      const plan = await engine.leadersPage(await roundRequest(session, table, [], decisions), { due });
      const { sheetNames } = await applyPlan(plan);
      const [name = ""] = sheetNames.values();
      return name;
    },
    copy: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        // Some panes may not use the clipboard; the older command works in a few of them.
        return copyByCommand(text);
      }
    },
  };
}

function copyByCommand(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.style.position = "fixed";
  field.style.opacity = "0";
  document.body.append(field);
  field.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
