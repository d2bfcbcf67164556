import type { DialogRequest, FrameHost } from "../host";
import { openChannel } from "./addin-channel";
import { FileActions } from "./file-actions";
import type { Notice } from "./notice";
import type { AddinManifest, RibbonButton } from "./manifest";
import { readManifest } from "./manifest";
import type * as GridParts from "./grid";
import type { RunningGrid } from "./grid";
import { Session } from "./session";
import type { SessionPage } from "./session";
import { workbenchTexts as texts } from "./texts/zh-CN";

export interface OpenDialog {
  readonly session: Session;
  readonly frame: FrameHost;
  readonly request: DialogRequest;
}

/** What the page shows. Replaced, never changed. */
export interface WorkbenchState {
  readonly manifest: AddinManifest | null;
  readonly sessions: readonly Session[];
  readonly active: Session | null;
  /** Sessions that differ from what was saved. */
  readonly unsaved: ReadonlySet<Session>;
  readonly paneShown: boolean;
  /** The pane's page of sessions whose ribbon led to another than the first. */
  readonly panePaths: ReadonlyMap<Session, string>;
  /** A ribbon command runs. */
  readonly busy: boolean;
  readonly dialog: OpenDialog | null;
  readonly notice: Notice | null;
  readonly failed: boolean;
}

const EMPTY: WorkbenchState = {
  manifest: null,
  sessions: [],
  active: null,
  unsaved: new Set(),
  paneShown: true,
  panePaths: new Map(),
  busy: false,
  dialog: null,
  notice: null,
  failed: false,
};
/** In which action the trial fault strikes: in the midst of an insert and of a check alike. */
const FAULT_ACTION = 25;

/** Milliseconds in which a sentence or two are read at leisure. */
const READ_TIME = 8_000;

/** The page's workbooks and what is done with them; React only shows its state. */
export class Workbench {
  #state = EMPTY;
  readonly #listeners = new Set<() => void>();
  readonly files = new FileActions(this);
  readonly #channel = openChannel(window);
  #grid: RunningGrid | null = null;
  #parts: typeof GridParts | null = null;
  #count = 0;

  get state(): WorkbenchState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(change: Partial<WorkbenchState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Says something over the grid, or nothing more. What went well goes by itself: it hides rows of the sheet. */
  tell(notice: Notice | null): void {
    this.#set({ notice });
    if (notice?.intent !== "success") return;
    setTimeout(() => {
      if (this.#state.notice === notice) this.#set({ notice: null });
    }, READ_TIME);
  }

  /** Loads the grid and the manifest, and opens an empty workbook. */
  async start(container: HTMLElement): Promise<void> {
    if (this.#grid) return;
    try {
      const [parts, manifest] = await Promise.all([
        import("./grid"),
        fetch("../manifest.xml").then((response) => response.text()),
      ]);
      if (this.#grid) return;
      this.#parts = parts;
      this.#grid = parts.startUniver(container);
      // Into the pane: what is being typed in a cell is entered, so that the add-in never meets a half-typed one.
      window.addEventListener("blur", () => {
        const { active } = this.#state;
        if (active?.book.isCellEditing()) void active.book.endEditingAsync(true);
      });
      this.#set({ manifest: readManifest(manifest) });
      this.newBook();
    } catch (failure) {
      console.error(failure);
      this.#set({ failed: true });
    }
  }

  /** Counts the workbooks that have no name of their own yet. */
  nextNumber(): number {
    return ++this.#count;
  }

  /** Opens an empty workbook beside the others and shows it. */
  newBook(name?: string): Session | null {
    const { manifest } = this.#state;
    if (!this.#grid || !this.#parts || !manifest) return null;
    this.#state.active?.leave();
    const { emptyWorkbook, guardProtection, showPrompts, UniverStore, watchPerson } = this.#parts;
    const id = crypto.randomUUID();
    const book = this.#grid.create(
      emptyWorkbook(id, name ?? texts.bookName(this.nextNumber()), crypto.randomUUID(), texts.sheetName),
    );
    const store = new UniverStore(this.#grid.api, book);
    const session = new Session(book, store, this.#pageFor(manifest));
    const { api } = this.#grid;
    const prompts = showPrompts(api, book, store);
    session.onLeave(() => prompts.hide());
    const parts = [
      prompts,
      watchPerson(api, book, store, (action) => session.report(action)),
      guardProtection(api, book, store, () => this.tell({ intent: "error", text: texts.locked })),
    ];
    session.onClose(() => {
      for (const part of parts) part.dispose();
    });
    this.#set({ sessions: [...this.#state.sessions, session], active: session, dialog: null });
    return session;
  }

  #pageFor({ excelApi }: AddinManifest): SessionPage {
    return {
      channel: this.#channel,
      excelApi,
      openDialog: (session, frame, request) => this.#set({ dialog: { session, frame, request } }),
      closeDialog: (frame) => {
        if (this.#state.dialog?.frame === frame) this.#set({ dialog: null });
      },
      createWorkbook: (base64) => void this.files.create(base64),
      changed: (session) => {
        if (!this.#state.unsaved.has(session))
          this.#set({ unsaved: new Set([...this.#state.unsaved, session]) });
      },
    };
  }

  /** The session is as it was saved or opened. */
  saved(session: Session): void {
    this.#set({ unsaved: new Set([...this.#state.unsaved].filter((each) => each !== session)) });
  }

  show(session: Session): void {
    if (this.#state.active !== session) this.#state.active?.leave();
    this.#grid?.show(session.book.getId());
    this.#set({ active: session, dialog: null });
  }

  close(session: Session): void {
    const { sessions, active, unsaved } = this.#state;
    const rest = sessions.filter((each) => each !== session);
    session.close();
    this.#set({ sessions: rest, unsaved: new Set([...unsaved].filter((each) => each !== session)) });
    const next = active === session ? rest.at(-1) : active;
    if (next) this.show(next);
    else this.newBook();
    this.#grid?.close(session.book.getId());
  }

  /** A ribbon button: its function in the function file, or the pane. */
  async press(button: RibbonButton): Promise<void> {
    const { active, busy } = this.#state;
    if (!active || busy) return;
    if (button.action.kind === "pane") {
      this.#showPane(active, button.action.path);
      return;
    }
    this.#set({ busy: true, notice: null });
    try {
      // As in Excel, what is being typed is entered before a command runs.
      await active.book.endEditingAsync(true);
      const found = await active.functions.invokeCommand(button.action.name, button.id);
      if (!found) this.tell({ intent: "error", text: texts.noFunction(button.label) });
    } finally {
      this.#set({ busy: false });
    }
  }

  /** Leads the pane to a page and shows it; a second press on the same button closes it, as in Excel. */
  #showPane(session: Session, path: string): void {
    const { manifest, panePaths, paneShown } = this.#state;
    const before = panePaths.get(session) ?? manifest?.panePath;
    this.#set({ paneShown: before !== path || !paneShown, panePaths: new Map(panePaths).set(session, path) });
  }

  closeDialog(): void {
    const { dialog } = this.#state;
    this.#set({ dialog: null });
    dialog?.frame.dialogClosed();
  }

  /** For trying out: the next job fails once in its midst, as an Excel that loses its connection would. */
  failNext(): void {
    this.#state.active?.host.failAtAction(FAULT_ACTION);
    this.tell({ intent: "info", text: texts.failArmed });
  }
}
