import type { Decisions } from "../../domain/consolidation";
import { NO_DECISIONS } from "../../domain/consolidation";
import { required } from "../args";
import { CliError } from "../cli-error";
import type { Command } from "../command";
import { consolidationJson } from "../consolidation-json";
import { consolidationReport } from "../consolidation-report";
import { masterFile, readInputs, runConsolidation } from "../consolidation-run";
import { listInputs, readBytes, refuseExisting, writeWhole } from "../files";
import { owedTable } from "../forms-of";
import { loadRoster, loadTable, loadWorkbook } from "../load";
import { entriesOfMaster } from "../master-state";
import { report } from "../texts/zh-CN";

/** `fengong consolidate`: all returns into one master. Exit 1 when some input could not be used. */
export const consolidateCommand: Command = async (args, terminal) => {
  const tablePath = required(args.table, "--table");
  const out = required(args.out, "--out");
  if (args.files.length === 0) throw new CliError("missing-file", "报回来的文件或文件夹");
  refuseExisting(out, args.force);
  const { table, workbook } = await loadTable(tablePath, args.password);
  const roster = await loadRoster(args.roster, workbook, args.password, terminal);
  const asOf = args.asOf ?? terminal.today();
  const decisions = await readDecisions(args.resolve);
  const last = args.last === null ? null : entriesOfMaster(await loadWorkbook(args.last, args.password));
  if (args.last !== null && last === null) throw new CliError("not-a-master", args.last);
  const files = await listInputs(args.files);
  const inputs = await readInputs(files, args.password, (done) => {
    terminal.progress(report.reading(done, files.length));
  });
  terminal.progress("");
  const owed = owedTable(table, roster, { year: args.year, issued: args.issued, asOf });
  const consolidation = runConsolidation(inputs, owed, { roster, asOf, decisions, last });
  await writeWhole(out, await masterFile(consolidation, owed), args.force);
  if (args.json) terminal.out(JSON.stringify(consolidationJson(consolidation), null, 1));
  else if (!args.quiet) terminal.out(`${consolidationReport(consolidation)}\n${report.wrote(out)}`);
  return consolidation.files.some(({ status }) => status === "unreadable") ? 1 : 0;
};

/** `newest` and `ask` decide nothing here; anything else is a file of decisions (contract.md). */
async function readDecisions(resolve: string): Promise<Decisions> {
  if (resolve === "newest" || resolve === "ask") return NO_DECISIONS;
  const text = new TextDecoder().decode(await readBytes(resolve)).replace(/^\ufeff/, "");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CliError("bad-decisions", resolve);
  }
  if (typeof value !== "object" || value === null) throw new CliError("bad-decisions", resolve);
  const { versions = {}, units = {}, rows = {} } = value as Record<string, unknown>;
  return {
    versions: mapOf(versions, isText, resolve),
    units: mapOf(units, isText, resolve),
    rows: mapOf(rows, isNumber, resolve),
  };
}

const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => typeof value === "number";

function mapOf<Value>(
  value: unknown,
  fits: (each: unknown) => each is Value,
  path: string,
): ReadonlyMap<string, Value> {
  if (typeof value !== "object" || value === null) throw new CliError("bad-decisions", path);
  return new Map(
    Object.entries(value).map(([key, each]: [string, unknown]) => {
      if (!fits(each)) throw new CliError("bad-decisions", path);
      return [key, each];
    }),
  );
}
