import type { WorkbookPlan } from "../sheets";
import type { Notice } from "./notice";
import type { Session } from "./session";
import { workbenchTexts as texts } from "./texts/zh-CN";

export type Sample = "standard" | "spoiled" | "returns" | "master";

/** Folder of the demo that holds what came back, and its master. */
const RETURNS = /^3-/;
const MASTER = /^4-.*\.xlsx$/;
const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Loaded with the first file: the libraries that read and write workbooks are large. */
function loadFiles() {
  return import("./files");
}

function saveAs(bytes: Uint8Array, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

function stem(name: string): string {
  return name.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
}

/** What opening and saving need of the page that holds the workbooks. */
interface Shelf {
  /** A new workbook in front, empty; null where the page is not ready for one. */
  newBook(name?: string): Session | null;
  /** The number of the next workbook without a name. */
  nextNumber(): number;
  /** Takes down that a workbook is on the disk. */
  saved(session: Session): void;
  tell(notice: Notice | null): void;
}

/** Opening, saving and the samples; what came of it is told on the page. */
export class FileActions {
  constructor(private readonly workbench: Shelf) {}

  /** Opens files picked or dropped, each as a workbook. */
  async openFiles(files: Iterable<File>): Promise<void> {
    for (const file of files) {
      this.workbench.tell({ intent: "info", text: texts.reading(file.name) });
      await this.openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
    }
  }

  async openBytes(bytes: Uint8Array, name: string): Promise<Session | null> {
    const { readPlan, unreadableText } = await loadFiles();
    const read = await readPlan(bytes, name);
    if (!read.ok) {
      const why = unreadableText(read.code);
      this.workbench.tell({ intent: "error", text: texts.cannotOpen(name, why) });
      return null;
    }
    const session = await this.#openPlan(read.plan, `${stem(name)}.xlsx`);
    const text =
      read.lost.length === 0 ? texts.opened(name) : texts.openedWithout(name, read.lost.join("、"));
    this.workbench.tell({ intent: "success", text });
    return session;
  }

  /** A workbook that the add-in opens (Excel.createWorkbook); without content, an empty one. */
  async create(base64: string | null): Promise<void> {
    if (base64 === null) {
      this.workbench.newBook();
      return;
    }
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    await this.openBytes(bytes, texts.bookName(this.workbench.nextNumber()));
  }

  async save(session: Session): Promise<void> {
    try {
      await session.book.endEditingAsync(true);
      const { planOfStore, writeWorkbook } = await loadFiles();
      const name = `${stem(session.store.name)}.xlsx`;
      saveAs(await writeWorkbook(planOfStore(session.store)), name, XLSX_TYPE);
      this.workbench.saved(session);
      this.workbench.tell({ intent: "success", text: texts.saved(name) });
    } catch (failure) {
      console.error(failure);
      this.workbench.tell({ intent: "error", text: texts.cannotSave });
    }
  }

  async openSample(sample: Sample): Promise<void> {
    const files = await loadFiles();
    if (sample === "standard") await this.#openPlan(files.standardSample(), texts.standardName);
    else if (sample === "spoiled") await this.#openPlan(files.spoiledSample(), texts.spoiledName);
    else {
      const names = await files.demoFiles();
      if (!names) this.workbench.tell({ intent: "info", text: texts.samplesNotReady });
      else if (sample === "master") {
        const master = names.find((name) => MASTER.test(name));
        if (master) await this.openBytes(await files.demoFile(master), stem(master));
      } else {
        const returned = names.filter((name) => RETURNS.test(name));
        const contents = await Promise.all(
          returned.map(async (name) => ({
            name: name.replace(/^[^/]*\//, ""),
            bytes: await files.demoFile(name),
          })),
        );
        saveAs(files.zipFiles(contents), texts.returnsName, "application/zip");
        this.workbench.tell({ intent: "success", text: texts.returnsSaved(contents.length) });
      }
    }
  }

  async #openPlan(plan: WorkbookPlan, name: string): Promise<Session | null> {
    const { fillStore } = await loadFiles();
    const session = this.workbench.newBook(name);
    if (!session) return null;
    fillStore(session.store, plan, () => crypto.randomUUID());
    session.store.flush();
    session.store.fitRows();
    this.workbench.saved(session);
    return session;
  }
}
