import type { Area } from "../addresses";
import { contains, intersect, subtract } from "../addresses";
import { assume } from "../assumptions";
import { HostError } from "../host-error";
import type { StoredValidation } from "../store";
import { HostObject } from "./host-object";
import type { Wire } from "./host-object";
import type { Target } from "./format-target";
import { boolean, record } from "./values";

const TYPE_OF_RULE: Readonly<Record<string, string>> = {
  list: "List",
  date: "Date",
  time: "Time",
  decimal: "Decimal",
  wholeNumber: "WholeNumber",
  textLength: "TextLength",
  custom: "Custom",
};
const NONE: Omit<StoredValidation, "areas"> = {
  rule: {},
  prompt: null,
  errorAlert: null,
  ignoreBlanks: true,
};

function typeOf(rule: StoredValidation["rule"]): string {
  const [name] = Object.keys(rule);
  if (name === undefined) return "None";
  const type = TYPE_OF_RULE[name];
  if (!type) throw new HostError("InvalidArgument");
  return type;
}

/** Lengths that Excel allows: prompt title 32, prompt 255, list 255 characters (DataValidationPrompt, ListDataValidation). */
function checkLengths(prompt: Record<string, unknown>): void {
  if (String(prompt["title"] ?? "").length > 32 || String(prompt["message"] ?? "").length > 255) {
    throw new HostError("InvalidArgument");
  }
}

/** Dropdowns, typed entries and input prompts of areas (Excel.DataValidation). */
export class DataValidation extends HostObject {
  readonly wire: Wire = {
    name: "DataValidation",
    scalars: ["type", "rule", "prompt", "errorAlert", "ignoreBlanks", "valid"],
  };
  readonly #target: Target;
  constructor(target: Target) {
    super();
    this.#target = target;
  }
  get type(): unknown {
    const kinds = this.#kinds();
    const types = new Set(kinds.map(({ rule }) => typeOf(rule)));
    if (types.size > 1) return "Inconsistent";
    const rules = new Set(kinds.map(({ rule }) => JSON.stringify(rule)));
    return rules.size > 1 ? "MixedCriteria" : ([...types][0] ?? "None");
  }
  get rule(): unknown {
    return this.#same((kind) => kind.rule);
  }
  set rule(value: unknown) {
    const rule = record(value);
    typeOf(rule);
    if (this.#kinds().length > 1) {
      assume("rule-over-mixed");
      throw new HostError("InvalidArgument");
    }
    const list = rule["list"];
    if (list instanceof Object) {
      const source: unknown = Reflect.get(list, "source");
      if (typeof source === "string" && !source.startsWith("=") && source.length > 255) {
        throw new HostError("InvalidArgument");
      }
    }
    this.#change({ rule });
  }
  get prompt(): unknown {
    return this.#same((kind) => kind.prompt) ?? { message: "", showPrompt: true, title: "" };
  }
  set prompt(value: unknown) {
    const prompt = record(value);
    if (this.type === "None") assume("prompt-without-rule");
    checkLengths(prompt);
    this.#change({ prompt });
  }
  get errorAlert(): unknown {
    return (
      this.#same((kind) => kind.errorAlert) ?? { message: "", showAlert: true, style: "Stop", title: "" }
    );
  }
  set errorAlert(value: unknown) {
    const errorAlert = record(value);
    checkLengths(errorAlert);
    this.#change({ errorAlert });
  }
  get ignoreBlanks(): unknown {
    return this.#same((kind) => kind.ignoreBlanks);
  }
  set ignoreBlanks(value: unknown) {
    this.#change({ ignoreBlanks: boolean(value) });
  }
  get valid(): unknown {
    return true;
  }
  clear(): void {
    const { book, sheet, areas } = this.#target;
    book.guardSheet(sheet);
    book.store.setFeature(sheet, "validations", this.#without(areas));
  }

  #stored(): readonly StoredValidation[] {
    return this.#target.book.store.feature(this.#target.sheet, "validations");
  }

  #without(areas: readonly Area[]): StoredValidation[] {
    return this.#stored().flatMap((each) => {
      const left = areas.reduce(
        (parts, hole) => parts.flatMap((part) => subtract(part, hole)),
        [...each.areas],
      );
      return left.length > 0 ? [{ ...each, areas: left }] : [];
    });
  }

  /** The different settings that the cells have, "none" included. */
  #kinds(): Omit<StoredValidation, "areas">[] {
    const { areas } = this.#target;
    const touching = this.#stored().filter((each) =>
      each.areas.some((part) => areas.some((area) => intersect(part, area))),
    );
    const rest = touching
      .flatMap((each) => each.areas)
      .reduce((parts, hole) => parts.flatMap((part) => subtract(part, hole)), [...areas]);
    return rest.length > 0 ? [...touching, NONE] : touching;
  }

  #same<V>(member: (kind: Omit<StoredValidation, "areas">) => V): V | null {
    const kinds = this.#kinds();
    const [first] = kinds;
    if (!first) return null;
    const text = JSON.stringify(member(first));
    if (kinds.length > 1) assume("mixed-prompt");
    return kinds.every((kind) => JSON.stringify(member(kind)) === text) ? member(first) : null;
  }

  #change(member: Partial<StoredValidation>): void {
    const { book, sheet, areas } = this.#target;
    book.guardSheet(sheet);
    const [first = NONE] = this.#stored().filter((each) =>
      areas.every((area) => each.areas.some((part) => contains(part, area))),
    );
    const made: StoredValidation = { ...NONE, ...first, ...member, areas };
    book.store.setFeature(sheet, "validations", [...this.#without(areas), made]);
  }
}
