import { AS_LABELLED, correctColumn, isUnsure, toldColumns } from "../../../src/domain/returns";
import type { ColumnReading } from "../../../src/domain/returns";

const columns: readonly ColumnReading[] = [
  { column: 0, label: "序号", field: "no", confidence: 1 },
  { column: 1, label: "干得怎样", field: "progress", confidence: 0.5 },
  { column: 2, label: "领导的话", field: null, confidence: 0 },
];

describe("a person's word on a column", () => {
  it("decides the other columns as they were shown", () => {
    expect(correctColumn(columns, 2, "problems", null)).toEqual({
      headerRow: null,
      fields: { no: 0, progress: 1, problems: 2 },
    });
  });

  it("moves a field from the column that held it", () => {
    expect(correctColumn(columns, 2, "progress", null).fields).toEqual({ no: 0, progress: 2 });
  });

  it("leaves the field that the column held until now to none", () => {
    expect(correctColumn(columns, 1, "status", null).fields).toEqual({ no: 0, progress: null, status: 1 });
    expect(correctColumn(columns, 1, null, null).fields).toEqual({ no: 0, progress: null });
  });

  it("keeps what was decided before, the header's row too", () => {
    const before = { headerRow: 3, fields: { deadline: null, progress: 1 } };
    expect(correctColumn(columns, 2, "next", before)).toEqual({
      headerRow: 3,
      fields: { deadline: null, no: 0, progress: 1, next: 2 },
    });
  });

  it("is taken back by a decision that says nothing", () => {
    expect(toldColumns(AS_LABELLED)).toBeNull();
    expect(toldColumns(undefined)).toBeNull();
    expect(toldColumns({ headerRow: 2, fields: {} })).not.toBeNull();
  });

  it("is asked for where a column was taken for a field by its place only", () => {
    expect(columns.map(isUnsure)).toEqual([false, true, false]);
  });
});
