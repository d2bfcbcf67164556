import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Job } from "./use-job";
import { useTexts } from "./use-texts";

const useStyles = makeStyles({
  running: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    justifyContent: "space-between",
  },
  spinner: { justifyContent: "flex-start" },
});

/**
 * How a job stands, where it was started: a spinner or a bar with numbers while it runs (with a way to stop it when it
 * may be stopped), and what came of it. Announced to screen readers.
 */
export function JobStatus<Result>({
  job: { state, cancel },
  done,
  canCancel = false,
}: {
  readonly job: Job<Result>;
  /** What to say when it is done; nothing when absent. */
  readonly done?: (result: Result) => ReactNode;
  readonly canCancel?: boolean;
}) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <>
      <div role="status" aria-live="polite">
        {state.kind === "running" && (
          <div className={styles.running}>
            <div className={styles.line}>
              <Spinner
                className={styles.spinner}
                size="tiny"
                label={state.progress ? texts.job.progress(state.progress) : texts.job.working}
              />
              {canCancel && (
                <Button size="small" onClick={cancel}>
                  {texts.job.cancel}
                </Button>
              )}
            </div>
            {state.progress && state.progress.all > 0 && (
              <ProgressBar
                aria-label={texts.job.working}
                value={state.progress.done}
                max={state.progress.all}
              />
            )}
          </div>
        )}
        {state.kind === "done" && done?.(state.result)}
        {state.kind === "cancelled" && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{texts.job.cancelled}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {state.kind === "failed" && (
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{state.message}</MessageBarBody>
          </MessageBar>
        </div>
      )}
    </>
  );
}
