import { decodeDecisions, NO_DECISIONS } from "../../domain/consolidation";
import { applyPlan } from "../../excel";
import type { RoundRequest } from "../../jobs";
import type { FoundTable, RemindPort } from "../ports";
import { masterInWorkbook, roundRequest } from "./collect-port";
import { pinyinInitials } from "./pinyin-initials";
import type { Session } from "./session";
import { writtenSheet } from "./written-sheet";

/** Step 催报 on the open workbook: from what its master carries. */
export function remindPort(session: Session): RemindPort {
  const { engine, store } = session;
  const request = async (table: FoundTable): Promise<RoundRequest> => {
    const office = await store.read();
    const decisions = decodeDecisions(office.decisions) ?? NO_DECISIONS;
    return { ...(await roundRequest(session, table, [], decisions)), office };
  };
  return {
    look: async (table) => {
      if (!(await masterInWorkbook())) return null;
      const round = await engine.standing(await request(table));
      const initials = await pinyinInitials(round.units.map(({ unit }) => unit));
      return {
        ...round,
        units: round.units.map((unit, index) => ({ ...unit, initials: initials[index] ?? "" })),
      };
    },
    due: async () => (await store.read()).round.due,
    keepDue: async (due) => {
      const { round } = await store.read();
      await store.change({ round: { ...round, due } });
    },
    leadersPage: async (table) =>
      writtenSheet(await applyPlan(await engine.leadersPage(await request(table))), session.locale),
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
