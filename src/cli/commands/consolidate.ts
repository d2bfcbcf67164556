import type { Decisions, MasterState } from "../../domain/consolidation";
import { decodeDecisions, mergeDecisions, NO_DECISIONS } from "../../domain/consolidation";
import { parseObject } from "../../domain/parse-object";
import { tableFingerprint } from "../../domain/returns";
import { consolidateRound, masterOf, owedTable, roundReader } from "../../jobs";
import type { ConsolidatedRound } from "../../jobs";
import { writeWorkbook } from "../../workbooks";
import { nodePacker } from "../../workbooks/zip/node-packer";
import { version } from "../../../package.json";
import { required } from "../args";
import { askDecisions } from "../ask-decisions";
import { CliError } from "../cli-error";
import type { Command } from "../command";
import { consolidationJson } from "../consolidation-json";
import { consolidationReport } from "../consolidation-report";
import { listInputs, readBytes, refuseExisting, writeWhole } from "../files";
import { loadMaster, loadRoster, loadTable } from "../load";
import { readInputs, startWorkers } from "../read-inputs";
import { report } from "../texts/zh-CN";

/** `fengong consolidate`: all returns into one master. Exit 1 when some input could not be used. */
export const consolidateCommand: Command = async (args, terminal) => {
  const tablePath = required(args.table, "--table");
  const out = required(args.out, "--out");
  if (args.files.length === 0) throw new CliError("missing-file", "报回来的文件或文件夹");
  refuseExisting(out, args.force);
  const files = await listInputs(args.files);
  const startWorker = startWorkers(files.length);
  const { table, workbook } = await loadTable(tablePath, args.password);
  const roster = await loadRoster(args.roster, workbook, args.password, terminal);
  const asOf = args.asOf ?? terminal.today();
  const given = await readDecisions(args.resolve);
  const last = args.last === null ? null : await loadMaster(args.last, args.password);
  const before = args.onto === null ? null : await loadMaster(args.onto, args.password);
  if (args.onto !== null && before?.table !== tableFingerprint(table.tasks)) {
    throw new CliError("other-table", args.onto);
  }
  const decisions = mergeDecisions(decidedBefore(before, last), given);
  const owed = owedTable(table, roster, { year: args.year, issued: args.issued, asOf });
  const inputs = await readInputs(files, {
    password: args.password,
    store: roundReader(owed, { roster, decisions }),
    startWorker,
    onProgress: (done, total) => {
      terminal.progress(report.reading(done, total));
    },
  });
  terminal.progress("");
  const run = (decided: Decisions): ConsolidatedRound =>
    consolidateRound(inputs, owed, {
      roster,
      asOf,
      decisions: decided,
      last: last?.entries ?? null,
      onto: before,
      reading: { on: terminal.today(), by: version },
    });
  const first = run(decisions);
  const asked =
    args.resolve === "ask" && terminal.ask
      ? await askDecisions(first.consolidation, first.consolidation.decisions, terminal.ask, terminal)
      : null;
  const round = asked ? run(asked) : first;
  const { consolidation } = round;
  const master = masterOf(round, owed, { version, round: args.round, due: args.due });
  await writeWhole(out, await writeWorkbook(master, { packer: nodePacker }), args.force);
  if (args.json) terminal.out(JSON.stringify(consolidationJson(consolidation), null, 1));
  else if (!args.quiet) terminal.out(`${consolidationReport(consolidation)}\n${report.wrote(out)}`);
  return consolidation.files.some(({ status }) => status === "unreadable") ? 1 : 0;
};

/** `newest` and `ask` decide nothing here; anything else is a file of decisions (contract.md). */
async function readDecisions(resolve: string): Promise<Decisions> {
  if (resolve === "newest" || resolve === "ask") return NO_DECISIONS;
  const text = new TextDecoder().decode(await readBytes(resolve)).replace(/^\ufeff/, "");
  const decisions = decodeDecisions(parseObject(text));
  if (!decisions) throw new CliError("bad-decisions", resolve);
  return decisions;
}

/** What was decided before this run: for this round, and by earlier rounds for units and rows they met. */
function decidedBefore(onto: MasterState | null, last: MasterState | null): Decisions {
  const remembered = { ...NO_DECISIONS, remembered: (last?.decisions ?? NO_DECISIONS).remembered };
  return mergeDecisions(remembered, onto?.decisions ?? NO_DECISIONS);
}
