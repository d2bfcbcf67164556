/** @jest-environment jsdom */
import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverFormulaEnginePlugin, UniverSheetsFormulaPlugin, UniverSheetsPlugin } from "@univerjs/preset-sheets-core";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/preset-sheets-conditional-formatting";
import { UniverDataValidationPlugin, UniverSheetsDataValidationPlugin } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsNotePlugin } from "@univerjs/preset-sheets-note";
import { emptyWorkbook } from "../../src/workbench/grid/empty-workbook";
import { UniverStore } from "../../src/workbench/grid/univer-store";
import { describeStore } from "../host/store-contract";

let books = 0;

describeStore("Univer", () => {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} }, logLevel: LogLevel.ERROR });
  univer.registerPlugins([
    [UniverFormulaEnginePlugin],
    [UniverSheetsPlugin],
    [UniverSheetsFormulaPlugin],
    [UniverDataValidationPlugin],
    [UniverSheetsDataValidationPlugin],
    [UniverSheetsConditionalFormattingPlugin],
    [UniverSheetsNotePlugin],
  ]);
  const api = FUniver.newAPI(univer);
  return new UniverStore(api, api.createWorkbook(emptyWorkbook(`book${++books}`, "试.xlsx", "sheet-0", "Sheet1")));
});
