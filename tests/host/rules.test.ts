import { existsSync, readdirSync, readFileSync } from "node:fs";
import { ASSUMPTIONS, DOCUMENTED, MemoryStore, referencePage } from "../../src/host";
import { assume } from "../../src/host/assumptions";
import { createNodeExcel } from "../../src/host/node-host";
import type { NodeExcel } from "../../src/host/node-host";

let excel: NodeExcel;
beforeEach(() => {
  excel = createNodeExcel();
});

/** "ok", or the code and message with which a job on the active sheet fails. */
async function outcome(
  job: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<string> {
  try {
    await excel.Excel.run(async (context) => {
      job(context.workbook.worksheets.getActiveWorksheet(), context);
      await context.sync();
    });
    return "ok";
  } catch (failure) {
    if (failure instanceof excel.OfficeExtension.Error) return `${failure.code}: ${failure.message}`;
    throw failure;
  }
}

const first = (): string => excel.store.sheetIds()[0] ?? "";

describe("what the host follows", () => {
  const files = readdirSync("src/host", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );

  it("cites a page of the reference for every class of the model", () => {
    const classes = files
      .filter((name) => name.startsWith("model/"))
      .flatMap((name) => [
        ...readFileSync(`src/host/${name}`, "utf8").matchAll(/(?:name|itemName)[:=\s]+"([A-Z]\w+)"/g),
      ])
      .map(([, name]) => name ?? "");
    expect(classes.length).toBeGreaterThan(40);
    for (const name of classes) {
      expect([name, referencePage(name)]).toEqual([
        name,
        expect.stringMatching(/^https:\/\/learn\.microsoft\.com\//),
      ]);
    }
  });

  it("cites a page for every rule, and names the files that keep it", () => {
    for (const { behaviour, page, file } of DOCUMENTED) {
      expect(behaviour.length).toBeGreaterThan(10);
      expect(page).toMatch(
        /^https:\/\/((learn|support)\.microsoft\.com\/|github\.com\/OfficeDev\/office-js\/issues\/)/,
      );
      for (const name of file.split(", "))
        expect([name, existsSync(`src/host/${name}`)]).toEqual([name, true]);
    }
  });

  it("asks for every decided assumption where it relies on it, and throws what is undecided", () => {
    const text = files.map((name) => readFileSync(`src/host/${name}`, "utf8")).join("\n");
    for (const { name, about, decided } of ASSUMPTIONS) {
      expect([name, text.includes(`assume("${name}")`)]).toEqual([name, true]);
      if (decided === null) expect(() => assume(name)).toThrow(`undecided: ${about}`);
      else expect(() => assume(name)).not.toThrow();
    }
  });
});

describe("what nobody has decided", () => {
  it("is thrown with its name: the value of a formula", async () => {
    expect(await outcome((sheet) => (sheet.getRange("A1").values = [["=SUM(B1:B9)"]]))).toBe("ok");
    expect(await outcome((sheet) => sheet.getRange("A1").load("formulas"))).toBe("ok");
    expect(await outcome((sheet) => sheet.getRange("A1").load("values"))).toMatch(
      /^NotImplemented: undecided: The value of a formula/,
    );
  });

  it("is thrown before anything is moved: formulas and frozen rows when rows come", async () => {
    excel.host.type("Sheet1", "A1:A2", [["=B9"], [1]]);
    const before = excel.store.snapshot();
    expect(await outcome((sheet) => void sheet.getRange("2:2").insert("Down"))).toMatch(
      /^NotImplemented: undecided: Formulas/,
    );
    expect(excel.store.snapshot()).toEqual(before);
    excel.host.open(new MemoryStore());
    expect(await outcome((sheet) => sheet.freezePanes.freezeRows(3))).toBe("ok");
    expect(await outcome((sheet) => void sheet.getRange("2:2").insert("Down"))).toMatch(
      /^NotImplemented: undecided: Frozen/,
    );
    expect(await outcome((sheet) => void sheet.getRange("9:9").insert("Down"))).toBe("ok");
  });
});

describe("rows that come and go", () => {
  it("take everything below along: cells, merges, validations, formats, comments, notes, names, charts and print areas", async () => {
    const { store } = excel;
    excel.host.type("Sheet1", "A1:B4", [
      ["单位", "数"],
      ["甲", 1],
      ["乙", 2],
      ["丙", 3],
    ]);
    expect(
      await outcome((sheet, { workbook }) => {
        sheet.getRange("A3:A4").merge();
        sheet.getRange("B3").dataValidation.rule = {
          wholeNumber: { formula1: 1, formula2: 9, operator: "Between" },
        };
        sheet.getRange("B4").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
        sheet.comments.add("B3", "请核对");
        workbook.names.add("数据", sheet.getRange("A2:B4"));
        const chart = sheet.charts.add("Pie", sheet.getRange("B2:B4"));
        chart.setPosition("D2", "H9");
        sheet.pageLayout.setPrintArea("A1:B4");
        sheet.horizontalPageBreaks.add("A4");
      }),
    ).toBe("ok");
    store.setFeature(first(), "notes", [{ row: 3, column: 0, content: "x" }]);
    expect(await outcome((sheet) => void sheet.getRange("3:4").insert("Down"))).toBe("ok");
    const id = first();
    expect(store.cell(id, 5, 1)?.value).toBe(3);
    expect(store.merges(id)).toEqual([{ row: 4, column: 0, rows: 2, columns: 1 }]);
    expect(store.feature(id, "validations")[0]?.areas[0]?.row).toBe(4);
    expect(store.feature(id, "conditionalFormats")[0]?.areas[0]?.row).toBe(5);
    expect(store.feature(id, "comments")[0]?.row).toBe(4);
    expect(store.feature(id, "notes")[0]?.row).toBe(5);
    expect(store.workbookFeature("names")[0]?.formula).toBe("=Sheet1!A2:B6");
    expect(store.feature(id, "charts")[0]).toMatchObject({ source: "Sheet1!B2:B6", place: "D2:H11" });
    expect(store.feature(id, "pageLayout")).toMatchObject({ printArea: "A1:B6", pageBreaks: [5] });
    expect(await outcome((sheet) => sheet.getRange("3:4").delete("Up"))).toBe("ok");
    expect(store.workbookFeature("names")[0]?.formula).toBe("=Sheet1!A2:B4");
    expect(store.feature(id, "comments")[0]?.row).toBe(2);
  });
});

describe("null and empty texts", () => {
  it("in an array leave a cell's format, and reset it", async () => {
    expect(
      await outcome((sheet) => {
        const range = sheet.getRange("A1:B1");
        range.numberFormat = [["0.00", "0%"]];
        range.numberFormat = [[null, ""]];
      }),
    ).toBe("ok");
    expect(excel.store.style(first(), 0, 0).numberFormat).toBe("0.00");
    expect(excel.store.style(first(), 0, 1).numberFormat).toBeUndefined();
  });

  it.each(["values", "numberFormat", "formulas"])("null for the whole of %s is invalid", async (member) => {
    expect(await outcome((sheet) => void Reflect.set(sheet.getRange("A1"), member, null))).toMatch(
      /^InvalidArgument/,
    );
  });
});

describe("limits", () => {
  it.each([
    ["A1048577", "InvalidArgument"],
    ["XFE1", "InvalidArgument"],
    ["XFD1048576", "ok"],
  ])("a range at %s: %s", async (address, expected) => {
    expect(await outcome((sheet) => sheet.getRange(address).load("address"))).toMatch(
      new RegExp(`^${expected}`),
    );
  });

  it("requests and answers above 5 MB are refused on the web and taken on the desktop", async () => {
    const large = Array.from({ length: 300 }, () => ["字".repeat(10_000)]);
    const write = (host: NodeExcel): Promise<unknown> =>
      host.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1:A300").values = large;
        await context.sync();
      });
    await expect(write(excel)).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    const desktop = createNodeExcel({ platform: "desktop" });
    await write(desktop);
    excel.host.open(desktop.store);
    expect(await outcome((sheet) => sheet.getRange("A1:A300").load("values"))).toMatch(
      /^ResponsePayloadSizeLimitExceeded/,
    );
  });

  it("a workbook that is read-only or whose structure is protected refuses what would change it", async () => {
    excel.store.setWorkbookFeature("protection", {});
    expect(await outcome((_, { workbook }) => void workbook.worksheets.add("新表"))).toMatch(/^AccessDenied/);
    expect(await outcome((sheet) => (sheet.visibility = "Hidden"))).toMatch(/^AccessDenied/);
    expect(await outcome((sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("ok");
    excel.host.beReadOnly();
    expect(await outcome((sheet) => (sheet.getRange("A1").values = [[2]]))).toMatch(/^AccessDenied/);
    expect(await outcome((_, { workbook }) => void workbook.settings.add("a", 1))).toMatch(/^AccessDenied/);
  });
});

describe("finding, comments, properties, charts, application", () => {
  it("finds the first cell that holds a text, whole or in part, or gives a null object", async () => {
    excel.host.type("Sheet1", "B2:B3", [["市教育局牵头"], ["市教育局"]]);
    const found = await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C9");
      const part = range.find("教育局", {});
      const whole = range.findOrNullObject("市教育局", { completeMatch: true });
      const none = range.findOrNullObject("市民政局", {});
      for (const each of [part, whole, none]) each.load("address");
      await context.sync();
      return [part.address, whole.address, none.isNullObject];
    });
    expect(found).toEqual(["Sheet1!B2", "Sheet1!B3", true]);
  });

  it("keeps comments, custom properties of sheet and workbook, and the calculation mode", async () => {
    const seen = await excel.Excel.run(async (context) => {
      const { workbook, application } = context;
      const sheet = workbook.worksheets.getActiveWorksheet();
      sheet.comments.add("B2", "请核对");
      sheet.customProperties.add("unit", "市教育局");
      workbook.properties.custom.add("form", "1");
      application.calculationMode = "Manual";
      application.load("calculationMode");
      sheet.customProperties.load("items/key,items/value");
      workbook.properties.custom.load("items/key,items/value");
      const comments = sheet.comments;
      comments.load("items/content");
      await context.sync();
      return [
        comments.items.map(({ content }) => content),
        sheet.customProperties.items.map(({ key, value }) => [key, value]),
        workbook.properties.custom.items.map(({ key, value }) => [key, value] as unknown[]),
        application.calculationMode,
      ];
    });
    expect(seen).toEqual([["请核对"], [["unit", "市教育局"]], [["form", "1"]], "Manual"]);
  });

  it("records charts with their series, title and place", async () => {
    excel.host.type("Sheet1", "A1:B2", [
      ["已报", 3],
      ["未报", 1],
    ]);
    expect(
      await outcome((sheet) => {
        const chart = sheet.charts.add("Doughnut", sheet.getRange("B1:B2"));
        chart.title.text = "报送情况";
        chart.series.getItemAt(0).setXAxisValues(sheet.getRange("A1:A2"));
        chart.series.getItemAt(0).format.fill.setSolidColor("#106e54");
      }),
    ).toBe("ok");
    expect(excel.store.feature(first(), "charts")).toMatchObject([
      {
        type: "Doughnut",
        title: "报送情况",
        series: [{ values: "Sheet1!B1:B2", categories: "Sheet1!A1:A2", color: "#106E54" }],
      },
    ]);
  });

  it("opens a workbook beside this one", async () => {
    const opened: unknown[] = [];
    excel.host.onWorkbookCreated = (base64) => void opened.push(base64);
    await excel.Excel.createWorkbook();
    await excel.Excel.createWorkbook("UEsDBA==");
    expect(opened).toEqual([null, "UEsDBA=="]);
  });

  it("counts syncs, actions and bytes", async () => {
    excel.host.resetCounters();
    await outcome((sheet) => (sheet.getRange("A1").values = [["字"]]));
    // The second batch lets go of the range, which Excel.run had kept for later.
    const { syncs, actions, largestRequest, largestResponse } = excel.host.counters;
    expect([syncs, actions > 2, largestRequest > 100, largestResponse > 10]).toEqual([2, true, true, true]);
  });
});

describe("what Excel's makers say in their issue tracker", () => {
  it("a custom document property of more than 255 characters cannot be read; others can", async () => {
    excel.store.setWorkbookFeature("properties", { long: "x".repeat(256), short: "x" });
    const read = (key: string): Promise<string> =>
      outcome((_, { workbook }) => workbook.properties.custom.getItem(key).load("value"));
    expect(await read("long")).toMatch(/^GeneralException/);
    expect(await read("short")).toBe("ok");
  });

  it("a copied sheet has none of the custom properties of its original", async () => {
    await outcome((sheet) => void sheet.customProperties.add("form", "1"));
    expect(await outcome((sheet) => void sheet.copy("End"))).toBe("ok");
    const [original = "", copy = ""] = excel.store.sheetIds();
    expect([original, copy].map((id) => excel.store.feature(id, "customProperties"))).toEqual([
      { form: "1" },
      {},
    ]);
  });

  it("a table takes no name that a range of the workbook has", async () => {
    await outcome((sheet, { workbook }) => void workbook.names.add("Units", sheet.getRange("D1")));
    expect(await outcome((sheet) => (sheet.tables.add("A1:B2", true).name = "units"))).toMatch(
      /^InvalidArgument/,
    );
  });

  it("a rule is refused over cells that have different prompts", async () => {
    const prompt = { showPrompt: true, title: "", message: "请选择" };
    await outcome((sheet) => (sheet.getRange("B5").dataValidation.prompt = prompt));
    const rule = { list: { inCellDropDown: true, source: "甲,乙" } };
    expect(await outcome((sheet) => (sheet.getRange("B1:B9").dataValidation.rule = rule))).toMatch(
      /^InvalidArgument/,
    );
    expect(await outcome((sheet) => (sheet.getRange("B5").dataValidation.rule = rule))).toBe("ok");
  });
});
