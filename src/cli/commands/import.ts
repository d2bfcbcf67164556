import { dropTypesetting } from "../../domain/division";
import { templatePlan } from "../../sheets";
import { writeWorkbook } from "../../workbooks";
import { onlyFile, required } from "../args";
import type { Command } from "../command";
import { refuseExisting, writeWhole } from "../files";
import { loadTable } from "../load";
import { report } from "../texts/zh-CN";

/** Documents are typeset, with spaces between the characters of a heading; sheets are taken as they are. */
const TYPESET = /\.(txt|docx)$/i;

/** `fengong import`: next year's document as a standard table. */
export const importCommand: Command = async (args, terminal) => {
  const file = onlyFile(args, "要导入的文件");
  const out = required(args.out, "--out");
  refuseExisting(out, args.force);
  const { table } = await loadTable(file, args.password);
  const plan = templatePlan(TYPESET.test(file) ? dropTypesetting(table) : table);
  await writeWhole(out, await writeWorkbook(plan), args.force);
  if (!args.quiet) terminal.out(report.wrote(out));
  return 0;
};
