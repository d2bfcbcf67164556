export { remindersOf } from "./reminders";
export type { ReminderFacts, Reminders, UnitReminder } from "./reminders";
export { DEFAULT_TEMPLATES, fillTemplate, PLACEHOLDERS, TEMPLATE_KINDS, templateProblems } from "./templates";
export type { Placeholder, ReminderTemplates, TemplateKind, TemplateProblem } from "./templates";
export { remindersText } from "./reminders-text";
