import type { CheckedTable } from "../../domain/checks";
import { checkTable } from "../../domain/checks";
import { markedTablePlan } from "../../sheets";
import { writeWorkbook } from "../../workbooks";
import { onlyFile } from "../args";
import { checkJson } from "../check-json";
import { checkReport } from "../check-report";
import type { Command } from "../command";
import { refuseExisting, writeWhole } from "../files";
import { loadRoster, loadTable } from "../load";
import { report } from "../texts/zh-CN";

/** `fengong check`: judges every row's units and deadline, and the table itself. Exit 1 when there are errors. */
export const checkCommand: Command = async (args, terminal) => {
  const file = onlyFile(args, "要检查的分工表");
  if (args.out !== null) refuseExisting(args.out, args.force);
  const { table, grid, workbook, others } = await loadTable(file, args.password);
  if (others.length > 0) terminal.talk(report.otherTables(table.sheet, others.join("”“")));
  const roster = await loadRoster(args.roster, workbook, args.password, terminal);
  const asOf = args.asOf ?? terminal.today();
  const checked: CheckedTable = checkTable(table, { roster, asOf, year: args.year, issued: args.issued });
  if (args.out !== null) {
    await writeWhole(args.out, await writeWorkbook(markedTablePlan(grid, checked)), args.force);
  }
  if (args.json) terminal.out(JSON.stringify(checkJson(checked), null, 1));
  else if (!args.quiet) {
    terminal.out(checkReport(checked));
    if (args.out !== null) terminal.out(report.wrote(args.out));
  }
  return checked.findings.some((finding) => finding.severity === "error") ? 1 : 0;
};
