import type { Consolidation, Decisions } from "../../domain/consolidation";
import { NO_DECISIONS } from "../../domain/consolidation";
import { groupBy } from "../../domain/group-by";
import { isObject, parseObject } from "../../domain/parse-object";
import { tableFingerprint } from "../../domain/returns";
import { consolidateRound, masterOf, owedTable } from "../../jobs";
import { writeWorkbook } from "../../workbooks";
import { version } from "../../../package.json";
import { required } from "../args";
import { CliError } from "../cli-error";
import type { Command } from "../command";
import { consolidationJson } from "../consolidation-json";
import { consolidationReport } from "../consolidation-report";
import { listInputs, readBytes, refuseExisting, writeWhole } from "../files";
import { loadMaster, loadRoster, loadTable } from "../load";
import { readInputs } from "../read-inputs";
import type { Terminal } from "../terminal";
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
  const last = args.last === null ? null : (await loadMaster(args.last, args.password)).entries;
  const before = args.onto === null ? null : await loadMaster(args.onto, args.password);
  if (args.onto !== null && before?.table !== tableFingerprint(table.tasks)) {
    throw new CliError("other-table", args.onto);
  }
  const files = await listInputs(args.files);
  const inputs = await readInputs(files, args.password, (done, total) => {
    terminal.progress(report.reading(done, total));
  });
  terminal.progress("");
  const owed = owedTable(table, roster, { year: args.year, issued: args.issued, asOf });
  const run = (decided: Decisions): Consolidation =>
    consolidateRound([...(before?.inputs ?? []), ...inputs], owed, {
      roster,
      asOf,
      decisions: decided,
      last,
    });
  const first = run(decisions);
  const asked =
    args.resolve === "ask" && terminal.ask ? await askVersions(first, terminal.ask, terminal) : null;
  const consolidation = asked ? run(asked) : first;
  await writeWhole(out, await writeWorkbook(masterOf(consolidation, owed, version)), args.force);
  if (args.json) terminal.out(JSON.stringify(consolidationJson(consolidation), null, 1));
  else if (!args.quiet) terminal.out(`${consolidationReport(consolidation)}\n${report.wrote(out)}`);
  return consolidation.files.some(({ status }) => status === "unreadable") ? 1 : 0;
};

/** Asks which return counts for each unit that sent several of which none is plainly the later. */
async function askVersions(
  { files }: Consolidation,
  ask: (question: string) => Promise<string>,
  terminal: Terminal,
): Promise<Decisions> {
  const open = files.flatMap(({ file, returns }) =>
    returns.flatMap(({ sheet, unit, state }) =>
      state === "undecided" && unit !== "" ? [{ unit, name: `${file}#${sheet}` }] : [],
    ),
  );
  const versions = new Map<string, string>();
  for (const [unit, choices] of groupBy(open, (each) => each.unit)) {
    terminal.talk(report.askVersion(unit));
    choices.forEach(({ name }, index) => {
      terminal.talk(`  ${index + 1}. ${name}`);
    });
    const chosen = choices[Number(await ask(report.askNumber)) - 1];
    if (chosen) versions.set(unit, chosen.name);
  }
  return { ...NO_DECISIONS, versions };
}

/** `newest` and `ask` decide nothing here; anything else is a file of decisions (contract.md). */
async function readDecisions(resolve: string): Promise<Decisions> {
  if (resolve === "newest" || resolve === "ask") return NO_DECISIONS;
  const text = new TextDecoder().decode(await readBytes(resolve)).replace(/^\ufeff/, "");
  const value = parseObject(text);
  if (!value) throw new CliError("bad-decisions", resolve);
  const { versions = {}, units = {}, rows = {} } = value;
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
  if (!isObject(value)) throw new CliError("bad-decisions", path);
  return new Map(
    Object.entries(value).map(([key, each]: [string, unknown]) => {
      if (!fits(each)) throw new CliError("bad-decisions", path);
      return [key, each];
    }),
  );
}
