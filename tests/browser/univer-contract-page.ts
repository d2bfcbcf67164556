import { equals, iterableEquality, subsetEquality } from "@jest/expect-utils";
import { emptyWorkbook, startUniver, UniverStore } from "../../src/workbench/grid";
import { describeStore } from "../host/store-contract";

/** As much of jest as the contract of stores needs, in a page. */
interface Suite {
  readonly name: string;
  readonly before: (() => unknown)[];
  readonly parent: Suite | null;
}
interface Case {
  readonly name: string;
  readonly suite: Suite;
  readonly run: () => unknown;
}

const cases: Case[] = [];
let suite: Suite = { name: "", before: [], parent: null };

function demand(holds: boolean, found: unknown, relation: string, wanted: unknown): void {
  if (!holds) throw new Error(`${JSON.stringify(found)} ${relation} ${JSON.stringify(wanted)}`);
}

/** The matchers that the contract uses, with jest's own equality. */
const expect = (found: unknown) => ({
  toBe: (wanted: unknown) => demand(Object.is(found, wanted), found, "is not", wanted),
  toBeNull: () => demand(found === null, found, "is not", null),
  toBeUndefined: () => demand(found === undefined, found, "is not", undefined),
  toEqual: (wanted: unknown) =>
    demand(equals(found, wanted, [iterableEquality]), found, "does not equal", wanted),
  toMatchObject: (wanted: unknown) =>
    demand(equals(found, wanted, [iterableEquality, subsetEquality]), found, "does not match", wanted),
  toHaveLength: (wanted: number) =>
    demand(Array.isArray(found) && found.length === wanted, found, "has not the length", wanted),
  not: { toBe: (wanted: unknown) => demand(!Object.is(found, wanted), found, "is", wanted) },
});

function beforeEachOf({ parent, before }: Suite): (() => unknown)[] {
  return [...(parent ? beforeEachOf(parent) : []), ...before];
}

function nameOf({ parent, name }: Suite): string {
  return parent ? `${nameOf(parent)} ${name}`.trim() : name;
}

const it = (name: string, run: () => unknown): void => {
  cases.push({ name, suite, run });
};
Object.assign(globalThis, {
  expect,
  it: Object.assign(it, {
    each:
      (rows: readonly unknown[]) =>
      (name: string, run: (...values: unknown[]) => unknown): void => {
        for (const row of rows) {
          const values: unknown[] = Array.isArray(row) ? row : [row];
          it(`${name} ${JSON.stringify(values[0])}`, () => run(...values));
        }
      },
  }),
  test: it,
  beforeEach: (job: () => unknown): void => {
    suite.before.push(job);
  },
  describe: (name: string, define: () => void): void => {
    const parent = suite;
    suite = { name, before: [], parent };
    define();
    suite = parent;
  },
});

/** Runs the contract on a real Univer; gives the names of its cases, each with what went wrong or null. */
async function runContract(): Promise<{ readonly name: string; readonly failure: string | null }[]> {
  const place = document.getElementById("grid");
  if (!place) throw new Error("no place for the grid");
  const grid = startUniver(place);
  let books = 0;
  describeStore("Univer", () => {
    const book = grid.create(emptyWorkbook(`book${++books}`, "试.xlsx", "sheet-0", "Sheet1"));
    return new UniverStore(grid.api, book);
  });
  const results = [];
  for (const { name, suite: own, run } of cases) {
    let failure: string | null = null;
    try {
      for (const job of beforeEachOf(own)) await job();
      await run();
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
    results.push({ name: `${nameOf(own)} ${name}`, failure });
  }
  return results;
}

Object.assign(globalThis, { runContract });
