export { DEFAULT_OFFICE_SETTINGS } from "./defaults";
export { parseOfficeSettings, serialiseOfficeSettings } from "./office-settings";
export type { OfficeSettingsResult } from "./office-settings";
export type { OfficeSettingsProblem, SettingsPart, SettingsPlace } from "./problems";
export { SETTINGS_VERSION } from "./types";
export type { OfficeSettings, RoundSettings, TableTemplate, TemplateTask } from "./types";
