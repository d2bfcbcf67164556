import { createNodeExcel } from "../../src/host/node-host";
import type { NodeExcel } from "../../src/host/node-host";

/**
 * The subjects of Microsoft's public snippets, in our own words, through the unmodified office.js; each names the sample
 * in samples/excel of OfficeDev/office-js-snippets that has its subject. What is expected is what the Excel JavaScript
 * API reference says of each member.
 */
let excel: NodeExcel;
beforeEach(() => {
  excel = createNodeExcel();
});

/** The code with which a job fails, or "no error". */
async function codeOf(job: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> {
  try {
    await excel.Excel.run(job);
    return "no error";
  } catch (failure) {
    return failure instanceof excel.OfficeExtension.Error ? failure.code : String(failure);
  }
}

const nextTurns = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe("range values (42-range/set-get-values)", () => {
  it("reads back what was written, with its types and texts", async () => {
    const read = await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C3");
      range.values = [
        ["科目", "数量"],
        ["纸", 12.5],
      ];
      range.load("values,valueTypes,text,address,rowCount");
      await context.sync();
      return range.toJSON();
    });
    expect(read).toMatchObject({
      values: [
        ["科目", "数量"],
        ["纸", 12.5],
      ],
      valueTypes: [
        ["String", "String"],
        ["String", "Double"],
      ],
      text: [
        ["科目", "数量"],
        ["纸", "12.5"],
      ],
      address: "Sheet1!B2:C3",
      rowCount: 2,
    });
  });

  it("takes what is written like what is typed: formulas, dates, percents, true", async () => {
    const read = await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:F1");
      range.values = [["=1+1", "2024/12/31", "50%", "TRUE", "00123", "'=1+1"]];
      range.load("values,formulas,text");
      await context.sync();
      return range.toJSON();
    });
    expect(read.values).toEqual([[2, 45657, 0.5, true, 123, "=1+1"]]);
    expect(read.formulas?.[0]?.[0]).toBe("=1+1");
    expect(read.text?.[0]).toEqual(["2", "2024/12/31", "50%", "TRUE", "123", "=1+1"]);
  });

  it("keeps everything as text where the number format is @", async () => {
    const values = await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C1");
      range.numberFormat = [["@", "@", "@"]];
      range.values = [["=1+1", "1-2", "00123"]];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([["=1+1", "1-2", "00123"]]);
  });

  it("leaves cells alone where null is written and empties them with an empty text", async () => {
    const values = await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C1");
      range.values = [["a", "b", "c"]];
      range.values = [[null, "", "z"]];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([["a", "", "z"]]);
  });

  it("refuses an array of another size", async () => {
    expect(
      await codeOf(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [[1]];
        await context.sync();
      }),
    ).toBe("InvalidArgument");
  });

  it("refuses more than 32,767 characters in a cell", async () => {
    const write = (length: number): Promise<string> =>
      codeOf(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["字".repeat(length)]];
        await context.sync();
      });
    expect(await write(32_767)).toBe("no error");
    expect(await write(32_768)).toBe("InvalidArgument");
  });

  it("does not give values that were not loaded", async () => {
    expect(
      await codeOf(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
        await context.sync();
        return range.values;
      }),
    ).toBe("PropertyNotLoaded");
  });
});

describe("formatting (42-range/formatting)", () => {
  it("reads a shared format as its value and a mixed one as null", async () => {
    const { font, fill, bold } = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const head = sheet.getRange("A1:C1");
      head.format.font.bold = true;
      head.format.font.name = "仿宋_GB2312";
      head.format.fill.color = "#ffc000";
      head.format.wrapText = true;
      const both = sheet.getRange("A1:A2");
      head.load("format/font/name,format/fill/color,format/wrapText");
      both.load("format/font/bold");
      await context.sync();
      return { font: head.format.font.name, fill: head.format.fill.color, bold: both.format.font.bold };
    });
    expect({ font, fill, bold }).toEqual({ font: "仿宋_GB2312", fill: "#FFC000", bold: null });
  });

  it("draws borders around and inside an area", async () => {
    const styles = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const area = sheet.getRange("B2:C3");
      for (const side of ["EdgeTop", "InsideVertical"] as const)
        area.format.borders.getItem(side).style = "Continuous";
      const read = (address: string, side: "EdgeTop" | "EdgeLeft" | "EdgeRight"): Excel.RangeBorder => {
        const border = sheet.getRange(address).format.borders.getItem(side);
        border.load("style");
        return border;
      };
      const borders = [
        read("B2", "EdgeTop"),
        read("B3", "EdgeTop"),
        read("B3", "EdgeRight"),
        read("C3", "EdgeLeft"),
      ];
      await context.sync();
      return borders.map((border) => border.style);
    });
    expect(styles).toEqual(["Continuous", "None", "Continuous", "Continuous"]);
  });

  it("sizes whole rows and columns", async () => {
    const sizes = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B:B").format.columnWidth = 120;
      sheet.getRange("2:3").format.rowHeight = 40;
      const cell = sheet.getRange("B3");
      cell.load("format/columnWidth,format/rowHeight");
      await context.sync();
      return [cell.format.columnWidth, cell.format.rowHeight];
    });
    expect(sizes).toEqual([120, 40]);
  });
});

describe("used range (42-range/used-range)", () => {
  it("spans values and formats, or values only, and is null on an empty sheet", async () => {
    const seen = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const empty = sheet.getUsedRangeOrNullObject();
      await context.sync();
      sheet.getRange("B3").values = [["x"]];
      sheet.getRange("D9").format.fill.color = "#FF0000";
      const all = sheet.getUsedRange();
      const values = sheet.getUsedRange(true);
      all.load("address");
      values.load("address");
      await context.sync();
      return [empty.isNullObject, all.address, values.address];
    });
    expect(seen).toEqual([true, "Sheet1!B3:D9", "Sheet1!B3"]);
  });
});

describe("tables (46-table/create-table)", () => {
  it("has a name, a header and a body, and refuses to lie over a merge", async () => {
    const [name, body] = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B3").values = [
        ["单位", "进展"],
        ["甲", 1],
        ["乙", 2],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.name = "汇总";
      const range = table.getDataBodyRange();
      table.load("name");
      range.load("address");
      await context.sync();
      return [table.name, range.address];
    });
    expect([name, body]).toEqual(["汇总", "Sheet1!A2:B3"]);
    expect(
      await codeOf(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("D1:E1").merge();
        sheet.tables.add("D1:E4", true);
        await context.sync();
      }),
    ).toBe("InvalidOperation");
  });
});

describe("worksheets (54-worksheet/add-delete-rename-move-worksheet, 54-worksheet/worksheet-visibility)", () => {
  it("adds, renames, moves, hides and deletes", async () => {
    const seen = await excel.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("分工表");
      added.position = 0;
      worksheets.add("临时").delete();
      const hidden = worksheets.add("台账");
      hidden.visibility = "Hidden";
      worksheets.load("items/name,items/visibility");
      await context.sync();
      return worksheets.items.map((sheet) => `${sheet.name} ${sheet.visibility}`);
    });
    expect(seen).toEqual(["分工表 Visible", "Sheet1 Visible", "台账 Hidden"]);
  });

  it.each([
    ["", "InvalidArgument"],
    ["一".repeat(32), "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["[1]", "InvalidArgument"],
    ["'a", "InvalidArgument"],
    ["History", "InvalidArgument"],
    ["sheet1", "ItemAlreadyExists"],
    ["一".repeat(31), "no error"],
  ])("a sheet named %p: %s", async (name, code) => {
    expect(
      await codeOf(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().copy();
        context.workbook.worksheets.getLast().name = name;
        await context.sync();
      }),
    ).toBe(code);
  });

  it("finds a sheet or gives a null object; getItem fails", async () => {
    const isNull = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("没有");
      await context.sync();
      return sheet.isNullObject;
    });
    expect(isNull).toBe(true);
    expect(
      await codeOf(async (context) => {
        context.workbook.worksheets.getItem("没有").activate();
        await context.sync();
      }),
    ).toBe("ItemNotFound");
  });

  it("keeps the last visible sheet", async () => {
    expect(
      await codeOf(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().delete();
        await context.sync();
      }),
    ).toBe("InvalidOperation");
  });
});

describe("events (30-events/events-worksheet, 30-events/events-workbook-and-worksheet-collection)", () => {
  it("tells who changed which cells, and the handler can read them", async () => {
    const seen: unknown[] = [];
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (event) => {
        await excel.Excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load("values");
          await inner.sync();
          seen.push([event.address, event.triggerSource, range.values]);
        });
      });
      await context.sync();
    });
    excel.host.type("Sheet1", "C3", [["6月底"]]);
    await nextTurns();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      await context.sync();
    });
    await nextTurns();
    expect(seen).toEqual([
      ["C3", "Unknown", [["6月底"]]],
      ["A1", "ThisLocalAddin", [[1]]],
    ]);
  });

  it("reports sheets that come, go and get active", async () => {
    const seen: string[] = [];
    await excel.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async (event) => void seen.push(event.type));
      worksheets.onDeleted.add(async (event) => void seen.push(event.type));
      worksheets.onActivated.add(async (event) => void seen.push(event.type));
      await context.sync();
      const sheet = worksheets.add("新表");
      sheet.activate();
      sheet.delete();
      await context.sync();
    });
    await nextTurns();
    // Deleting the active sheet activates another one before the sheet is gone.
    expect(seen).toEqual(["WorksheetAdded", "WorksheetActivated", "WorksheetActivated", "WorksheetDeleted"]);
  });
});

describe("data validation (22-data-validation/data-validation)", () => {
  it("keeps list, prompt and alert; a range over different cells is inconsistent", async () => {
    const seen = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const cells = sheet.getRange("B2:B5").dataValidation;
      cells.rule = { list: { inCellDropDown: true, source: "已完成,正在推进" } };
      cells.prompt = { showPrompt: true, title: "完成状态", message: "请选择" };
      const inside = sheet.getRange("B3").dataValidation;
      const across = sheet.getRange("B3:C3").dataValidation;
      inside.load("type,rule,prompt");
      across.load("type,rule");
      await context.sync();
      return [inside.type, inside.rule.list?.source, inside.prompt.title, across.type, across.rule];
    });
    expect(seen).toEqual(["List", "已完成,正在推进", "完成状态", "Inconsistent", null]);
  });
});

describe("conditional formats (14-conditional-formatting/conditional-formatting-basic)", () => {
  it("adds a formula rule, finds it from a cell inside, and deletes it", async () => {
    const seen = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const format = sheet.getRanges("A1:A3,C1").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=LEN(A1)>3";
      format.custom.format.fill.color = "#FDE7E9";
      const found = sheet.getRange("C1").conditionalFormats;
      found.load("items/type,items/custom/rule/formula");
      const none = sheet.getRange("B1").conditionalFormats.getCount();
      await context.sync();
      const [first] = found.items;
      const areas = first?.getRanges();
      areas?.load("address");
      await context.sync();
      first?.delete();
      const left = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      return [first?.custom.rule.formula, areas?.address, none.value, left.value];
    });
    expect(seen).toEqual(["=LEN(A1)>3", "Sheet1!A1:A3,Sheet1!C1", 0, 0]);
  });
});

describe("names (34-named-item/create-and-remove-named-item)", () => {
  it("names a range and finds it again", async () => {
    const seen = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add("责任单位列", sheet.getRange("D3:D34"));
      const item = context.workbook.names.getItem("责任单位列");
      const range = item.getRange();
      item.load("formula,type");
      range.load("address");
      const missing = context.workbook.names.getItemOrNullObject("时限列");
      await context.sync();
      return [item.formula, item.type, range.address, missing.isNullObject];
    });
    expect(seen).toEqual(["=Sheet1!D3:D34", "Range", "Sheet1!D3:D34", true]);
  });
});

describe("freeze panes (54-worksheet/worksheet-freeze-panes)", () => {
  it("freezes rows, says where, and thaws", async () => {
    const seen = await excel.Excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getActiveWorksheet();
      freezePanes.freezeRows(2);
      const frozen = freezePanes.getLocationOrNullObject();
      frozen.load("address");
      await context.sync();
      const address = frozen.address;
      freezePanes.unfreeze();
      const thawed = freezePanes.getLocationOrNullObject();
      await context.sync();
      return [address, thawed.isNullObject];
    });
    expect(seen).toEqual(["Sheet1!1:2", true]);
  });
});

describe("protection", () => {
  it("refuses writes to locked cells and allows unlocked ones", async () => {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B2").format.protection.locked = false;
      sheet.protection.protect({ allowFormatRows: true });
      sheet.getRange("B2").values = [["填报"]];
      await context.sync();
    });
    expect(
      await codeOf(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
        await context.sync();
      }),
    ).toBe("AccessDenied");
  });
});

describe("what is not modelled", () => {
  it("fails loudly with the member's name", async () => {
    const failure = await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:A9").removeDuplicates([0], true);
      await context.sync();
    }).then(
      () => "no error",
      (error: unknown) => (error instanceof excel.OfficeExtension.Error ? error.message : ""),
    );
    expect(failure).toContain("Range.removeDuplicates");
  });

  it("gates members above the supported requirement set", async () => {
    const old = createNodeExcel({ excelApi: "1.3" });
    await expect(
      old.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().freezePanes.freezeRows(1);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ApiNotFound" });
  });
});
