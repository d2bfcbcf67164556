import { Button, MessageBar, MessageBarBody, Subtitle2, Text } from "@fluentui/react-components";
import { Choice } from "../../kit/Choice";
import { useCommonStyles } from "../../kit/common-styles";
import { DateField } from "../../kit/DateField";
import { JobStatus } from "../../kit/JobStatus";
import { Outcome } from "../../kit/Outcome";
import { useTexts } from "../../kit/use-texts";
import type { FoundTable, RemindPort } from "../../ports";
import type { ScreenProps } from "../../shell/steps";
import { CopyText } from "./CopyText";
import { ProgressChart } from "./ProgressChart";
import { TaskLedger } from "./TaskLedger";
import { UnitLedger } from "./UnitLedger";
import { REMIND_TABS, useRemind } from "./use-remind";

const TEXTS = ["group", "notice", "summary"] as const;

/** Step 催报: who owes what, what to send them, and the page for leaders. */
export function RemindScreen({
  port,
  describe,
  table,
  onStep,
}: ScreenProps & {
  readonly port: RemindPort;
  readonly describe: (failure: unknown) => string;
  readonly table: FoundTable;
}) {
  const styles = useCommonStyles();
  const { remind: texts } = useTexts();
  const state = useRemind(port, describe, table);
  const { round, looking, paging, due, setDue, tab, setTab } = state;
  const heading = (
    <Subtitle2 as="h2" className={styles.heading}>
      {texts.heading}
    </Subtitle2>
  );
  if (round === undefined) {
    return (
      <div className={styles.screen}>
        {heading}
        <JobStatus job={looking} />
      </div>
    );
  }
  if (!round) {
    return (
      <div className={styles.screen}>
        {heading}
        <Text>{texts.none.text}</Text>
        <Button
          appearance="primary"
          className={styles.wide}
          onClick={() => {
            onStep("consolidate");
          }}
        >
          {texts.none.action}
        </Button>
      </div>
    );
  }
  const { expected, received, missing, unreadable } = round.counts;
  const toRemind = round.units.some(({ reminder }) => reminder !== null);
  return (
    <div className={styles.screen}>
      {heading}
      <Text>
        {texts.counts(received, expected, missing + unreadable)} {texts.asOf(round.asOf)}
      </Text>
      {looking.state.kind === "failed" && <JobStatus job={looking} />}
      {!toRemind && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{texts.allIn}</MessageBarBody>
        </MessageBar>
      )}
      <CopyText
        text={round.texts.group}
        label={texts.copyText(texts.texts.group)}
        primary={toRemind}
        copy={port.copy}
      />
      <DateField label={texts.due} value={due} onChange={setDue} />
      <Choice
        label={texts.tabsLabel}
        options={REMIND_TABS.map((value) => ({ value, text: texts.tabs[value] }))}
        isOn={(value) => value === tab}
        onToggle={setTab}
        look="tabs"
      />
      {tab === "units" && <UnitLedger units={round.units} copy={port.copy} />}
      {tab === "tasks" && <TaskLedger tasks={round.tasks} />}
      {tab === "texts" &&
        TEXTS.map((name) => (
          <section key={name} className={styles.stack} aria-label={texts.texts[name]}>
            <Subtitle2 as="h3" className={styles.heading}>
              {texts.texts[name]}
            </Subtitle2>
            <Text style={{ whiteSpace: "pre-wrap" }}>{round.texts[name]}</Text>
            <CopyText text={round.texts[name]} label={texts.copyText(texts.texts[name])} copy={port.copy} />
          </section>
        ))}
      {tab === "chart" && <ProgressChart round={round} />}
      <section className={styles.section} aria-label={texts.page}>
        <Button
          className={styles.wide}
          disabledFocusable={paging.state.kind === "running"}
          onClick={state.makePage}
        >
          {texts.page}
        </Button>
        <JobStatus
          job={paging}
          done={({ sheet, remark }) => (
            <Outcome remark={remark}>{remark === null ? texts.paged(sheet) : texts.made(sheet)}</Outcome>
          )}
        />
      </section>
    </div>
  );
}
