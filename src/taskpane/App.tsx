import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { ScrollProvider } from "./kit/scroll-area";
import { oneOf, useStored } from "./kit/use-stored";
import { TextsProvider } from "./kit/use-texts";
import type { PanePorts } from "./ports";
import { nextStep, STEPS } from "./shell/steps";
import type { ScreenProps, Step } from "./shell/steps";
import { StateBar } from "./shell/StateBar";
import { StepNav } from "./shell/StepNav";
import { NeedTable } from "./shell/NeedTable";
import { useWorkbook } from "./shell/use-workbook";
import { InsertScreen } from "./steps/insert/InsertScreen";
import type { PaneTexts } from "./texts";

const CheckScreen = lazy(async () => ({ default: (await import("./steps/check/CheckScreen")).CheckScreen }));
const FormsScreen = lazy(async () => ({ default: (await import("./steps/forms/FormsScreen")).FormsScreen }));
const CollectScreen = lazy(async () => ({
  default: (await import("./steps/collect/CollectScreen")).CollectScreen,
}));
const RemindScreen = lazy(async () => ({
  default: (await import("./steps/remind/RemindScreen")).RemindScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import("./steps/settings/SettingsScreen")).SettingsScreen,
}));

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  main: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    ":focus-visible": { outline: "none" },
  },
});

/** The pane: the state of the workbook, five steps, and the step that is open. */
export function App({
  ports,
  texts,
  start,
}: {
  readonly ports: PanePorts;
  readonly texts: PaneTexts;
  /** The step that the ribbon asked for; null opens where the person was. */
  readonly start: Step | null;
}) {
  const styles = useStyles();
  const { state, refresh } = useWorkbook(ports.workbook, ports.describe);
  const [kept, keep] = useStored<Step | "">("step", "", oneOf<Step | "">([...STEPS, ""]));
  const [asked, setAsked] = useState(start);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const suggested = nextStep(state.view);
  const [opened, setOpened] = useState<Step | null>(null);
  // Where the pane opens is decided once: what is sensible next changes while a person works.
  if (opened === null && suggested !== null) setOpened(suggested);
  const step = asked ?? (kept === "" ? (opened ?? "insert") : kept);
  const [inSettings, setInSettings] = useState(false);
  const go = (next: Step): void => {
    setAsked(null);
    setInSettings(false);
    keep(next);
    // The reader stands at the beginning of the screen that was chosen.
    scroller?.scrollTo({ top: 0 });
    scroller?.focus();
  };
  return (
    <TextsProvider value={texts}>
      <div className={styles.pane}>
        <header>
          <StateBar
            state={state}
            inSettings={inSettings}
            onRefresh={refresh}
            onSettings={() => {
              setInSettings(!inSettings);
              scroller?.scrollTo({ top: 0 });
            }}
          />
          <StepNav current={inSettings ? null : step} suggested={suggested} onStep={go} />
        </header>
        <main
          ref={setScroller}
          className={styles.main}
          tabIndex={-1}
          aria-label={inSettings ? texts.shell.settings : texts.shell.steps[step]}
        >
          <ScrollProvider value={scroller}>
            <Suspense fallback={<Spinner label={texts.shell.loading} />}>
              {state.view && inSettings && (
                <SettingsScreen
                  port={ports.settings}
                  describe={ports.describe}
                  view={state.view}
                  refresh={refresh}
                />
              )}
              {/* Inserting needs nothing of the workbook, so its one click stands at once. */}
              {!inSettings && step === "insert" && (
                <InsertScreen
                  port={ports.insert}
                  describe={ports.describe}
                  table={state.view?.table ?? null}
                  sheets={state.view?.sheets ?? []}
                  refresh={refresh}
                  onStep={go}
                />
              )}
              {state.view && !inSettings && step !== "insert" && (
                <Screen step={step} ports={ports} view={state.view} refresh={refresh} onStep={go} />
              )}
            </Suspense>
          </ScrollProvider>
        </main>
      </div>
    </TextsProvider>
  );
}

function Screen({
  step,
  ports,
  ...rest
}: ScreenProps & { readonly step: Exclude<Step, "insert">; readonly ports: PanePorts }) {
  if (!rest.view.table) return <NeedTable onStep={rest.onStep} />;
  const { table } = rest.view;
  const { describe } = ports;
  switch (step) {
    case "check":
      return (
        <CheckScreen
          port={ports.check}
          goTo={ports.workbook.goTo}
          describe={describe}
          table={table}
          {...rest}
        />
      );
    case "forms":
      return <FormsScreen port={ports.forms} describe={describe} table={table} {...rest} />;
    case "consolidate":
      return <CollectScreen port={ports.collect} describe={describe} table={table} {...rest} />;
    case "remind":
      return <RemindScreen port={ports.remind} describe={describe} table={table} {...rest} />;
  }
}
