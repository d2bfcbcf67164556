import type { Consolidation, ReturnState } from "../domain/consolidation";
import type { IsoDate } from "../domain/dates";
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
  readonly texts: readonly string[];
}

/** The returns of a unit that sent more than one, beside each other. */
export interface ReturnedVersions {
  readonly unit: string;
  readonly versions: readonly ReturnedVersion[];
  readonly differences: readonly VersionDifference[];
}

/** Every unit of which versions were found, whether one was chosen already or not, in the order of the files. */
export function versionsOf({ files, findings, inputs }: Consolidation): readonly ReturnedVersions[] {
  const units = [
    ...new Set(
      findings.flatMap(({ rule, unit }) => (rule === "two-versions" && unit !== null ? [unit] : [])),
    ),
  ];
  return units.map((unit) => {
    const versions = files.flatMap(({ file, returns }) =>
      returns
        .filter((each) => each.unit === unit)
        .map(({ sheet, filledOn, state }) => ({ name: `${file}#${sheet}`, file, sheet, filledOn, state })),
    );
    const said = versions.map(({ file, sheet }) => answersOf(inputs, file, sheet));
    const numbers = [...new Set(said.flatMap((texts) => [...texts.keys()]))].sort((a, b) => a - b);
    const differences = numbers
      .map((no) => ({ no, texts: said.map((texts) => texts.get(no) ?? "") }))
      .filter(({ texts }) => new Set(texts.map(foldForComparison)).size > 1);
    return { unit, versions, differences };
  });
}

/** What a return says of each task, by the number that its row gives. */
function answersOf(
  inputs: Consolidation["inputs"],
  file: string,
  sheet: string,
): ReadonlyMap<number, string> {
  const read = inputs.find((input) => input.file === file)?.read;
  const rows =
    read?.kind === "returns" ? (read.returns.find((each) => each.sheet === sheet)?.rows ?? []) : [];
  const texts = new Map<number, string>();
  for (const { no, answers } of rows) {
    if (no === null) continue;
    const text = Object.values(answers)
      .map((cell) => cell.text.trim())
      .filter((part) => part !== "")
      .join("；");
    texts.set(no, [texts.get(no) ?? "", text].filter((part) => part !== "").join("\n"));
  }
  return texts;
}
