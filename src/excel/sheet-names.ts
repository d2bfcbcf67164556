const MAX_NAME = 31;
const FALLBACK = "工作表";

/** A text as Excel takes it for a sheet: without \ / ? * [ ] : and quotes at the ends, 31 characters at most. */
export function sheetNameFrom(text: string): string {
  const name = text
    .replace(/[\\/?*[\]:\u0000-\u001f]/g, "")
    .slice(0, MAX_NAME)
    .replace(/^'+|'+$/g, "")
    .trim();
  return name === "" || name.toLowerCase() === "history" ? FALLBACK : name;
}

/** A name that no sheet has: the wanted one, or 分工表 (2), 分工表 (3)…, kept within Excel's 31 characters. */
export function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  const isTaken = (name: string): boolean => taken.has(name.toLowerCase());
  const cut = wanted.slice(0, MAX_NAME);
  if (!isTaken(cut)) return cut;
  for (let count = 2; ; count++) {
    const suffix = ` (${count})`;
    const name = wanted.slice(0, MAX_NAME - suffix.length) + suffix;
    if (!isTaken(name)) return name;
  }
}

/** Free names for several sheets, by the name that each wants; none of them takes another's. */
export function freeSheetNames(
  wanted: readonly string[],
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const used = new Set(taken);
  return new Map(
    wanted.map((name) => {
      const free = freeSheetName(name, used);
      used.add(free.toLowerCase());
      return [name, free];
    }),
  );
}

/** A table name that no table has: the wanted one, or with _2, _3… */
export function freeTableName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let count = 2; ; count++) {
    if (!taken.has(`${wanted}_${count}`.toLowerCase())) return `${wanted}_${count}`;
  }
}

/** A formula in which references to renamed sheets name the new ones; text in quotation marks stays. */
export function withSheetNames(formula: string, names: ReadonlyMap<string, string>): string {
  if ([...names].every(([from, to]) => from === to)) return formula;
  return formula.replace(
    /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu,
    (found: string, quoted?: string, bare?: string) => {
      const name = names.get(quoted?.replaceAll("''", "'") ?? bare ?? "");
      return name === undefined ? found : `'${name.replaceAll("'", "''")}'!`;
    },
  );
}
