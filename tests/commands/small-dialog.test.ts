import { smallDialog } from "../../src/commands/small-dialog";
import type { DialogOffice } from "../../src/commands/small-dialog";

/** Office's dialogs: one at a time, and closing takes as many attempts as `slow` says; further ones are refused. */
function office(slow: number, refusal = 12_007) {
  const shown: string[] = [];
  let busy = 0;
  let closed: () => void = () => undefined;
  const ui = {
    closedEvent: () => "closed",
    display: (url: string, options: { callback?: unknown }, callback: (result: unknown) => void) => {
      // As office.js does with the options it is given.
      if (options.callback !== undefined) throw new Error("a callback in the list and in the options");
      options.callback = callback;
      if (busy > 0) {
        busy--;
        callback({ status: "failed", error: { code: refusal } });
        return;
      }
      shown.push(url);
      busy = Infinity;
      const dialog = {
        close: () => (busy = slow),
        addEventHandler: (_type: string, handler: () => void) => (closed = handler),
      };
      callback({ status: "succeeded", value: dialog });
    },
  } as unknown as DialogOffice;
  return { shown, ui, userCloses: () => ((busy = 0), closed()) };
}

const now = (): Promise<void> => Promise.resolve();

describe("the small dialog", () => {
  it("takes the place of the one before, however long that takes to close", async () => {
    const { shown, ui } = office(3);
    const show = smallDialog(ui, now);
    await show("一");
    await show("二");
    expect(shown).toEqual(["一", "二"]);
  });

  it("opens again after a person closed it", async () => {
    const { shown, ui, userCloses } = office(1000);
    const show = smallDialog(ui, now);
    await show("一");
    userCloses();
    await show("二");
    expect(shown).toEqual(["一", "二"]);
  });

  it.each([
    ["never closes the one before", 12_007],
    ["blocks dialogs", 12_009],
  ])("gives up where Office %s, without failing the command", async (_, code) => {
    const { shown, ui } = office(Infinity, code);
    const show = smallDialog(ui, now);
    await show("一");
    await show("二");
    expect(shown).toEqual(["一"]);
  });
});
