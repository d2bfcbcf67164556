import { builtinTable } from "../../domain/division";
import type { DivisionTable } from "../../domain/division";
import { templatePlan } from "../../sheets";
import type { WorkbookPlan } from "../../sheets";

/** What is wrong in the spoiled sample, by task number: the mistakes that a checker should find. */
const SPOILED: Readonly<Record<number, { readonly units?: string; readonly deadline?: string }>> = {
  1: { deadline: "2月30日前" },
  2: { units: "市农业农村局、市教育局、市人社局、市卫健委、市民政局、市农业农村局" },
  3: { units: "" },
  4: { deadline: "" },
  6: { units: "市财正局，市直各部门" },
  7: { deadline: "尽快" },
  9: { units: "市环保局牵头，市直各部门执行" },
  10: { deadline: "2020年6月前" },
  12: { deadline: "l2月底" },
  14: { units: "市司法局，6月底完成" },
  15: { deadline: "市政府办公室" },
  19: { deadline: "13月" },
};

/** The standard table with the usual mistakes in it, to try 检查 on. */
function spoiledTable(): DivisionTable {
  const table = builtinTable();
  return {
    ...table,
    tasks: table.tasks.map((task) => {
      const wrong = task.no === null ? undefined : SPOILED[task.no];
      const deadline = wrong?.deadline ?? task.deadline;
      return { ...task, units: wrong?.units ?? task.units, deadline };
    }),
  };
}

/** The standard 分工 table as a workbook. */
export function standardSample(): WorkbookPlan {
  return templatePlan(builtinTable());
}

/** The same with mistakes. */
export function spoiledSample(): WorkbookPlan {
  return templatePlan(spoiledTable());
}

/** Names of the demo's files, as npm start lays them beside the page; null while they are not made yet. */
export async function demoFiles(): Promise<readonly string[] | null> {
  const response = await fetch("../samples/index.json");
  if (!response.ok) return null;
  const names: unknown = await response.json();
  return Array.isArray(names) ? names.filter((name) => typeof name === "string") : null;
}

/** One file of the demo. */
export async function demoFile(name: string): Promise<Uint8Array> {
  const response = await fetch(`../samples/${name.split("/").map(encodeURIComponent).join("/")}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
