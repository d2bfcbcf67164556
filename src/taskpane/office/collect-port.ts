import { decodeDecisions, encodeDecisions, NO_DECISIONS } from "../../domain/consolidation";
import type { Decisions, MasterState, ReturnInput } from "../../domain/consolidation";
import { HIDDEN_SHEET_NAME } from "../../domain/hidden-data";
import { hashText } from "../../domain/text";
import { insertMaster, listSheets, readSheet } from "../../excel";
import { countUnits, findMaster } from "../../jobs";
import type { RoundRequest } from "../../jobs";
import program from "../../../package.json";
import { JobCancelled } from "../kit/use-job";
import type { CollectPort, FoundTable } from "../ports";
import type { PaneTexts } from "../texts";
import { bringMasterBack, dropOlderMasters, earlierMasterOf } from "./earlier-master";
import { download, XLSX_TYPE } from "./download";
import { requestOf } from "./session";
import type { Session } from "./session";
import { rememberInWorkbook } from "./workbook-memory";
import { writtenSheet } from "./written-sheet";

/** What the master in the open workbook carries; null when there is none. */
export async function masterInWorkbook(): Promise<MasterState | null> {
  const hidden = (await listSheets()).find(({ name }) => name === HIDDEN_SHEET_NAME);
  return hidden ? findMaster([(await readSheet(hidden.id)).grid]) : null;
}

/** Everything that the round in this workbook is consolidated from: what the master kept, and what came now. */
export async function roundRequest(
  session: Session,
  table: FoundTable,
  inputs: readonly ReturnInput[],
  decisions: Decisions,
): Promise<RoundRequest> {
  return {
    ...requestOf(session, table),
    inputs,
    decisions,
    onto: await masterInWorkbook(),
    version: program.version,
  };
}

/** Step 汇总 on the open workbook. Files are read in workers, the consolidation runs in the engine's. */
export function collectPort(session: Session, texts: PaneTexts): CollectPort {
  const { engine, store } = session;
  return {
    kept: async () => (await masterInWorkbook())?.inputs.length ?? null,
    decisions: async () => decodeDecisions((await store.read()).decisions) ?? NO_DECISIONS,
    keepDecisions: async (decisions) => {
      await store.change({ decisions: encodeDecisions(decisions) });
    },
    readFiles: async (files, password, control) => {
      const { fileSource, readFiles, unreadableText } = await import("../../workbooks");
      const reasonOf = (read: Awaited<ReturnType<typeof readFiles>>[number]): string | null =>
        read.result.ok ? null : unreadableText(read.result.code, read.result.detail);
      const reads = await readFiles(files.map(fileSource), {
        passwords: password === "" ? [] : [password],
        signal: control.signal,
        onResult: (read, { done, total }) => {
          control.onFile({ name: read.name, problem: reasonOf(read) });
          control.progress({ done, all: total, at: read.name });
        },
      });
      if (control.signal.aborted) throw new JobCancelled();
      return {
        lines: reads.map((read) => ({ name: read.name, problem: reasonOf(read) })),
        inputs: reads.map((read) => {
          const { name, sha256, size, result } = read;
          return {
            file: name,
            sha256,
            size,
            read: result.ok ? result : { ok: false, reason: reasonOf(read) ?? "" },
          };
        }),
      };
    },
    readSheets: async (sheets) => {
      const inputs: ReturnInput[] = [];
      for (const { id, name } of sheets) {
        const { grid } = await readSheet(id);
        const text = JSON.stringify(grid);
        inputs.push({
          file: `${texts.collect.thisWorkbook}/${name}`,
          // A sheet has no bytes of its own; its content tells it from another.
          sha256: hashText(text),
          size: text.length,
          read: { ok: true, workbook: { sheets: [grid], properties: new Map() } },
        });
      }
      return { inputs, lines: inputs.map(({ file }) => ({ name: file, problem: null })) };
    },
    consolidate: async (table, inputs, decisions) =>
      engine.consolidate(await roundRequest(session, table, inputs, decisions)),
    writeSheets: async (table, inputs, decisions) => {
      const request = await roundRequest(session, table, inputs, decisions);
      const { plan, counts } = await engine.master(request);
      const applied = await insertMaster(plan, {
        reason: texts.collect.heading,
        madeAt: new Date().toISOString(),
      });
      await rememberInWorkbook({ round: counts });
      // The new master stands; an old copy too many is no reason to say that writing failed.
      await dropOlderMasters().catch(() => undefined);
      return writtenSheet(applied, session.locale);
    },
    earlier: earlierMasterOf,
    bringBack: async (table) => {
      await bringMasterBack();
      const decided = decodeDecisions((await store.read()).decisions) ?? NO_DECISIONS;
      const back = await engine.consolidate(await roundRequest(session, table, [], decided));
      await rememberInWorkbook({ round: countUnits(back) });
    },
    saveFile: async (table, inputs, decisions) => {
      const { writeWorkbook } = await import("../../workbooks");
      const { plan } = await engine.master(await roundRequest(session, table, inputs, decisions));
      const name = `${texts.collect.write.masterName} ${session.today()}.xlsx`;
      download(name, await writeWorkbook(plan), XLSX_TYPE);
      return name;
    },
  };
}
