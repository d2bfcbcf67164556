import {
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  merge,
  Univer,
  UniverInstanceType,
} from "@univerjs/core";
import type { IWorkbookData } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import formattingTexts from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import {
  BEFORE_CELL_EDIT,
  SheetInterceptorService,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationTexts from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteTexts from "@univerjs/preset-sheets-note/locales/zh-CN";
import "@univerjs/preset-sheets-note/lib/index.css";
import { defaultTheme } from "@univerjs/themes";
import type { FWorkbook } from "./facade";

/** The grid of the page: one Univer, which shows one of its workbooks at a time. */
export interface RunningGrid {
  readonly api: FUniver;
  create(data: Partial<IWorkbookData>): FWorkbook;
  /** Brings a workbook to the front. */
  show(id: string): void;
  close(id: string): void;
}

/** Starts Univer in an element, in Chinese. Loaded only by the workbench. */
export function startUniver(container: HTMLElement): RunningGrid {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: merge({}, coreTexts, formattingTexts, validationTexts, noteTexts) },
    theme: defaultTheme,
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: "simple",
      // Typing belongs to whoever has the focus: the grid never takes it on its own.
      disableAutoFocus: true,
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    UniverSheetsNotePreset(),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  }
  const api = FUniver.newAPI(univer);
  let ready = false;
  return {
    api,
    create: (data) => {
      const book = api.createWorkbook(data, { makeCurrent: true });
      // The services that edit cells exist from the first workbook on.
      if (!ready) editInOwnLook(univer);
      ready = true;
      return book;
    },
    show: (id) => {
      const instances = univer.__getInjector().get(IUniverInstanceService);
      if (instances.getUnit(id, UniverInstanceType.UNIVER_SHEET)) instances.setCurrentUnitForType(id);
    },
    close: (id) => {
      api.disposeUnit(id);
    },
  };
}

/**
 * Opens the cell editor in the look that the cell itself has. Univer would open it in the one that a conditional
 * format lends, and typing would then keep that colour in the cell when the format is long gone.
 */
function editInOwnLook(univer: Univer): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      handler: (cell, { origin }, next) =>
        next(cell ? { ...cell, s: origin?.s ?? null, interceptorStyle: null } : cell),
    });
}
