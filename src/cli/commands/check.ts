import type { CheckedTable } from "../../domain/checks";
import { checkTable } from "../../domain/checks";
import { onlyFile } from "../args";
import { checkJson } from "../check-json";
import { checkReport } from "../check-report";
import { CliError } from "../cli-error";
import type { Command } from "../command";
import { loadRoster, loadTable } from "../load";

/** `fengong check`: judges every row's units and deadline, and the table itself. Exit 1 when there are errors. */
export const checkCommand: Command = async (args, terminal) => {
  const file = onlyFile(args, "要检查的分工表");
  // Refused rather than ignored: a marked copy is not written by this version.
  if (args.out !== null) throw new CliError("not-supported", "check --out");
  const { table, workbook } = await loadTable(file, args.password);
  const roster = await loadRoster(args.roster, workbook, args.password, terminal);
  const asOf = args.asOf ?? terminal.today();
  const checked: CheckedTable = checkTable(table, { roster, asOf, year: args.year, issued: args.issued });
  if (args.json) terminal.out(JSON.stringify(checkJson(checked), null, 1));
  else if (!args.quiet) terminal.out(checkReport(checked));
  return checked.findings.some((finding) => finding.severity === "error") ? 1 : 0;
};
