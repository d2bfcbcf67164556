import { checkTable } from "../src/domain/checks";
import { isoDateOf } from "../src/domain/dates";
import { builtinTable } from "../src/domain/division";
import type { DivisionTable } from "../src/domain/division";
import { builtinRoster, indexRoster } from "../src/domain/units";
import { medianSeconds, printBar } from "./measure";

const DEADLINES = [
  "12月底",
  "持续推进",
  "6月底前",
  "第三季度",
  "2024年6月30日前",
  "年底前，并长期坚持",
  "6月、12月底前各1次",
  "尽快",
];

/** A table of `rows` rows whose cells are all different, so that no memory of earlier cells helps. */
function tableOf(rows: number): DivisionTable {
  const seed = builtinTable();
  const tasks = Array.from({ length: rows }, (_, index) => {
    const task = seed.tasks[index % seed.tasks.length];
    if (!task) throw new Error("the seed has tasks");
    return {
      ...task,
      no: index + 1,
      row: index + 3,
      // Two rows of three name a time, so that it has to be held against the deadline.
      requirement: `第${String(index + 1)}项：${task.requirement}${index % 3 === 0 ? "" : `${String((index % 12) + 1)}月底前完成第${String(index)}批。`}`,
      units: `${task.units}、第${String(index + 1)}镇`,
      deadline: `${DEADLINES[index % DEADLINES.length] ?? ""}（第${String(index + 1)}项）`,
      deadlineCell: null,
    };
  });
  return { ...seed, tasks };
}

/** Checking 10,000 rows, and that the cost grows no faster than the rows. */
export async function benchmarkCheck(): Promise<void> {
  const roster = indexRoster(builtinRoster);
  const small = tableOf(1_000);
  const large = tableOf(10_000);
  const asOf = isoDateOf(2024, 11, 20);
  if (!asOf) throw new Error("a day of the calendar");
  const options = { roster, asOf };
  const times = await medianSeconds(
    { small: () => checkTable(small, options), large: () => checkTable(large, options) },
    3,
  );
  console.log(`check 10,000 rows: ${times.large.toFixed(2)} s; 1,000 rows: ${times.small.toFixed(3)} s`);
  printBar("check 10,000 rows", times.large, " s", 1);
  printBar("check 10,000 rows, of the time of 1,000", times.large / times.small, "×", 11);
}
