import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Button,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { AddinDialog } from "./AddinDialog";
import { AddinFrame } from "./AddinFrame";
import { BookBar } from "./BookBar";
import { Ribbon } from "./Ribbon";
import { workbenchTexts as texts } from "./texts/zh-CN";
import { useFileDrop } from "./use-file-drop";
import { Workbench } from "./workbench";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100vh", overflow: "hidden" },
  body: { display: "flex", flexGrow: 1, minHeight: 0, position: "relative" },
  grid: { flexGrow: 1, minWidth: 0, position: "relative", display: "flex", flexDirection: "column" },
  // Over the sheet and not above it, or the rows would jump under the pointer.
  notice: { position: "absolute", left: "12px", bottom: "48px", maxWidth: "80%", zIndex: 999 },
  sheet: { flexGrow: 1, minHeight: 0, position: "relative" },
  pane: {
    width: "360px",
    flexShrink: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hidden: { display: "none" },
  drop: {
    position: "absolute",
    inset: 0,
    display: "grid",
    placeItems: "center",
    fontSize: tokens.fontSizeBase500,
    backgroundColor: tokens.colorNeutralBackgroundAlpha,
    outline: `3px dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: "-6px",
    zIndex: 1001,
    pointerEvents: "none",
  },
  waiting: { position: "absolute", inset: 0, display: "grid", placeItems: "center" },
});

/** The page: workbooks and ribbon above, the grid on the left, the add-in's own pane on the right. */
export function App() {
  const styles = useStyles();
  const [workbench] = useState(() => new Workbench());
  const state = useSyncExternalStore(workbench.subscribe, () => workbench.state);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sheet.current) void workbench.start(sheet.current);
  }, [workbench]);
  const onFiles = useCallback((files: File[]) => void workbench.files.openFiles(files), [workbench]);
  const dropping = useFileDrop(onFiles);
  const dirty = state.unsaved.size > 0;
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [dirty]);
  const { manifest, sessions, active, notice } = state;
  return (
    <div className={styles.page}>
      <BookBar workbench={workbench} state={state} />
      {manifest && (
        <Ribbon manifest={manifest} busy={state.busy} onPress={(button) => void workbench.press(button)} />
      )}
      <div className={styles.body}>
        <main className={styles.grid} aria-label={texts.grid}>
          <div role="status" aria-live="polite" className={styles.notice}>
            {notice && (
              <MessageBar intent={notice.intent}>
                <MessageBarBody>{notice.text}</MessageBarBody>
                <MessageBarActions
                  containerAction={
                    <Button
                      appearance="transparent"
                      icon={<DismissRegular />}
                      aria-label={texts.close}
                      onClick={() => workbench.tell(null)}
                    />
                  }
                />
              </MessageBar>
            )}
          </div>
          <div ref={sheet} className={styles.sheet} />
          {!active && (
            <div className={styles.waiting}>
              {state.failed ? texts.failedToStart : <Spinner label={texts.starting} />}
            </div>
          )}
        </main>
        <aside className={state.paneShown ? styles.pane : styles.hidden} aria-label={texts.pane}>
          {manifest &&
            sessions.map((session) => {
              const path = state.panePaths.get(session) ?? manifest.panePath;
              return (
                <AddinFrame
                  key={`${session.id} ${path}`}
                  session={session}
                  frame={session.pane}
                  source={`../${path}`}
                  title={texts.pane}
                  shown={session === active}
                />
              );
            })}
        </aside>
        {manifest &&
          sessions.map((session) => (
            <AddinFrame
              key={session.id}
              session={session}
              frame={session.functions}
              source={`../${manifest.functionsPath}`}
              title={texts.functions}
              shown={false}
            />
          ))}
        {dropping && <div className={styles.drop}>{texts.dropHere}</div>}
        {state.dialog && (
          <AddinDialog request={state.dialog.request} onClose={() => workbench.closeDialog()} />
        )}
      </div>
    </div>
  );
}
