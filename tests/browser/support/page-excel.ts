import { ExcelHost, MemoryStore } from "../../../src/host";

/** What the browser tests reach in the page: the Excel behind the pane, and what the pane gave the outside. */
export interface PageExcel {
  readonly host: ExcelHost;
  /** Sheet names in tab order. */
  sheetNames(): readonly string[];
}

declare global {
  interface Window {
    pageExcel: PageExcel;
    _richApiNativeBridge: unknown;
  }
}

interface BridgeMessage {
  readonly id: number;
  readonly message: { readonly body: unknown };
}

/** `printer=0` in the page's address plays a machine without a printer. */
const printer = new URLSearchParams(location.search).get("printer") !== "0";
/**
 * Plays Excel inside the page, for the unmodified excel-web-16.00.js that loads next: its native bridge answers from a
 * workbook in memory. The pane's bundle runs as it was built.
 */
const host = new ExcelHost({ store: new MemoryStore(), platform: "web", printer });
const bridge = {
  onMessageFromHost: (_text: string): void => undefined,
  sendMessageToHost(text: string): void {
    const { id, message } = JSON.parse(text) as BridgeMessage;
    const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
    const reply = { id, type: 2, message: { statusCode: 200, headers: {}, body: host.answer(body) } };
    setTimeout(() => {
      bridge.onMessageFromHost(JSON.stringify(reply));
    }, 0);
  },
};
host.onEvent = ({ type, target, args }) => {
  const entries = [[65536, type, target, JSON.stringify(args), 0]];
  setTimeout(() => {
    bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } }));
  }, 0);
};
window._richApiNativeBridge = bridge;
window.pageExcel = {
  host,
  sheetNames: () => host.store.sheetIds().map((id) => host.store.sheet(id).name),
};
