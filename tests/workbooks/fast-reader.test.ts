import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as xlsx from "@e965/xlsx";
import * as fc from "fast-check";
import type { WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { isUncalculated } from "../../src/domain/grid";
import type { Cell, WorkbookGrid } from "../../src/domain/grid";
import { DEFAULT_LIMITS } from "../../src/workbooks";
import { generalText } from "../../src/workbooks/cells/number-format";
import { libraryFormat } from "../../src/workbooks/library/number-format";
import { readPartsWithLibrary } from "../../src/workbooks/library/read-with-library";
import { readXlsx } from "../../src/workbooks/xlsx/read-xlsx";
import { ZipParts } from "../../src/workbooks/zip/zip-parts";

const FILES = join(__dirname, "../fixtures/returns");
const SEED = 20241231;

async function fast(bytes: Uint8Array): Promise<WorkbookGrid> {
  const read = await readXlsx(new ZipParts(bytes, DEFAULT_LIMITS), DEFAULT_LIMITS, () =>
    Promise.resolve(libraryFormat),
  );
  if (!read?.ok) throw new Error(read === null ? "left to the library" : read.code);
  return read.workbook;
}

function slow(bytes: Uint8Array): WorkbookGrid {
  const read = readPartsWithLibrary(new ZipParts(bytes, DEFAULT_LIMITS), DEFAULT_LIMITS);
  if (!read.ok) throw new Error(read.code);
  return read.workbook;
}

/**
 * Grids as they are compared: of a formula only that there is one, because the library works out shared ones, and none
 * that nobody has calculated, because the library leaves those out.
 */
function comparable({ sheets, properties }: WorkbookGrid) {
  const cellOf = (cell: Cell | null) =>
    cell?.formula === undefined ? cell : isUncalculated(cell) ? null : { ...cell, formula: "=" };
  const rowOf = (row: readonly (Cell | null)[]) => {
    const cells = row.map(cellOf);
    return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
  };
  return {
    properties,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map(rowOf),
      merges: [...sheet.merges],
    })),
  };
}

async function expectSame(bytes: Uint8Array): Promise<void> {
  expect(comparable(await fast(bytes))).toEqual(comparable(slow(bytes)));
}

describe("our reader of .xlsx gives what the library gives", () => {
  it.each(readdirSync(FILES).filter((name) => name.endsWith(".xlsx")))("for %s", async (name) => {
    await expectSame(new Uint8Array(readFileSync(join(FILES, name))));
  });

  const text = fc.string({
    unit: fc.constantFrom(..."市教育局 \n\t<>&\"'=+-@0127月年底前_x000D_😀𠮷é\u00a0"),
    maxLength: 12,
  });
  const value = fc.oneof(
    { weight: 4, arbitrary: text },
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
    fc.boolean(),
    fc.constant(null),
  );
  const rows = fc.array(fc.array(value, { maxLength: 8 }), { maxLength: 12 });
  const formats = fc.constantFrom(
    "General",
    "0.00",
    "0%",
    "yyyy-mm-dd",
    "m/d/yy",
    'yyyy"年"m"月"',
    "#,##0",
    "@",
    "h:mm",
  );

  it("for workbooks of any content, as hucre writes them", async () => {
    const sheet = fc.record({ rows, format: formats, hidden: fc.boolean(), hide: fc.nat(5) });
    await fc.assert(
      fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 3 }), async (made) => {
        const sheets = made.map((each, index): WriteSheet => ({
          name: `表${String(index)}`,
          rows: each.rows,
          rowDefs: new Map([[each.hide, { hidden: true }]]),
          columns: [
            { width: 12, numFmt: each.format },
            { width: 9, hidden: each.hide > 2 },
          ],
          merges: [{ startRow: 20, startCol: 0, endRow: 20 + each.hide, endCol: 2 }],
          hidden: each.hidden && index > 0,
        }));
        await expectSame(new Uint8Array((await writeXlsx({ sheets })) as Uint8Array));
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it("for workbooks of any content, as the library writes them", async () => {
    await fc.assert(
      fc.asyncProperty(rows, formats, fc.boolean(), async (cells, format, old) => {
        const sheet = xlsx.utils.aoa_to_sheet(cells);
        for (const [address, cell] of Object.entries(sheet))
          if (!address.startsWith("!") && (cell as xlsx.CellObject).t === "n")
            (cell as xlsx.CellObject).z = format;
        const book = xlsx.utils.book_new();
        xlsx.utils.book_append_sheet(book, sheet, "表");
        book.Workbook = { WBProps: { date1904: old } };
        const written: unknown = xlsx.write(book, { bookType: "xlsx", type: "array", bookSST: old });
        await expectSame(new Uint8Array(written as ArrayBuffer));
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it("shows numbers in General as the library does", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        ),
        (number) => {
          expect(generalText(number)).toBe(libraryFormat("General").text(number, 1900));
        },
      ),
      { seed: SEED, numRuns: 2_000 },
    );
  });
});
