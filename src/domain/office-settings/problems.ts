import type { SettingsProblem } from "../checks";
import type { TemplateKind, TemplateProblem } from "../reminders";
import type { Misread } from "./readers";
import type { OfficeSettings } from "./types";

/** A part of the settings, by its name in the document. */
export type SettingsPart = keyof OfficeSettings;

/** A value of the document that is not what it should be; see `Misread`. Paths begin at the part. */
export type SettingsPlace = Pick<Misread, "path" | "found">;

/** What could not be used of a settings document, as plain data; the sentences are in texts/. */
export type OfficeSettingsProblem =
  /** No settings at all: nothing was read. */
  | { readonly code: "not-settings" }
  /** Of a later program, or of a version that is none: nothing was read. */
  | { readonly code: "newer"; readonly version: string }
  /** The defaults stand in for this part. */
  | { readonly code: "damaged"; readonly part: SettingsPart; readonly place: SettingsPlace }
  /** These lines of a list were left out; each path begins with the line's 0-based place. */
  | { readonly code: "left-out"; readonly part: SettingsPart; readonly places: readonly SettingsPlace[] }
  /** The program's own template stands in. */
  | { readonly code: "template"; readonly kind: TemplateKind; readonly problem: TemplateProblem }
  | { readonly code: "rules"; readonly problem: SettingsProblem };
