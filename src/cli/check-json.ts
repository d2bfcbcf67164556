import type { CheckedTable, CheckedTask } from "../domain/checks";

/** The document of `check --json` (contract.md): keys and enums English and stable, dates ISO, rows 1-based. */
export function checkJson(checked: CheckedTable): unknown {
  const { table } = checked;
  return {
    asOf: checked.asOf,
    table: {
      title: table.title,
      year: checked.year?.value ?? null,
      yearFrom: checked.year?.from ?? null,
      sheet: table.sheet,
      categories: new Set(table.tasks.map((task) => task.category).filter((category) => category !== ""))
        .size,
      tasks: table.tasks.length,
    },
    tasks: checked.tasks.map(taskJson),
    findings: checked.findings.map(({ rule, severity, no, row, cell, message, suggestion }) => ({
      rule,
      severity,
      no,
      row,
      cell,
      message,
      suggestion,
    })),
  };
}

function taskJson({ task, units, deadline }: CheckedTask): unknown {
  return {
    no: task.no,
    row: task.row,
    category: task.category,
    requirement: task.requirement,
    units: {
      text: units.text,
      items: units.items.map(({ name, kind, role, presumedLead, canonical }) => ({
        name,
        kind,
        role,
        presumedLead,
        ...(canonical === null ? {} : { canonical }),
      })),
      open: units.open.map(({ descriptor }) => ({ descriptor })),
      unrecognised: units.unrecognised.map(({ text }) => text),
    },
    deadline: deadline.summary,
  };
}
