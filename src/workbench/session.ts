import { addinServices, ExcelHost, FrameHost } from "../host";
import type { DialogRequest, PersonAction } from "../host";
import type { AddinChannel } from "./addin-channel";
import { deliverTo, hostOrigin } from "./addin-channel";
import type { FWorkbook } from "./grid/facade";
import type { UniverStore } from "./grid/univer-store";

/** What an open workbook needs of the page around it. */
export interface SessionPage {
  readonly channel: AddinChannel;
  /** The ExcelApi version that this Excel has. */
  readonly excelApi: string;
  openDialog(session: Session, frame: FrameHost, dialog: DialogRequest): void;
  closeDialog(frame: FrameHost): void;
  createWorkbook(base64: string | null): void;
  /** The workbook differs from what was saved. */
  changed(session: Session): void;
}

const LOCALE = "zh-CN";

/** One open workbook with the Excel behind it, its pane and its ribbon functions: what one Excel window is. */
export class Session {
  readonly id = crypto.randomUUID();
  readonly host: ExcelHost;
  readonly pane: FrameHost;
  readonly functions: FrameHost;
  readonly book: FWorkbook;
  readonly store: UniverStore;
  readonly #page: SessionPage;
  readonly #frames = new Map<FrameHost, HTMLIFrameElement>();
  readonly #stops: (() => void)[] = [];
  readonly #leaving: (() => void)[] = [];

  constructor(book: FWorkbook, store: UniverStore, page: SessionPage) {
    this.book = book;
    this.store = store;
    this.#page = page;
    this.host = new ExcelHost({ store, platform: "web", services: addinServices });
    this.pane = this.#frameHost("pane");
    this.functions = this.#frameHost("functions");
    this.host.onEvent = (event) => {
      this.pane.raise(event);
      this.functions.raise(event);
    };
  }

  #frameHost(part: string): FrameHost {
    const conversation = `${part}-${this.id}`;
    const frame: FrameHost = new FrameHost({
      host: this.host,
      conversation,
      locale: LOCALE,
      origin: hostOrigin(),
      requirements: {
        ExcelApi: this.#page.excelApi,
        AddinCommands: "1.1",
        DialogApi: "1.2",
        Settings: "1.1",
        DocumentEvents: "1.1",
      },
      documentName: () => this.store.name,
      deliver: (text) => {
        const element = this.#frames.get(frame);
        if (element) deliverTo(element, text);
      },
      openDialog: (dialog) => this.#page.openDialog(this, frame, dialog),
      closeDialog: () => this.#page.closeDialog(frame),
      createWorkbook: (base64) => this.#page.createWorkbook(base64),
    });
    this.#page.channel.open(conversation, (text) => {
      const { revision } = this.store;
      frame.receive(text);
      if (this.store.revision > revision) this.#page.changed(this);
    });
    this.#stops.push(() => this.#page.channel.close(conversation));
    return frame;
  }

  /** The element that shows a frame; it must bear the frame's window name before its page loads. */
  attach(frame: FrameHost, element: HTMLIFrameElement): void {
    this.#frames.set(frame, element);
  }

  /** A person did something in the grid. */
  report(action: PersonAction): void {
    this.host.report(action);
    if (action.kind !== "selected" && action.kind !== "activated") this.#page.changed(this);
  }

  /** Called when the session is closed. */
  onClose(stop: () => void): void {
    this.#stops.push(stop);
  }

  /** Called before another workbook comes to the front. */
  onLeave(job: () => void): void {
    this.#leaving.push(job);
  }

  leave(): void {
    for (const job of this.#leaving) job();
  }

  close(): void {
    this.leave();
    for (const stop of this.#stops.splice(0)) stop();
  }
}
