import type { IsoDate } from "../../domain/dates";
import {
  excelErrorText,
  goToCell,
  insertTemplate,
  markCells,
  marksOf,
  watchSheet,
  watchSheets,
} from "../../excel";
import { placeFindings } from "../../jobs";
import type { PanePorts, WorkbookView } from "../ports";
import type { PaneTexts } from "../texts";
import { checkPort } from "./check-port";
import type { EngineClient } from "./engine-client";
import { collectPort } from "./collect-port";
import { formsPort } from "./forms-port";
import { insertPort } from "./insert-port";
import { lookAtWorkbook } from "./look";
import type { LastFound, Looked } from "./look";

import { officeStore } from "./office-store";
import { remindPort } from "./remind-port";
import { settingsPort } from "./settings-port";
import type { Session } from "./session";

/** What the ports are made from besides Excel itself. */
export interface OfficeSetting {
  readonly engine: EngineClient;
  readonly texts: PaneTexts;
  readonly locale: string;
  readonly storage: Storage;
  readonly today: () => IsoDate;
  /** False where Excel's pane cannot save files, as on Mac. */
  readonly savesFiles: boolean;
}

/** The pane's ports onto the workbook that is open in Excel. */
export function officePorts(setting: OfficeSetting): PanePorts {
  const { engine, locale, today, texts, savesFiles } = setting;
  const last: LastFound = { sheetId: null };
  let markedFor = "";
  let looked: Looked | null = null;
  const store = officeStore(engine, setting.storage);
  const session: Session = {
    engine,
    store,
    today,
    looked: () => {
      if (!looked) throw new Error("the workbook was not looked at yet");
      return looked;
    },
  };
  const look = async (): Promise<WorkbookView> => {
    looked = await lookAtWorkbook(engine, store, today(), last);
    const { view } = looked;
    const { table } = view;
    if (table?.marked) {
      const ignored = new Set(view.ignored.map(({ key }) => key));
      const open = placeFindings(table.checked)
        .filter(({ key }) => !ignored.has(key))
        .map(({ finding }) => finding);
      const marks = marksOf({ ...table.checked, findings: open });
      // Marks are written again only when they would differ: writing costs Excel its undo.
      const signature = JSON.stringify([table.sheet.id, marks]);
      if (signature !== markedFor) {
        await markCells(table.sheet.id, marks);
        markedFor = signature;
      }
    }
    return view;
  };
  return {
    workbook: {
      look,
      watch: async (sheetId, changed) => {
        const ends = await Promise.all([
          watchSheets(changed),
          ...(sheetId === null ? [] : [watchSheet(sheetId, changed)]),
        ]);
        return () => {
          // The workbook may be closing; then there is nothing left to stop.
          for (const end of ends) void end().catch(() => undefined);
        };
      },
      goTo: goToCell,
    },
    insert: insertPort(texts, store, async (table) => (await insertTemplate(table ?? undefined)).sheetName),
    check: checkPort,
    forms: formsPort(session, texts, savesFiles ? "zip" : "sheets"),
    collect: collectPort(session, texts),
    remind: remindPort(session),
    settings: settingsPort(session),
    describe: (failure) => excelErrorText(failure, locale),
  };
}
