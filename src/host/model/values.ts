import { HostError, notModelled } from "../host-error";

/** The argument as text; InvalidArgument for anything else. */
export function text(value: unknown): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  return value;
}

/** The argument as a number; InvalidArgument for anything else. */
export function number(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new HostError("InvalidArgument");
  return value;
}

/** The argument as true or false; InvalidArgument for anything else. */
export function boolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument");
  return value;
}

/** The argument as an object with members; InvalidArgument for anything else. */
export function record(value: unknown): Record<string, unknown> {
  if (!(value instanceof Object) || Array.isArray(value)) throw new HostError("InvalidArgument");
  return { ...value };
}

/** The argument when it is one of Excel's names for it; InvalidArgument for anything else. */
export function oneOf(value: unknown, allowed: readonly string[]): string {
  const given = text(value);
  const found = allowed.find((name) => name.toLowerCase() === given.toLowerCase());
  if (!found) throw new HostError("InvalidArgument");
  return found;
}

const COLOURS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  yellow: "#FFFF00",
  green: "#008000",
  blue: "#0000FF",
  orange: "#FFA500",
};

/** A colour as Excel gives it back: #RRGGBB in capitals (RangeFill.color). Names beyond the common ones are not modelled. */
export function colour(value: unknown): string {
  const given = text(value);
  if (/^#[0-9a-f]{6}$/i.test(given)) return given.toUpperCase();
  const named = COLOURS[given.toLowerCase()];
  if (named) return named;
  if (/^[a-z]+$/i.test(given)) throw notModelled(`the colour ${given}`);
  throw new HostError("InvalidArgument");
}
