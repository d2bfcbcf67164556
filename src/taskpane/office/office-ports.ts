import type { IsoDate } from "../../domain/dates";
import {
  excelErrorText,
  goToCell,
  insertTemplate,
  markCells,
  marksOf,
  printRemark,
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
import { inTurn } from "./in-turn";
import { insertPort } from "./insert-port";
import { lookAtWorkbook } from "./look";
import type { LastFound, Looked } from "./look";

import { officeStore } from "./office-store";
import { remindPort } from "./remind-port";
import { settingsPort } from "./settings-port";
import type { Session } from "./session";
import { rememberInWorkbook } from "./workbook-memory";

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
    locale,
    looked: () => {
      if (!looked) throw new Error("the workbook was not looked at yet");
      return looked;
    },
  };
  const turn = inTurn();
  const sheetOfTable = checkPort(locale);
  /** Reads the workbook and keeps its marks true; `anew` marks it whether marked or not. Gives the cells marked. */
  const readAndMark = async (anew: boolean): Promise<{ view: WorkbookView; cells: number }> => {
    looked = await lookAtWorkbook(engine, store, today(), last);
    const { view } = looked;
    const { table } = view;
    if (!table || !(anew || table.marked)) return { view, cells: 0 };
    const ignored = new Set(view.ignored.map(({ key }) => key));
    const open = placeFindings(table.checked)
      .filter(({ key }) => !ignored.has(key))
      .map(({ finding }) => finding);
    const marks = marksOf({ ...table.checked, findings: open });
    // Marks are written again only when they would differ: writing costs Excel its undo.
    const signature = JSON.stringify([table.sheet.id, marks]);
    if (anew || signature !== markedFor) {
      await markCells(table.sheet.id, marks);
      markedFor = signature;
    }
    const shown = open.filter(({ cell, severity }) => cell !== null && severity !== "info");
    return { view, cells: new Set(shown.map(({ cell }) => cell)).size };
  };
  let waiting: Promise<WorkbookView> | null = null;
  // A reading that has not begun serves everybody who asks meanwhile.
  const look = (): Promise<WorkbookView> =>
    (waiting ??= turn(async () => {
      waiting = null;
      return (await readAndMark(false)).view;
    }));
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
    insert: insertPort(texts, store, async (table) => {
      const { sheetName, ...inserted } = await insertTemplate(table ?? undefined);
      return { sheet: sheetName, remark: printRemark(inserted, locale) };
    }),
    check: {
      ...sheetOfTable,
      // What was typed a moment ago counts: the workbook is read again before it is marked.
      mark: () =>
        turn(async () => {
          const { cells } = await readAndMark(true);
          await rememberInWorkbook({ marked: true });
          return cells;
        }),
      unmark: (table) => turn(() => sheetOfTable.unmark(table)),
    },
    forms: formsPort(session, texts, savesFiles ? "zip" : "sheets"),
    collect: collectPort(session, texts),
    remind: remindPort(session),
    settings: settingsPort(session),
    describe: (failure) => excelErrorText(failure, locale),
  };
}
