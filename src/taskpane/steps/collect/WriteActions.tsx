import { Button, MessageBar, MessageBarBody, Subtitle2, Text } from "@fluentui/react-components";
import type { Consolidation } from "../../../domain/consolidation";
import { countUnits } from "../../../jobs";
import { useCommonStyles } from "../../kit/common-styles";
import { JobStatus } from "../../kit/JobStatus";
import { Outcome } from "../../kit/Outcome";
import { useTexts } from "../../kit/use-texts";
import type { Step } from "../../shell/steps";
import type { Collect } from "./use-collect";

/** What everything comes to, the row proof, and the buttons that write. */
export function WriteActions({
  collect: { kept, writing, deciding, write, save },
  consolidation,
  nothing = false,
  onStep,
}: {
  readonly collect: Collect;
  readonly consolidation: Consolidation;
  /** True when no return was read: everyone is missing then, which may be written, but nobody is led to it. */
  readonly nothing?: boolean;
  readonly onStep: (step: Step) => void;
}) {
  const styles = useCommonStyles();
  const { collect: texts, shell } = useTexts();
  const { proof, questions } = consolidation;
  const { received, expected } = countUnits(consolidation);
  const written = writing.state.kind === "done" && writing.state.result.kind !== "back";
  const busy = writing.state.kind === "running" || deciding.state.kind === "running";
  const isWhole = proof.accounted === proof.rowsFound;
  return (
    <div className={styles.stack}>
      <Subtitle2 as="h3" className={styles.heading}>
        {texts.preview.heading}
      </Subtitle2>
      <Text>{texts.preview.counts(received, expected)}</Text>
      <Text>{texts.preview.rows(proof.rowsFound, proof.matched, proof.extra, proof.notes)}</Text>
      {isWhole ? (
        <Text className={styles.muted}>{texts.preview.proofOk}</Text>
      ) : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{texts.preview.proofBad(proof.rowsFound, proof.accounted)}</MessageBarBody>
        </MessageBar>
      )}
      {questions.length > 0 && !written && <Text>{texts.write.undecided(questions.length)}</Text>}
      <Button
        appearance={written || nothing ? "secondary" : "primary"}
        className={styles.wide}
        disabledFocusable={busy}
        onClick={write}
      >
        {kept === null ? texts.write.sheets : texts.write.again}
      </Button>
      <Button className={styles.wide} disabledFocusable={busy} onClick={save}>
        {texts.write.file}
      </Button>
      <JobStatus
        job={writing}
        done={(result) =>
          result.kind !== "back" && (
            <Outcome remark={result.kind === "sheets" ? result.remark : null}>
              {result.kind === "sheets"
                ? texts.write.doneSheets(result.sheet)
                : texts.write.doneFile(result.name)}
            </Outcome>
          )
        }
      />
      {written && (
        <Button
          appearance="primary"
          className={styles.wide}
          onClick={() => {
            onStep("remind");
          }}
        >
          {shell.next(shell.steps.remind)}
        </Button>
      )}
      {deciding.state.kind === "failed" && <JobStatus job={deciding} />}
    </div>
  );
}
