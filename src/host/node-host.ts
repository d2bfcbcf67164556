import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, Script } from "node:vm";
import { EVENT_CATEGORY } from "./events";
import { ExcelHost } from "./excel-host";
import { MemoryStore } from "./memory-store";
import type { WorkbookStore } from "./store";

export interface NodeHostOptions {
  readonly store?: WorkbookStore;
  readonly platform?: "web" | "desktop";
  /** False plays a machine without any printer, where Excel refuses page settings. */
  readonly printer?: boolean;
  /** The highest ExcelApi requirement set that this Excel has. 1.14 is Excel 2021. */
  readonly excelApi?: string;
}

/** The unmodified client library on top of a host of ours. */
export interface NodeExcel {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Only `Office.context.requirements.isSetSupported` is there: the Node seam has no Office. */
  readonly Office: OfficeStub;
  readonly host: ExcelHost;
  /** The workbook that is open. */
  readonly store: WorkbookStore;
}

/** Milliseconds from which a timer of the library is not about an answer that someone waits for. */
const HOUSEKEEPING = 1_000;

interface OfficeStub {
  readonly context: { readonly requirements: { isSetSupported(name: string, version?: string): boolean } };
}

let library: Script | null = null;

/** office.js for Excel on the web, compiled once for all hosts of a process. */
function excelLibrary(): Script {
  if (!library) {
    const require = createRequire(join(process.cwd(), "package.json"));
    const folder = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
    library = new Script(readFileSync(join(folder, "excel-web-16.00.js"), "utf8"), {
      filename: "excel-web-16.00.js",
    });
  }
  return library;
}

function isAtLeast(have: string, wanted: string): boolean {
  const [haveMajor = 0, haveMinor = 0] = have.split(".").map(Number);
  const [major = 0, minor = 0] = wanted.split(".").map(Number);
  return haveMajor > major || (haveMajor === major && haveMinor >= minor);
}

/** As much of a browser as the library touches while it loads. */
function browserGlobals(): Record<string, unknown> {
  const element = (): object => ({
    style: {},
    setAttribute: () => undefined,
    appendChild: () => undefined,
    getElementsByTagName: () => [],
    addEventListener: () => undefined,
  });
  return {
    console,
    // The library's housekeeping must not keep a process alive.
    setTimeout: (job: () => void, milliseconds = 0) => {
      const timer = setTimeout(job, milliseconds);
      return milliseconds < HOUSEKEEPING ? timer : timer.unref();
    },
    clearTimeout,
    setInterval: (job: () => void, milliseconds: number) => setInterval(job, milliseconds).unref(),
    clearInterval,
    Promise,
    navigator: { userAgent: "node" },
    location: {
      search: "",
      hash: "",
      href: "https://localhost/",
      origin: "https://localhost",
      protocol: "https:",
    },
    document: {
      readyState: "loading",
      createElement: element,
      getElementsByTagName: () => [],
      addEventListener: () => undefined,
      URL: "https://localhost/",
      domain: "localhost",
      cookie: "",
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    performance: { now: () => 0, timing: {} },
    name: "",
    open: () => undefined,
    external: {},
  };
}

interface BridgeMessage {
  readonly id: number;
  readonly message: { readonly body: unknown };
}

/**
 * Loads the unmodified office.js for Excel in Node, with a workbook behind it. Every Excel.run then really batches,
 * loads, syncs and fails. Members above `excelApi` fail with ApiNotFound, as its own gate says.
 */
export function createNodeExcel(options: NodeHostOptions = {}): NodeExcel {
  const store = options.store ?? new MemoryStore();
  const host = new ExcelHost({
    store,
    platform: options.platform ?? "web",
    printer: options.printer ?? true,
  });
  const excelApi = options.excelApi ?? "1.14";
  const office: OfficeStub = {
    context: {
      requirements: {
        isSetSupported: (name, version = "1.1") => name === "ExcelApi" && isAtLeast(excelApi, version),
      },
    },
  };
  const bridge = {
    onMessageFromHost: (_text: string): void => undefined,
    sendMessageToHost(text: string): void {
      const { id, message } = JSON.parse(text) as BridgeMessage;
      const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
      const answer = host.answer(body);
      const reply = { id, type: 2, message: { statusCode: 200, headers: {}, body: answer } };
      setTimeout(() => bridge.onMessageFromHost(JSON.stringify(reply)), 0);
    },
  };
  host.onEvent = ({ type, target, args }) => {
    const entries = [[EVENT_CATEGORY, type, target, JSON.stringify(args), 0]];
    setTimeout(() => bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } })), 0);
  };
  const globals: Record<string, unknown> = { ...browserGlobals(), _richApiNativeBridge: bridge };
  globals["window"] = globals;
  globals["self"] = globals;
  createContext(globals);
  excelLibrary().runInContext(globals);
  globals["Office"] = office;
  const loaded = globals as unknown as Pick<NodeExcel, "Excel" | "OfficeExtension">;
  const utility: unknown = Reflect.get(loaded.OfficeExtension, "CommonUtility");
  if (utility instanceof Object || typeof utility === "function")
    Reflect.set(utility as object, "_doApiNotSupportedCheck", true);
  return {
    Excel: loaded.Excel,
    OfficeExtension: loaded.OfficeExtension,
    Office: office,
    host,
    get store() {
      return host.store;
    },
  };
}
