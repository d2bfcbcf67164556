import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useCommonStyles } from "../../kit/common-styles";
import { JobStatus } from "../../kit/JobStatus";
import { Remark } from "../../kit/Outcome";
import { useTexts } from "../../kit/use-texts";
import type { PaneTexts } from "../../texts";
import type { Step } from "../../shell/steps";
import type { Check, CheckDone } from "./use-check";

/** Marking the sheet, taking the marks off, and what came of the last thing done. */
export function CheckActions({
  check: { job, listed, mark, unmark, report, undo },
  marked,
  onStep,
}: {
  readonly check: Check;
  readonly marked: boolean;
  readonly onStep: (step: Step) => void;
}) {
  const styles = useCommonStyles();
  const texts = useTexts();
  const busy = job.state.kind === "running";
  // Once the marks stand and no error is left, the next step is the sensible thing.
  const ready = marked && listed.counts.error === 0;
  return (
    <div className={styles.stack}>
      <Button
        appearance={ready ? "secondary" : "primary"}
        className={styles.wide}
        disabledFocusable={busy}
        onClick={mark}
      >
        {marked ? texts.check.again : texts.check.mark}
      </Button>
      {ready && (
        <Button
          appearance="primary"
          className={styles.wide}
          onClick={() => {
            onStep("forms");
          }}
        >
          {texts.shell.next(texts.shell.steps.forms)}
        </Button>
      )}
      <div className={styles.row}>
        {marked && (
          <Button className={styles.button} appearance="subtle" disabledFocusable={busy} onClick={unmark}>
            {texts.check.unmark}
          </Button>
        )}
        <Button className={styles.button} appearance="subtle" disabledFocusable={busy} onClick={report}>
          {texts.check.report}
        </Button>
      </div>
      <JobStatus
        job={job}
        done={(done) => {
          const sentence = sentenceOf(done, texts);
          const changes = done.kind === "accepted" ? done.undo : [];
          return (
            sentence !== "" && (
              <>
                <MessageBar intent="success" layout="multiline">
                  <MessageBarBody>{sentence}</MessageBarBody>
                  {changes.length > 0 && (
                    <MessageBarActions>
                      <Button
                        className={styles.button}
                        onClick={() => {
                          undo(changes);
                        }}
                      >
                        {texts.check.undo}
                      </Button>
                    </MessageBarActions>
                  )}
                </MessageBar>
                <Remark text={done.kind === "reported" ? done.remark : null} />
              </>
            )
          );
        }}
      />
    </div>
  );
}

function sentenceOf(done: CheckDone, { check, common }: PaneTexts): string {
  switch (done.kind) {
    case "marked":
      return done.cells === 0 ? check.markedNone : check.marked(done.cells);
    case "unmarked":
      return check.unmarked;
    case "reported":
      return check.reported(done.sheet);
    case "accepted": {
      const skipped = done.skipped.length > 0 ? check.skipped(done.skipped.join(common.separator)) : "";
      return check.accepted(done.undo.length) + skipped;
    }
    case "undone":
      return check.undone;
    case "ignored":
      return "";
  }
}
