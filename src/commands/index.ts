import { localDate } from "../domain/dates";
import { excelErrorText } from "../excel";
import { RIBBON_JOBS } from "./ribbon-jobs";
import { runCommand } from "./run-command";
import type { CommandHost } from "./run-command";
import { smallDialog } from "./small-dialog";

const commandHost = (showDialog: (url: string) => Promise<void>): CommandHost => ({
  say: (sentence) => {
    const url = new URL("message.html", location.href);
    url.hash = encodeURIComponent(sentence);
    // Office takes https only. The workbench may run on plain http and maps the address back to its own origin.
    url.protocol = "https:";
    return showDialog(url.href);
  },
  describe: (failure) => excelErrorText(failure, Office.context.displayLanguage),
});

void Office.onReady(() => {
  const host = commandHost(
    smallDialog({
      display: (url, options, callback) => Office.context.ui.displayDialogAsync(url, options, callback),
      closed: Office.EventType.DialogEventReceived,
    }),
  );
  for (const [name, job] of Object.entries(RIBBON_JOBS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      const setting = {
        today: localDate(new Date()),
        locale: Office.context.displayLanguage,
        storage: localStorage,
      };
      void runCommand(() => job(setting), event, host);
    });
  }
});
