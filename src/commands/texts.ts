const chinese = {
  clean: "没有发现错误和提醒。",
  found: (errors: number, warnings: number): string =>
    `发现 ${errors} 个错误、${warnings} 个提醒，已在表里标出。选中单元格可看原因，打开任务窗格可看全部。`,
  foundUnmarked: (errors: number, warnings: number): string =>
    `发现 ${errors} 个错误、${warnings} 个提醒。工作表受保护或只读，没有标记；打开任务窗格可看全部。`,
};

const english: typeof chinese = {
  clean: "No errors and no warnings.",
  found: (errors, warnings) =>
    `${errors} errors and ${warnings} warnings are marked in the sheet. Select a cell for the reason; the pane lists all.`,
  foundUnmarked: (errors, warnings) =>
    `${errors} errors and ${warnings} warnings. The sheet is protected or read-only and was not marked; the pane lists all.`,
};

/** The sentences of the ribbon's commands in Office's display language. */
export function commandTexts(locale: string): typeof chinese {
  return locale.toLowerCase().startsWith("en") ? english : chinese;
}
