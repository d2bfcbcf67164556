import { isObject } from "../parse-object";

/** Enough of a value to find it in the file. */
const LONGEST_FOUND = 40;

/** Where a value is not what it should be, from the value that was to be read. */
export class Misread {
  constructor(
    /** Names of members and 0-based places in lists, outermost first; empty for the value itself. */
    readonly path: readonly (string | number)[],
    /** What stands there as JSON, cut; null where nothing does. */
    readonly found: string | null,
  ) {}

  /** The same, from what holds the value under this name or at this place. */
  within(step: string | number): Misread {
    return new Misread([step, ...this.path], this.found);
  }
}

/** Reads a value of unknown shape; where it is not what it should be, a Misread says so. */
export type Reader<Value> = (value: unknown) => Value | Misread;

/** The value itself is not what it should be. */
export function misread(value: unknown): Misread {
  if (value === undefined) return new Misread([], null);
  const json = JSON.stringify(value);
  return new Misread([], json.length > LONGEST_FOUND ? `${json.slice(0, LONGEST_FOUND)}…` : json);
}

export const text: Reader<string> = (value) => (typeof value === "string" ? value : misread(value));

/** A text with something in it. */
export const wording: Reader<string> = (value) =>
  typeof value === "string" && value.trim() !== "" ? value : misread(value);

/** null as it is, anything else by `read`. */
export function orNull<Value>(read: Reader<Value>): Reader<Value | null> {
  return (value) => (value === null ? null : read(value));
}

export function oneOf<const Value extends string>(values: readonly Value[]): Reader<Value> {
  return (value) => values.find((each) => each === value) ?? misread(value);
}

/** A whole number within bounds, both inclusive. */
export function whole(least: number, most: number): Reader<number> {
  return (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
      ? value
      : misread(value);
}

/** An object with exactly these members read; the first that is not what it should be is told. */
export function shape<Value extends object>(readers: {
  readonly [Key in keyof Value]: Reader<Value[Key]>;
}): Reader<Value> {
  return (value) => {
    if (!isObject(value)) return misread(value);
    const entries: [string, unknown][] = [];
    for (const [key, read] of Object.entries<Reader<unknown>>(readers)) {
      const member = read(Object.hasOwn(value, key) ? value[key] : undefined);
      if (member instanceof Misread) return member.within(key);
      entries.push([key, member]);
    }
    return Object.fromEntries(entries) as Value;
  };
}

/** A list; items that cannot be read are left out and told. */
export function list<Value>(
  read: Reader<Value>,
): (value: unknown) => { readonly items: readonly Value[]; readonly left: readonly Misread[] } | Misread {
  return (value) => {
    if (!Array.isArray(value)) return misread(value);
    const items: Value[] = [];
    const left: Misread[] = [];
    value.forEach((each: unknown, index) => {
      const item = read(each);
      if (item instanceof Misread) left.push(item.within(index));
      else items.push(item);
    });
    return { items, left };
  };
}

/** A whole list; the first item that cannot be read is told. */
export function allOf<Value>(read: Reader<Value>): Reader<readonly Value[]> {
  return (value) => {
    const found = list(read)(value);
    return found instanceof Misread ? found : (found.left[0] ?? found.items);
  };
}

/** An object used as a map, own members only; a member called __proto__ is a member like any other. */
export function record<Value>(read: Reader<Value>): Reader<Readonly<Record<string, Value>>> {
  return (value) => {
    if (!isObject(value)) return misread(value);
    const entries: [string, Value][] = [];
    for (const [key, each] of Object.entries(value)) {
      const member = read(each);
      if (member instanceof Misread) return member.within(key);
      entries.push([key, member]);
    }
    return Object.fromEntries(entries) as Record<string, Value>;
  };
}
