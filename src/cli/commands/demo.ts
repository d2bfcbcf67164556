import { rm } from "node:fs/promises";
import { join } from "node:path";
import { isoDateOf } from "../../domain/dates";
import { onePageSheet, rosterSheet, templatePlan } from "../../sheets";
import { builtinTable } from "../../domain/division";
import { DEFAULT_TEMPLATES, remindersText } from "../../domain/reminders";
import { indexRoster } from "../../domain/units";
import {
  consolidateRound,
  formsOf,
  masterContext,
  masterOf,
  owedTable,
  remindersFor,
  roundReader,
} from "../../jobs";
import { writeWorkbook } from "../../workbooks";
import { version } from "../../../package.json";
import type { Command } from "../command";
import { consolidationReport } from "../consolidation-report";
import { DEFECTS } from "../demo/defects";
import { demoRoster } from "../demo/demo-roster";
import { makeReturns } from "../demo/make-returns";
import { seededRandom } from "../demo/random";
import { listInputs, refuseExisting, writeWhole } from "../files";
import { loadTable } from "../load";
import { readInputs } from "../read-inputs";
import { report } from "../texts/zh-CN";

const SEED = 20240930;
const DEMO_OFFICE = { office: report.demoOffice, contact: "", phone: "" };
const DEFAULT_FOLDER = "demo-out";

/** `fengong demo`: table, roster, forms, filled returns and master in one go; the same files on every machine. */
export const demoCommand: Command = async (args, terminal) => {
  const folder = args.out ?? DEFAULT_FOLDER;
  const { demoFolders, demoFiles } = report;
  const asOf = args.asOf ?? isoDateOf(2024, 9, 30) ?? terminal.today();
  const tablePath = join(folder, demoFolders.table, demoFiles.table);
  refuseExisting(tablePath, args.force);
  // Only the demo's own folders are cleared, so that no file of an earlier run is consolidated.
  for (const own of Object.values(demoFolders)) await rm(join(folder, own), { recursive: true, force: true });

  await writeWhole(tablePath, await writeWorkbook(templatePlan(builtinTable())), true);
  const rosterPlan = { sheets: [rosterSheet(demoRoster)], properties: {} };
  await writeWhole(join(folder, demoFolders.table, demoFiles.roster), await writeWorkbook(rosterPlan), true);
  const { table } = await loadTable(tablePath, args.password);
  const roster = indexRoster(demoRoster);
  const owed = owedTable(table, roster, { year: args.year, issued: args.issued, asOf });
  const due = isoDateOf(2024, 9, 30);
  const forms = formsOf(owed.table, owed.expected, { round: args.round, due });
  for (const { name, plan } of forms) {
    await writeWhole(join(folder, demoFolders.forms, name), await writeWorkbook(plan), true);
  }
  const returns = await makeReturns(forms, seededRandom(SEED));
  for (const { name, bytes } of returns)
    await writeWhole(join(folder, demoFolders.returns, name), bytes, true);

  const inputs = await readInputs(await listInputs([join(folder, demoFolders.returns)]), {
    password: args.password,
    store: roundReader(owed, { roster }),
    onProgress: (done, total) => {
      terminal.progress(report.reading(done, total));
    },
  });
  terminal.progress("");
  const round = consolidateRound(inputs, owed, { roster, asOf, reading: { on: asOf, by: version } });
  const master = join(folder, demoFolders.master, demoFiles.master);
  const context = masterContext(round, owed, { version, round: args.round, due });
  const reminders = remindersFor(round, context, DEFAULT_TEMPLATES, DEMO_OFFICE);
  await writeWhole(
    join(folder, demoFolders.master, demoFiles.reminders),
    new TextEncoder().encode(`\ufeff${remindersText(reminders)}`),
    true,
  );
  const onePage = onePageSheet(round.consolidation, context, reminders.summary);
  await writeWhole(
    join(folder, demoFolders.master, demoFiles.onePage),
    await writeWorkbook({ sheets: [onePage], properties: {} }),
    true,
  );
  await writeWhole(
    master,
    await writeWorkbook(masterOf(round, owed, { version, round: args.round, due })),
    true,
  );
  terminal.out(report.forms(forms.length, join(folder, demoFolders.forms)));
  terminal.out(report.demoDefects(returns.length, DEFECTS.length));
  terminal.out(consolidationReport(round.consolidation));
  for (const file of [demoFiles.master, demoFiles.onePage, demoFiles.reminders]) {
    terminal.out(report.wrote(join(folder, demoFolders.master, file)));
  }
  terminal.out(report.demo(folder));
  return 0;
};
