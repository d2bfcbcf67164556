import { join } from "node:path";
import type { ExpectedUnit, RosterIndex } from "../../domain/units";
import { formsOf, owedTable } from "../../jobs";
import { formFileName } from "../../sheets";
import { writeWorkbook, zipFiles } from "../../workbooks";
import { onlyFile, required } from "../args";
import { CliError } from "../cli-error";
import type { Command } from "../command";
import { refuseExisting, writeWhole } from "../files";
import { loadRoster, loadTable } from "../load";
import { report } from "../texts/zh-CN";

/** `fengong forms`: one return form for each unit that owes one. */
export const formsCommand: Command = async (args, terminal) => {
  const file = onlyFile(args, "分工表");
  const directory = required(args.out, "--out");
  const { table, workbook, others } = await loadTable(file, args.password);
  if (others.length > 0) terminal.talk(report.otherTables(table.sheet, others.join("”“")));
  const roster = await loadRoster(args.roster, workbook, args.password, terminal);
  const owed = owedTable(table, roster, { ...args, asOf: args.asOf ?? terminal.today() });
  const forms = formsOf(owed.table, chooseUnits(owed.expected, args.units, roster), args);
  const zip = join(directory, formFileName(report.formsZip, table.title, args.round).replace(/xlsx$/, "zip"));
  const targets = args.zip ? [zip] : forms.map(({ name }) => join(directory, name));
  for (const target of targets) refuseExisting(target, args.force);

  const written: { name: string; bytes: Uint8Array }[] = [];
  for (const { name, plan } of forms) {
    written.push({ name, bytes: await writeWorkbook(plan) });
    terminal.progress(`${written.length}/${forms.length}`);
  }
  terminal.progress("");
  if (args.zip) await writeWhole(zip, zipFiles(written), args.force);
  else for (const { name, bytes } of written) await writeWhole(join(directory, name), bytes, args.force);
  for (const group of owed.emptyGroups) terminal.talk(report.emptyGroup(group));
  if (!args.quiet) terminal.out(report.forms(forms.length, args.zip ? zip : directory));
  return 0;
};

function chooseUnits(
  expected: readonly ExpectedUnit[],
  wanted: readonly string[] | null,
  roster: RosterIndex,
): readonly ExpectedUnit[] {
  if (wanted === null) return expected;
  return wanted.map((name) => {
    const canonical = roster.find(name)?.name ?? name;
    const found = expected.find(({ unit }) => unit === canonical || unit === name);
    if (!found) throw new CliError("unknown-unit", name);
    return found;
  });
}
