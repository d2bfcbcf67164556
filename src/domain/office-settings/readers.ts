import { isObject } from "../parse-object";

/** Reads a value of unknown shape; undefined when it is not what it should be. */
export type Reader<Value> = (value: unknown) => Value | undefined;

export const text: Reader<string> = (value) => (typeof value === "string" ? value : undefined);

/** null as it is, anything else by `read`. */
export function orNull<Value>(read: Reader<Value>): Reader<Value | null> {
  return (value) => (value === null ? null : read(value));
}

export function oneOf<const Value extends string>(values: readonly Value[]): Reader<Value> {
  return (value) => values.find((each) => each === value);
}

/** A whole number within bounds, both inclusive. */
export function whole(least: number, most: number): Reader<number> {
  return (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
      ? value
      : undefined;
}

/** An object with exactly these members read; undefined when one of them is not what it should be. */
export function shape<Value extends object>(readers: {
  readonly [Key in keyof Value]: Reader<Value[Key]>;
}): Reader<Value> {
  return (value) => {
    if (!isObject(value)) return undefined;
    const entries: [string, unknown][] = [];
    for (const [key, read] of Object.entries<Reader<unknown>>(readers)) {
      const member = read(Object.hasOwn(value, key) ? value[key] : undefined);
      if (member === undefined) return undefined;
      entries.push([key, member]);
    }
    return Object.fromEntries(entries) as Value;
  };
}

/** A list; items that cannot be read are left out and counted. */
export function list<Value>(
  read: Reader<Value>,
): (value: unknown) => { readonly items: readonly Value[]; readonly left: number } | undefined {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const items = value.flatMap((each: unknown): Value[] => {
      const item = read(each);
      return item === undefined ? [] : [item];
    });
    return { items, left: value.length - items.length };
  };
}

/** A whole list, or undefined when one of its items cannot be read. */
export function allOf<Value>(read: Reader<Value>): Reader<readonly Value[]> {
  return (value) => {
    const found = list(read)(value);
    return found?.left === 0 ? found.items : undefined;
  };
}

/** An object used as a map, own members only; a member called __proto__ is a member like any other. */
export function record<Value>(read: Reader<Value>): Reader<Readonly<Record<string, Value>>> {
  return (value) => {
    if (!isObject(value)) return undefined;
    const entries = Object.entries(value).map(([key, each]) => [key, read(each)] as const);
    return entries.some(([, each]) => each === undefined)
      ? undefined
      : (Object.fromEntries(entries) as Record<string, Value>);
  };
}
