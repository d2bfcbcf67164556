import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fillForm } from "../src/cli/demo/answers";
import { draftOf } from "../src/cli/demo/draft";
import { filledPlan } from "../src/cli/demo/make-returns";
import { seededRandom } from "../src/cli/demo/random";
import { builtinTable } from "../src/domain/division";
import type { DivisionTable } from "../src/domain/division";
import type { RosterUnit } from "../src/domain/units";
import { returnFormPlan, rosterSheet, templatePlan } from "../src/sheets";
import { writeWorkbook } from "../src/workbooks";

/** Where the files of a made-up round lie. */
export interface Round {
  readonly table: string;
  readonly roster: string;
  readonly returns: string;
}

/** Writes a round of `count` towns that all owe all 32 tasks and all have filled in everything. */
export async function writeRound(folder: string, count: number): Promise<Round> {
  const seed = builtinTable();
  const table: DivisionTable = {
    ...seed,
    tasks: seed.tasks.map((task) => ({ ...task, units: "各镇人民政府" })),
  };
  const units = Array.from({ length: count }, (_, index): RosterUnit => {
    const name = `第${String(index + 1)}镇`;
    return {
      name,
      fullName: `${name}人民政府`,
      aliases: [],
      unitClass: "镇",
      activeFrom: null,
      activeTo: null,
    };
  });
  const round: Round = {
    table: join(folder, "table.xlsx"),
    roster: join(folder, "roster.xlsx"),
    returns: join(folder, "returns"),
  };
  await mkdir(round.returns, { recursive: true });
  await writeFile(round.table, await writeWorkbook(templatePlan(table)));
  await writeFile(round.roster, await writeWorkbook({ sheets: [rosterSheet({ units })], properties: {} }));
  const random = seededRandom(count);
  for (const { name } of units) {
    const plan = returnFormPlan(table, name, table.tasks, { round: "", due: null });
    const draft = draftOf(plan);
    fillForm(draft, name, random, "2024-09-25");
    await writeFile(join(round.returns, `${name}.xlsx`), await writeWorkbook(filledPlan(plan, draft)));
  }
  return round;
}
