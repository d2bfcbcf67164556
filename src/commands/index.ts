import { checkSheet, excelErrorText, insertTemplate } from "../excel";
import { commandTexts } from "./texts";
import { runCommand } from "./run-command";
import type { CommandHost } from "./run-command";
import { localDate } from "../domain/dates";

const host: CommandHost = {
  say: (sentence) => {
    const url = new URL("message.html", location.href);
    url.hash = encodeURIComponent(sentence);
    // Office takes https only. The workbench may run on plain http and maps the address back to its own origin.
    url.protocol = "https:";
    Office.context.ui.displayDialogAsync(url.href, { height: 25, width: 30, displayInIframe: true });
  },
  describe: (failure) => excelErrorText(failure, Office.context.displayLanguage),
};

async function insertTable(): Promise<null> {
  await insertTemplate();
  return null;
}

async function check(): Promise<string | null> {
  const { findings } = (await checkSheet(localDate(new Date()))).checked;
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  const texts = commandTexts(Office.context.displayLanguage);
  return errors + warnings === 0 ? texts.clean : texts.found(errors, warnings);
}

void Office.onReady(() => {
  Office.actions.associate("insertTable", (event: Office.AddinCommands.Event) => {
    void runCommand(insertTable, event, host);
  });
  Office.actions.associate("checkSheet", (event: Office.AddinCommands.Event) => {
    void runCommand(check, event, host);
  });
});
