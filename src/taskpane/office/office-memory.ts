import type { DivisionTable } from "../../domain/division";
import { parseObject } from "../../domain/parse-object";
import type { Template } from "../ports";

const TEMPLATES = "fengong.templates";

/** The office's own templates, kept in this browser for the add-in's origin. */
export function readTemplates(storage: Storage): readonly Template[] {
  const kept = parseObject(storage.getItem(TEMPLATES) ?? "{}")?.templates;
  return Array.isArray(kept) ? kept.filter(isTemplate) : [];
}

export function keepTemplate(storage: Storage, template: Template): readonly Template[] {
  const others = readTemplates(storage).filter(({ name }) => name !== template.name);
  return write(storage, [...others, template]);
}

export function removeTemplate(storage: Storage, name: string): readonly Template[] {
  return write(
    storage,
    readTemplates(storage).filter((each) => each.name !== name),
  );
}

function write(storage: Storage, templates: readonly Template[]): readonly Template[] {
  const sorted = [...templates].sort((a, b) => a.name.localeCompare(b.name, "zh-CN"));
  storage.setItem(TEMPLATES, JSON.stringify({ templates: sorted }));
  return sorted;
}

function isTemplate(value: unknown): value is Template {
  return (
    value instanceof Object &&
    "name" in value &&
    typeof value.name === "string" &&
    "table" in value &&
    isTable(value.table)
  );
}

const TASK_TEXTS = ["noText", "category", "requirement", "units", "deadline"] as const;

function isTable(value: unknown): value is DivisionTable {
  return (
    value instanceof Object &&
    "title" in value &&
    typeof value.title === "string" &&
    "tasks" in value &&
    Array.isArray(value.tasks) &&
    value.tasks.every(
      (task: unknown) =>
        task instanceof Object && TASK_TEXTS.every((key) => typeof Reflect.get(task, key) === "string"),
    )
  );
}
