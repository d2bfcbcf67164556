import { parseArgs } from "node:util";
import { parseIsoDate } from "../domain/dates";
import type { IsoDate } from "../domain/dates";
import { CliError } from "./cli-error";

/** Every option of the command line (contract.md). A command that does not use one ignores it. */
const OPTIONS = {
  out: { type: "string" },
  table: { type: "string" },
  roster: { type: "string" },
  units: { type: "string" },
  due: { type: "string" },
  onto: { type: "string" },
  last: { type: "string" },
  resolve: { type: "string" },
  round: { type: "string" },
  password: { type: "string" },
  zip: { type: "boolean" },
  year: { type: "string" },
  issued: { type: "string" },
  "as-of": { type: "string" },
  json: { type: "boolean" },
  force: { type: "boolean" },
  quiet: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** The arguments of one command, read and typed. Null where an option was not given. */
export interface Arguments {
  readonly files: readonly string[];
  readonly out: string | null;
  readonly table: string | null;
  readonly roster: string | null;
  readonly units: readonly string[] | null;
  readonly due: IsoDate | null;
  readonly onto: string | null;
  readonly last: string | null;
  readonly resolve: string;
  /** The round's name for forms, such as 2024年第三季度; "" when there is only one. */
  readonly round: string;
  /** Opens password-protected workbooks; the same for every file. */
  readonly password: string | null;
  readonly zip: boolean;
  readonly year: number | null;
  readonly issued: IsoDate | null;
  readonly asOf: IsoDate | null;
  readonly json: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
  readonly help: boolean;
}

/** Reads the arguments after the command's name; throws CliError on an unknown option or a value of the wrong form. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  return {
    files: positionals,
    out: values.out ?? null,
    table: values.table ?? null,
    roster: values.roster ?? null,
    units: values.units === undefined ? null : splitNames(values.units),
    due: readDate(values.due),
    onto: values.onto ?? null,
    last: values.last ?? null,
    resolve: values.resolve ?? "newest",
    round: values.round ?? "",
    password: values.password ?? null,
    zip: values.zip ?? false,
    year: values.year === undefined ? null : readYear(values.year),
    issued: readDate(values.issued),
    asOf: readDate(values["as-of"]),
    json: values.json ?? false,
    force: values.force ?? false,
    quiet: values.quiet ?? false,
    help: values.help ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    // Node names the offending option in quotes; its own sentence is English and is not shown.
    const message = error instanceof Error ? error.message : "";
    const option = /'(-[^' <]*)/.exec(message)?.[1] ?? argv.find((word) => word.startsWith("-")) ?? "";
    const known = Object.keys(OPTIONS).includes(option.replace(/^--/, ""));
    throw new CliError(known ? "option-without-value" : "unknown-option", option);
  }
}

function splitNames(text: string): readonly string[] {
  return text
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function readYear(text: string): number {
  if (!/^(19|20|21)\d{2}$/.test(text)) throw new CliError("bad-year", text);
  return Number(text);
}

function readDate(text: string | undefined): IsoDate | null {
  if (text === undefined) return null;
  const date = parseIsoDate(text);
  if (!date) throw new CliError("bad-date", text);
  return date;
}

/** The option's value, or a usage error that names it. */
export function required(value: string | null, option: string): string {
  if (value === null) throw new CliError("missing-option", option);
  return value;
}

/** The one file that the command works on. */
export function onlyFile(args: Arguments, what: string): string {
  const [file, second] = args.files;
  if (file === undefined) throw new CliError("missing-file", what);
  if (second !== undefined) throw new CliError("too-many-files", second);
  return file;
}
