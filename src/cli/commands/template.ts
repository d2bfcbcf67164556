import { builtinTable } from "../../domain/division";
import { templatePlan } from "../../sheets";
import { writeWorkbook } from "../../workbooks";
import type { Command } from "../command";
import { refuseExisting, writeWhole } from "../files";
import { report } from "../texts/zh-CN";

/** `fengong template`: the built-in standard table as a workbook. */
export const templateCommand: Command = async (args, terminal) => {
  const table = builtinTable();
  const out = args.out ?? `${table.title.replaceAll(" ", "")}.xlsx`;
  refuseExisting(out, args.force);
  await writeWhole(out, await writeWorkbook(templatePlan(table)), args.force);
  if (!args.quiet) terminal.out(report.wrote(out));
  return 0;
};
