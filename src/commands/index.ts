import { localDate } from "../domain/dates";
import { excelErrorText } from "../excel";
import { RIBBON_JOBS } from "./ribbon-jobs";
import { runCommand } from "./run-command";
import type { CommandHost } from "./run-command";

/** The dialog that is open; Office allows one at a time. */
let dialog: Office.Dialog | null = null;

const host: CommandHost = {
  say: (sentence) => {
    dialog?.close();
    dialog = null;
    const url = new URL("message.html", location.href);
    url.hash = encodeURIComponent(sentence);
    // Office takes https only. The workbench may run on plain http and maps the address back to its own origin.
    url.protocol = "https:";
    const size = { height: 25, width: 30, displayInIframe: true };
    Office.context.ui.displayDialogAsync(url.href, size, ({ status, value }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) return;
      dialog = value;
      // A person closed it; closing it again would fail.
      value.addEventHandler(Office.EventType.DialogEventReceived, () => {
        if (dialog === value) dialog = null;
      });
    });
  },
  describe: (failure) => excelErrorText(failure, Office.context.displayLanguage),
};

void Office.onReady(() => {
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
