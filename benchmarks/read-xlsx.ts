import { unzipSync } from "fflate";
import { builtinTable } from "../src/domain/division";
import type { DivisionTable } from "../src/domain/division";
import { returnFormPlan } from "../src/sheets";
import { readWorkbook, writeWorkbook } from "../src/workbooks";
import { medianSeconds, printBar } from "./measure";

/** Reading a plain .xlsx against no more than inflating the same bytes. */
export async function benchmarkReadXlsx(): Promise<void> {
  const seed = builtinTable();
  const tasks = Array.from({ length: 50 }, () => seed.tasks).flat();
  const table: DivisionTable = { ...seed, tasks };
  const bytes = await writeWorkbook(returnFormPlan(table, "市教育局", tasks, { round: "", due: null }));
  const times = await medianSeconds(
    {
      inflate: () => unzipSync(bytes),
      read: async () => {
        const result = await readWorkbook(bytes, "return.xlsx");
        if (!result.ok) throw new Error(result.code);
      },
    },
    15,
  );
  console.log(
    `read ${(bytes.length / 1024).toFixed(0)} KiB .xlsx: ${(times.read * 1000).toFixed(1)} ms; inflate ${(times.inflate * 1000).toFixed(1)} ms`,
  );
  printBar("read .xlsx, of the time of inflating it", times.read / times.inflate, "×", 2.5);
}
