import { HostError } from "../host-error";
import { change, read } from "./format-target";
import type { Target } from "./format-target";
import { HostObject } from "./host-object";
import type { Wire } from "./host-object";
import { boolean, colour, number, oneOf, text } from "./values";

const UNDERLINE = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"];

export class RangeFont extends HostObject {
  readonly wire: Wire = {
    name: "RangeFont",
    scalars: ["name", "size", "bold", "italic", "color", "underline", "strikethrough"],
  };
  readonly #target: Target;
  constructor(target: Target) {
    super();
    this.#target = target;
  }
  get name(): unknown {
    return read(this.#target, "fontName", "Calibri");
  }
  set name(value: unknown) {
    change(this.#target, { fontName: text(value) });
  }
  get size(): unknown {
    return read(this.#target, "fontSize", 11);
  }
  set size(value: unknown) {
    const size = number(value);
    if (size < 1 || size > 409) throw new HostError("InvalidArgument");
    change(this.#target, { fontSize: size });
  }
  get bold(): unknown {
    return read(this.#target, "bold", false);
  }
  set bold(value: unknown) {
    change(this.#target, { bold: boolean(value) || undefined });
  }
  get italic(): unknown {
    return read(this.#target, "italic", false);
  }
  set italic(value: unknown) {
    change(this.#target, { italic: boolean(value) || undefined });
  }
  get color(): unknown {
    return read(this.#target, "fontColor", "#000000");
  }
  set color(value: unknown) {
    change(this.#target, { fontColor: colour(value) });
  }
  get underline(): unknown {
    return read(this.#target, "underline", "None");
  }
  set underline(value: unknown) {
    change(this.#target, { underline: oneOf(value, UNDERLINE) });
  }
  get strikethrough(): unknown {
    return read(this.#target, "strikethrough", false);
  }
  set strikethrough(value: unknown) {
    change(this.#target, { strikethrough: boolean(value) || undefined });
  }
}

/** A cell without fill reads as #FFFFFF (RangeFill.color). */
export class RangeFill extends HostObject {
  readonly wire: Wire = { name: "RangeFill", scalars: ["color"] };
  readonly #target: Target;
  constructor(target: Target) {
    super();
    this.#target = target;
  }
  get color(): unknown {
    return read(this.#target, "fill", "#FFFFFF") ?? "";
  }
  set color(value: unknown) {
    change(this.#target, { fill: value === "" ? undefined : colour(value) });
  }
  clear(): void {
    change(this.#target, { fill: undefined });
  }
}
