import * as fc from "fast-check";
import { deflateSync, unzipSync } from "fflate";
import type { PlanCell, WorkbookPlan } from "../../src/sheets";
import { readWorkbook, writeWorkbook } from "../../src/workbooks";
import { portableTools } from "../../src/workbooks/byte-tools";
import { nodeTools } from "../../src/workbooks/node-tools";
import { nodePacker } from "../../src/workbooks/zip/node-packer";

const SEED = 20241231;

/** What an inflated part is, or that it was refused. */
function outcome(inflate: () => Uint8Array): string {
  try {
    return Buffer.from(inflate()).toString("hex");
  } catch {
    return "refused";
  }
}

function hashes(zip: Uint8Array): readonly unknown[] {
  return Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, nodeTools.sha256(bytes)]);
}

describe("Node's own ways", () => {
  const long = fc.uint8Array({ minLength: 0, maxLength: 200 }).map((bytes) => {
    const whole = new Uint8Array(bytes.length * 100);
    for (let at = 0; at < whole.length; at += bytes.length) whole.set(bytes, at);
    return whole;
  });

  it("give what the portable ones give", async () => {
    await fc.assert(
      fc.asyncProperty(long, fc.nat(500), async (bytes, cut) => {
        const packed = deflateSync(bytes);
        expect(nodeTools.inflate(packed, bytes.length)).toEqual(bytes);
        expect(portableTools.inflate(packed, bytes.length)).toEqual(bytes);
        const [head, tail] = [bytes.subarray(0, cut), bytes.subarray(cut)];
        for (const { crc32 } of [nodeTools, portableTools, nodePacker]) {
          expect(crc32(tail, crc32(head, 0))).toBe(portableTools.crc32(bytes));
        }
        expect(await nodeTools.sha256(bytes)).toBe(await portableTools.sha256(bytes));
      }),
      { seed: SEED, numRuns: 50 },
    );
  });

  it("hold damaged and overlong parts to what the portable ones make of them", () => {
    const bytes = new Uint8Array(20_000).map((_none, index) => (index * index) % 251);
    const packed = deflateSync(bytes);
    const damaged = packed.map((byte, index) => (index === 1_000 ? byte ^ 0xff : byte));
    for (const [part, size] of [
      [packed, 10_000],
      [packed, 30_000],
      [damaged, 20_000],
      [packed.subarray(0, 500), 20_000],
    ] as const) {
      const portable = outcome(() => portableTools.inflate(part, size));
      const own = outcome(() => nodeTools.inflate(part, size));
      expect(own).toBe(portable);
      expect(own.length).toBeLessThanOrEqual(2 * size);
    }
  });
});

describe("a workbook of several pieces", () => {
  const texts = Array.from({ length: 3_000 }, (_none, row) =>
    `${String(row)} & <市教育局> _x0041_ 😀\n`.repeat(row % 40 === 0 ? 900 : 20),
  );
  const cells = texts.flatMap((text, row): PlanCell[] => [
    { row, column: 0, value: { type: "text", text }, style: "plain" },
    { row, column: 1, value: { type: "number", value: row * 1_000_003 }, style: "plain" },
    { row, column: 2, value: null, style: "plain" },
  ]);
  const plan: WorkbookPlan = {
    properties: {},
    sheets: [
      {
        name: "表",
        visibility: "visible",
        columns: [],
        rowHeights: [],
        styles: { plain: {} },
        cells,
        merges: [],
        freeze: { rows: 0, columns: 0 },
        print: null,
        validations: [],
        conditionalFormats: [],
        tables: [],
        charts: [],
        protection: null,
        tabColor: null,
        autoFilter: null,
      },
    ],
  };

  it("comes back whole, packed in either way", async () => {
    const portable = await writeWorkbook(plan);
    const own = await writeWorkbook(plan, { packer: nodePacker });
    expect(hashes(own)).toEqual(hashes(portable));
    expect(Buffer.compare(await writeWorkbook(plan, { packer: nodePacker }), own)).toBe(0);
    for (const tools of [portableTools, nodeTools]) {
      const read = await readWorkbook(own, "a.xlsx", { tools });
      const rows = read.ok ? (read.workbook.sheets[0]?.rows ?? []) : [];
      expect(rows.map(([text]) => text?.text)).toEqual(texts);
      expect(rows.map(([, number]) => number?.type === "number" && number.value)).toEqual(
        texts.map((_text, row) => row * 1_000_003),
      );
    }
  });
});
