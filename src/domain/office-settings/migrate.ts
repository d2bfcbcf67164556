import { SETTINGS_VERSION } from "./types";

type Document = Readonly<Record<string, unknown>>;

/**
 * The step from each version to the next. Version 0 is a file of decisions as the command line reads it: it bears no
 * version and holds nothing else.
 */
const STEPS: readonly ((document: Document) => Document)[] = [
  ({ versions, units, rows, columns, remembered, version: _none, ...rest }) => ({
    ...rest,
    ...([versions, units, rows, columns, remembered].every((each) => each === undefined)
      ? {}
      : { decisions: { versions, units, rows, columns, remembered } }),
    version: 1,
  }),
];

/** Brings a document to the present version; null when it is of a later one, or its version is none. */
export function migrate(document: Document): Document | null {
  const { version = 0 } = document;
  if (typeof version !== "number" || !Number.isInteger(version)) return null;
  if (version < 0 || version > SETTINGS_VERSION) return null;
  return STEPS.slice(version).reduce((current, step) => step(current), document);
}
