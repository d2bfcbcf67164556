import { Dispatcher } from "./dispatcher";
import type { RequestBody } from "./wire-messages";
import { EVENT_CATEGORY } from "./events";
import type { HostEvent } from "./events";
import type { ExcelHost } from "./excel-host";
import { notModelled } from "./host-error";
import { HostObject } from "./model/host-object";
import type { Wire } from "./model/host-object";

/** A dialog that an add-in asks for (Office.context.ui.displayDialogAsync). */
export interface DialogRequest {
  readonly url: string;
  /** Percent of the window. */
  readonly width: number;
  readonly height: number;
}

export interface FrameHostOptions {
  readonly host: ExcelHost;
  /** Names this frame among the others of the page. */
  readonly conversation: string;
  readonly locale: string;
  /** The origin that office.js takes for the host's; it insists on https. */
  readonly origin: string;
  /** Requirement sets and their versions. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly documentName: () => string;
  /** Hands a message to the frame. */
  readonly deliver: (text: string) => void;
  readonly openDialog: (dialog: DialogRequest) => void;
  readonly closeDialog: () => void;
  /** Base64 of an .xlsx, or null for an empty workbook (Excel.createWorkbook). */
  readonly createWorkbook: (base64: string | null) => void;
}

/** Messages of office.js' cross-document channel, as far as they matter to a host. */
interface ChannelMessage {
  readonly _messageType: number;
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

const REQUEST = 0;
const RESPONSE = 1;
const REGISTER = 1;
const UNREGISTER = 2;
/** Numbers of the methods that office.js calls through `executeMethod`. */
const METHOD = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;
const UNKNOWN_METHOD = -2;
const INTERNAL_ERROR = 5001;
/** What the add-in is told when a person closes its dialog. */
const DIALOG_CLOSED = 12006;
const DIALOG_EVENT = "dialogMessageReceived";
const COMMAND_EVENT = "appCommandInvoked";

/** The root of requests that are about Excel and not about this workbook. */
class Partition extends HostObject {
  readonly wire: Wire = { name: "Partition" };
  readonly #open: FrameHostOptions["createWorkbook"];
  constructor(open: FrameHostOptions["createWorkbook"]) {
    super();
    this.#open = open;
  }
  createAndOpenWorkbook(base64?: unknown): void {
    this.#open(typeof base64 === "string" ? base64 : null);
  }
}

function memberOf(value: unknown, name: string): unknown {
  return value instanceof Object ? Reflect.get(value, name) : undefined;
}

function parsed(text: string): ChannelMessage | null {
  try {
    const value: unknown = JSON.parse(text);
    return memberOf(value, "_messageType") === REQUEST ? (value as ChannelMessage) : null;
  } catch {
    // Other scripts post messages of their own.
    return null;
  }
}

/**
 * Excel on the web's side of one add-in window: answers the messages of the unmodified office.js. Knows no window
 * itself, so that a page decides how messages travel.
 */
export class FrameHost {
  readonly #options: FrameHostOptions;
  /** Correlation ids of the events that the frame listens to, by name. */
  readonly #listening = new Map<string, number>();
  readonly #partition: Dispatcher;
  readonly #commands = new Map<string, (found: boolean) => void>();
  readonly #waiting: (() => void)[] = [];
  #settings: Readonly<Record<string, unknown>> = {};
  #nextCommand = 1;

  constructor(options: FrameHostOptions) {
    this.#options = options;
    const root = new Partition(options.createWorkbook);
    this.#partition = new Dispatcher((path) => {
      if (path !== null) throw notModelled(path);
      return root;
    });
  }

  /** The name that the frame must bear before its page loads: office.js reads from it whom it talks to. */
  get windowName(): string {
    const { conversation, locale, origin } = this.#options;
    return JSON.stringify({
      baseFrameName: conversation,
      hostInfo: `Excel$Web$16.01$${locale.toLowerCase()}$$$$0`,
      xdmInfo: `${conversation}|${conversation}|${origin}`,
      serializerVersion: "1",
      flights: "[]",
    });
  }

  /** Takes a message of the page; true when it was this frame's. */
  receive(text: string): boolean {
    const message = parsed(text);
    if (message?._conversationId !== this.#options.conversation) return false;
    this.#answer(message);
    return true;
  }

  /** Tells the add-in of an event of the workbook. */
  raise({ type, target, args }: HostEvent): void {
    this.#raise("richApiMessage", {
      ArrayData: [[EVENT_CATEGORY, type, target, JSON.stringify(args), 0, false]],
    });
  }

  /**
   * Runs a ribbon command of this function file; settles when the command says that it has completed, with false where
   * the page has no function of that name.
   */
  async invokeCommand(functionName: string, controlId: string): Promise<boolean> {
    if (!this.#listening.has(COMMAND_EVENT)) {
      await new Promise<void>((ready) => this.#waiting.push(ready));
    }
    const id = `command${this.#nextCommand++}`;
    return new Promise((completed) => {
      this.#commands.set(id, completed);
      this.#raise(COMMAND_EVENT, [id, functionName, JSON.stringify({ source: { id: controlId } })]);
    });
  }

  /** A person closed the dialog: office.js would refuse the next one if it were not told. */
  dialogClosed(): void {
    this.#raise(DIALOG_EVENT, { messageType: DIALOG_CLOSED });
  }

  #answer(message: ChannelMessage): void {
    const name = message._actionName;
    if (message._actionType === REGISTER) {
      this.#listening.set(name, message._correlationId);
      this.#reply(message, { Error: 0 });
      if (name === COMMAND_EVENT) for (const ready of this.#waiting.splice(0)) ready();
      if (name === DIALOG_EVENT) this.#openDialog(message._data);
    } else if (message._actionType === UNREGISTER) {
      this.#listening.delete(name);
      this.#reply(message, { Error: 0 });
      if (name === DIALOG_EVENT) this.#options.closeDialog();
    } else if (name === "ContextActivationManager_getAppContextAsync") {
      // A page that has just loaded listens to nothing yet, whatever the one before it in this frame did.
      this.#listening.clear();
      this.#reply(message, this.#appContext());
    } else if (name === "ContextActivationManager_notifyHost") this.#reply(message, null);
    else if (name === "executeMethod") this.#execute(message);
    else this.#reply(message, null, UNKNOWN_METHOD);
  }

  #openDialog(data: unknown): void {
    const asked: unknown = JSON.parse(String(memberOf(data, "targetId")));
    this.#options.openDialog({
      url: String(memberOf(asked, "url")),
      width: Number(memberOf(asked, "width") ?? 50),
      height: Number(memberOf(asked, "height") ?? 50),
    });
  }

  #execute(message: ChannelMessage): void {
    const data = message._data;
    const answer = (members: object): void => this.#reply(message, { Version: 1, Error: 0, ...members });
    switch (memberOf(memberOf(data, "DdaMethod"), "DispatchId")) {
      case METHOD.richApi: {
        const parts = memberOf(data, "ArrayData") ?? memberOf(data, "Data");
        const body = String(memberOf(parts, "4"));
        answer({ Data: [200, [], this.#richApi(String(memberOf(parts, "0")), body)] });
        return;
      }
      case METHOD.commandCompleted: {
        // Named fields come by their number in the map of the method.
        const fields = memberOf(data, "0") === undefined ? memberOf(data, "ArrayData") : data;
        const id = String(memberOf(fields, "0"));
        this.#commands.get(id)?.(memberOf(fields, "1") === 0);
        this.#commands.delete(id);
        answer({});
        return;
      }
      case METHOD.loadSettings:
        answer({ Properties: Object.entries(this.#settings), Settings: Object.entries(this.#settings) });
        return;
      case METHOD.saveSettings: {
        const saved = memberOf(memberOf(data, "DdaSettingsMethod"), "Properties");
        if (saved instanceof Object) {
          this.#settings = Array.isArray(saved)
            ? (Object.fromEntries(saved as [string, unknown][]) as Record<string, unknown>)
            : (saved as Record<string, unknown>);
        }
        answer({});
        return;
      }
      default:
        this.#reply(message, { Version: 1, Error: INTERNAL_ERROR });
    }
  }

  #richApi(partition: string, body: string): string {
    if (partition !== "WacPartition") return this.#ask(body);
    const request = JSON.parse(body) as RequestBody;
    const opens = request.Actions.some(({ Name }) => Name === "CreateAndOpenWorkbook");
    return opens ? JSON.stringify(this.#partition.processQuery(request)) : this.#ask(body);
  }

  /** A fault of the host itself reaches the add-in as Excel's own faults do, or the add-in would wait for ever. */
  #ask(body: string): string {
    try {
      return this.#options.host.answer(body);
    } catch (fault) {
      console.error(fault);
      const Error = {
        Code: "GeneralException",
        Message: "",
        Location: "",
        ActionIndex: 0,
        HttpStatusCode: 500,
      };
      return JSON.stringify({ Results: [], TraceIds: [], Error });
    }
  }

  #raise(name: string, data: unknown): void {
    const correlation = this.#listening.get(name);
    if (correlation === undefined) return;
    this.#post({
      _actionName: name,
      _correlationId: correlation,
      _data: data,
      _errorCode: 0,
      _responseType: 1,
    });
  }

  #reply({ _actionName, _correlationId }: ChannelMessage, data: unknown, errorCode = 0): void {
    this.#post({ _actionName, _correlationId, _data: data, _errorCode: errorCode, _responseType: 0 });
  }

  #post(members: object): void {
    this.#options.deliver(
      JSON.stringify({
        _messageType: RESPONSE,
        _conversationId: this.#options.conversation,
        _origin: "",
        _serializerVersion: 1,
        ...members,
      }),
    );
  }

  #appContext(): object {
    const { conversation, locale, requirements, documentName } = this.#options;
    return {
      _id: conversation,
      _appName: 16,
      _appVersion: "16.01",
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: documentName(),
      _clientMode: 1,
      _settings: Object.entries(this.#settings),
      _reason: "documentOpened",
      _osfControlType: 1,
      _eToken: "",
      _correlationId: conversation,
      _appInstanceId: conversation,
      _appMinorVersion: 1,
      _requirementMatrix: JSON.stringify(
        Object.fromEntries(Object.entries(requirements).map(([name, version]) => [name, Number(version)])),
      ),
      _hostFullVersion: "16.0.18000.0",
      _appDomains: [],
      _addinName: "",
      _featureGates: {},
      _initialDisplayMode: 0,
    };
  }
}
