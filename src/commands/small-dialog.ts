/** What is used of Office. */
export interface DialogOffice {
  /** Office.context.ui.displayDialogAsync. */
  display(
    url: string,
    options: Office.DialogOptions,
    callback: (result: Office.AsyncResult<Office.Dialog>) => void,
  ): void;
  /** Office.EventType.DialogEventReceived, once Office is there. */
  closedEvent(): Office.EventType;
}

/** Office's code for a dialog that is still open (Handle errors and events in the Office dialog box). */
const STILL_OPEN = 12_007;
/** Closing takes a while, and nothing tells when it is done: the next dialog is tried again that many times. */
const TRIES = 20;
const PAUSE = 150;
/** Percents of the screen. */
const SIZE = { height: 25, width: 30, displayInIframe: true };

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Office's own code leaves the error of a success out, or null. */
function isFailure(error: Office.Error | null | undefined): error is Office.Error {
  return error !== null && error !== undefined;
}

/**
 * Opens one small dialog at a time: a further one takes the place of the one before. The promise ends once the dialog
 * stands, or once Office has refused it for good; a command completes only then, because Office may take the page of a
 * completed command away together with a dialog that is still on its way (office-js issue 428).
 */
export function smallDialog(office: DialogOffice, wait = sleep): (url: string) => Promise<void> {
  let open: Office.Dialog | null = null;
  const display = (url: string): Promise<Office.AsyncResult<Office.Dialog>> =>
    new Promise((resolve) => {
      // A copy each time: office.js puts its callback into the options, and refuses options that hold one.
      office.display(url, { ...SIZE }, resolve);
    });
  return async (url) => {
    open?.close();
    open = null;
    for (let tries = 0; tries < TRIES; tries++) {
      const { value, error } = await display(url);
      if (!isFailure(error)) {
        open = value;
        // A person closed it; closing it again would fail.
        value.addEventHandler(office.closedEvent(), () => {
          if (open === value) open = null;
        });
        return;
      }
      if (error.code !== STILL_OPEN) return;
      await wait(PAUSE);
    }
  };
}
