import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { localDate } from "../domain/dates";
import { checkSheet, excelErrorText, goToCell, insertTemplate, isExcelRecentEnough } from "../excel";
import { App } from "./App";
import { Notice } from "./Notice";
import type { WorkbookPort } from "./ports";
import { textsFor } from "./texts";

/** True for Office's dark themes: the background of its body tells. */
function isDark(): boolean {
  const { officeTheme } = Office.context as Partial<typeof Office.context>;
  const color = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(officeTheme?.bodyBackgroundColor ?? "");
  if (!color) return false;
  return color.slice(1).reduce((sum, part) => sum + parseInt(part, 16), 0) < 3 * 128;
}

void Office.onReady(({ host }) => {
  const { displayLanguage = "zh-CN" } = (Office.context ?? {}) as Partial<typeof Office.context>;
  const texts = textsFor(displayLanguage);
  document.documentElement.lang = displayLanguage;
  const port: WorkbookPort = {
    insert: async () => (await insertTemplate()).sheetName,
    check: () => checkSheet(localDate(new Date())),
    goTo: goToCell,
    describe: (failure) => excelErrorText(failure, displayLanguage),
  };
  const inExcel = host === Office.HostType.Excel;
  const element = document.getElementById("pane");
  if (!element) return;
  createRoot(element).render(
    <FluentProvider theme={inExcel && isDark() ? webDarkTheme : webLightTheme}>
      {!inExcel ? (
        <Notice title={texts.title} message={texts.notInExcel} />
      ) : !isExcelRecentEnough() ? (
        <Notice title={texts.title} message={texts.tooOld} />
      ) : (
        <App port={port} texts={texts} />
      )}
    </FluentProvider>,
  );
});
