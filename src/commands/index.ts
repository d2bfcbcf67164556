import { localDate } from "../domain/dates";
import type { PinyinOf } from "../domain/units";
import { excelErrorText } from "../excel";
import { RIBBON_JOBS } from "./ribbon-jobs";
import { runCommand } from "./run-command";
import type { CommandHost } from "./run-command";
import { smallDialog } from "./small-dialog";

const showDialog = smallDialog({
  display: (url, options, callback) => Office.context.ui.displayDialogAsync(url, options, callback),
  closedEvent: () => Office.EventType.DialogEventReceived,
});

const host: CommandHost = {
  say: (sentence) => {
    const url = new URL("message.html", location.href);
    url.hash = encodeURIComponent(sentence);
    // Office takes https only. The workbench may run on plain http and maps the address back to its own origin.
    url.protocol = "https:";
    return showDialog(url.href);
  },
  describe: (failure) => excelErrorText(failure, Office.context.displayLanguage),
};

/** A chunk of its own: the script must stand at once, and most presses are of other buttons. */
const sounds = (): Promise<PinyinOf | null> =>
  import("../domain/units/pinyin").then(
    ({ pinyinOf }) => pinyinOf,
    // Names are compared by their characters then, and the check is done all the same.
    () => null,
  );

// This script stands before office.js, and the functions on the window, where office.js looks first: it listens to the
// ribbon before Office.onReady, and a command that it finds no function for then is dropped without a word.
for (const [name, job] of Object.entries(RIBBON_JOBS)) {
  Reflect.set(window, name, (event: Office.AddinCommands.Event) => {
    const run = async (): Promise<string | null> => {
      await Office.onReady();
      return job({
        today: localDate(new Date()),
        locale: Office.context.displayLanguage,
        storage: localStorage,
        sounds,
      });
    };
    void runCommand(run, event, host);
  });
}
