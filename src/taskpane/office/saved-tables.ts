import type { DivisionTable } from "../../domain/division";
import { readTitleYear } from "../../domain/division";
import type { TableTemplate } from "../../domain/office-settings";
import type { Template } from "../ports";

/** A saved table as the table that is inserted; rows and columns are those of the standard layout. */
export function templateOf({ name, title, tasks }: TableTemplate): Template {
  const table: DivisionTable = {
    title,
    titleYear: readTitleYear(title),
    sheet: name,
    dateSystem: 1900,
    headerRow: 2,
    columns: { category: 0, no: 1, requirement: 2, units: 3, deadline: 4 },
    otherLabels: [],
    tasks: tasks.map((task, index) => ({
      ...task,
      noText: task.no === null ? "" : String(task.no),
      startsCategory: task.category !== tasks[index - 1]?.category,
      deadlineCell: task.deadline === "" ? null : { type: "text", text: task.deadline },
      row: index + 3,
    })),
  };
  return { name, table };
}

/** The texts of a table, to be saved. */
export function savedTableOf({ name, table }: Template): TableTemplate {
  return {
    name,
    title: table.title,
    tasks: table.tasks.map(({ category, no, requirement, units, deadline }) => ({
      category,
      no,
      requirement,
      units,
      deadline,
    })),
  };
}
