import type { Consolidation, ReturnState } from "../domain/consolidation";
import type { IsoDate } from "../domain/dates";
import { taskLabels } from "../domain/division";
import { indexTasks, taskOfRow } from "../domain/returns";
import type { TaskIndex } from "../domain/returns";
import { foldForComparison } from "../domain/text";

/** One of several returns of a unit. `name` is its key in decisions: FILE#SHEET (contract.md). */
export interface ReturnedVersion {
  readonly name: string;
  readonly file: string;
  readonly sheet: string;
  readonly filledOn: IsoDate | null;
  readonly state: ReturnState;
}

/** A task on which the versions differ: what each says, in their order; "" for nothing. */
export interface VersionDifference {
  readonly no: number;
  /** What the table calls the task: its own 序号. */
  readonly label: string;
  readonly texts: readonly string[];
}

/** The returns of a unit that sent more than one, beside each other. */
export interface ReturnedVersions {
  readonly unit: string;
  readonly versions: readonly ReturnedVersion[];
  readonly differences: readonly VersionDifference[];
}

/** Every unit of which versions were found, whether one was chosen already or not, in the order of the files. */
export function versionsOf({ files, findings, inputs, table }: Consolidation): readonly ReturnedVersions[] {
  const units = [
    ...new Set(
      findings.flatMap(({ rule, unit }) => (rule === "two-versions" && unit !== null ? [unit] : [])),
    ),
  ];
  if (units.length === 0) return [];
  const index = indexTasks(table.tasks);
  const labelOf = taskLabels(table.tasks);
  return units.map((unit) => {
    const versions = files.flatMap(({ file, returns }) =>
      returns
        .filter((each) => each.unit === unit)
        .map(({ sheet, filledOn, state }) => ({ name: `${file}#${sheet}`, file, sheet, filledOn, state })),
    );
    const said = versions.map(({ file, sheet }) => answersOf(inputs, index, file, sheet));
    const numbers = [...new Set(said.flatMap((texts) => [...texts.keys()]))].sort((a, b) => a - b);
    const differences = numbers
      .map((no) => ({ no, label: labelOf(no), texts: said.map((texts) => texts.get(no) ?? "") }))
      .filter(({ texts }) => new Set(texts.map(foldForComparison)).size > 1);
    return { unit, versions, differences };
  });
}

/** What a return says of each task, by the number that the round knows it by. */
function answersOf(
  inputs: Consolidation["inputs"],
  index: TaskIndex,
  file: string,
  sheet: string,
): ReadonlyMap<number, string> {
  const read = inputs.find((input) => input.file === file)?.read;
  const rows =
    read?.kind === "returns" ? (read.returns.find((each) => each.sheet === sheet)?.rows ?? []) : [];
  const texts = new Map<number, string>();
  for (const row of rows) {
    const no = taskOfRow(index, row)?.no ?? null;
    if (no === null) continue;
    const text = Object.values(row.answers)
      .map((cell) => cell.text.trim())
      .filter((part) => part !== "")
      .join("；");
    texts.set(no, [texts.get(no) ?? "", text].filter((part) => part !== "").join("\n"));
  }
  return texts;
}
