import { createRoot } from "react-dom/client";
import { localDate } from "../domain/dates";
import { isExcelRecentEnough } from "../excel";
import type { Engine } from "../jobs";
import { App } from "./App";
import { Notice } from "./Notice";
import { createEngineClient } from "./office/engine-client";
import type { EngineThread } from "./office/engine-client";
import { officePorts } from "./office/office-ports";
import { ThemedPane } from "./office/ThemedPane";
import { STEPS } from "./shell/steps";
import type { Step } from "./shell/steps";
import { loadTexts } from "./texts";

/** The step in the pane's address, which the ribbon's buttons set; null for none. */
function askedStep(): Step | null {
  const asked = new URLSearchParams(location.search).get("step");
  return STEPS.find((step) => step === asked) ?? null;
}

const startEngine = (): EngineThread =>
  new Worker(new URL("./office/engine-worker.ts", import.meta.url)) as EngineThread;

/** The same engine in this thread, with the same dictionary. */
async function engineHere(): Promise<Engine> {
  const [{ engineWith }, { pinyinOf }] = await Promise.all([
    import("../jobs"),
    import("../domain/units/pinyin"),
  ]);
  return engineWith(pinyinOf);
}

void Office.onReady(async ({ host }) => {
  const { displayLanguage = "zh-CN" } = (Office.context ?? {}) as Partial<typeof Office.context>;
  const texts = await loadTexts(displayLanguage);
  document.documentElement.lang = displayLanguage;
  const element = document.getElementById("pane");
  if (!element) return;
  const inExcel = host === Office.HostType.Excel;
  const { shell } = texts;
  const content = !inExcel ? (
    <Notice title={shell.title} message={shell.notInExcel} />
  ) : !isExcelRecentEnough() ? (
    <Notice title={shell.title} message={shell.tooOld} />
  ) : (
    <App
      ports={officePorts({
        engine: createEngineClient(startEngine, engineHere),
        texts,
        locale: displayLanguage,
        storage: localStorage,
        today: () => localDate(new Date()),
        savesFiles: Office.context.platform !== Office.PlatformType.Mac,
      })}
      texts={texts}
      start={askedStep()}
    />
  );
  createRoot(element).render(<ThemedPane>{content}</ThemedPane>);
});
