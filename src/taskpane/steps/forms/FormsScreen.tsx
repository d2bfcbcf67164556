import {
  Button,
  Checkbox,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
} from "@fluentui/react-components";
import { Choice } from "../../kit/Choice";
import { useCommonStyles } from "../../kit/common-styles";
import { DateField } from "../../kit/DateField";
import { JobStatus } from "../../kit/JobStatus";
import { Outcome } from "../../kit/Outcome";
import { useTexts } from "../../kit/use-texts";
import type { FormsMade, FormsPlace, FormsPort, FoundTable } from "../../ports";
import type { ScreenProps } from "../../shell/steps";
import type { PaneTexts } from "../../texts";
import { ColumnChoice } from "./ColumnChoice";
import { UnitChoice } from "./UnitChoice";
import { useForms } from "./use-forms";

const PLACES: readonly FormsPlace[] = ["zip", "sheets", "workbooks"];

/** Step 下发: one return form for each unit that is chosen. */
export function FormsScreen({
  port,
  describe,
  table,
  refresh,
  onStep,
}: ScreenProps & {
  readonly port: FormsPort;
  readonly describe: (failure: unknown) => string;
  readonly table: FoundTable;
}) {
  const styles = useCommonStyles();
  const texts = useTexts();
  const { forms } = texts;
  const state = useForms(port, describe, table, refresh);
  const { plan, planning, job, choice, setChoice, place, chosen } = state;
  const heading = (
    <Subtitle2 as="h2" className={styles.heading}>
      {forms.heading}
    </Subtitle2>
  );
  if (!plan) {
    return (
      <div className={styles.screen}>
        {heading}
        <JobStatus job={planning} />
      </div>
    );
  }
  const { units, emptyGroups } = plan;
  const toRoster = (
    <Button
      className={styles.button}
      onClick={() => {
        onStep("check");
      }}
    >
      {forms.fixRoster}
    </Button>
  );
  if (units.length === 0) {
    return (
      <div className={styles.screen}>
        {heading}
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{forms.none}</MessageBarBody>
        </MessageBar>
        {toRoster}
      </div>
    );
  }
  const done = job.state.kind === "done";
  return (
    <div className={styles.screen}>
      {heading}
      <Text>{forms.intro(units.length)}</Text>
      {emptyGroups.length > 0 && (
        <div className={styles.stack}>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{forms.emptyGroups(emptyGroups.join("、"))}</MessageBarBody>
          </MessageBar>
          {toRoster}
        </div>
      )}
      <DateField
        label={forms.due}
        value={choice.due}
        onChange={(due) => {
          setChoice({ due });
        }}
      />
      <Field label={forms.round}>
        <Input
          value={choice.round}
          onChange={(_event, { value }) => {
            setChoice({ round: value });
          }}
        />
      </Field>
      <Checkbox
        label={forms.whole}
        checked={choice.whole}
        onChange={(_event, { checked }) => {
          setChoice({ whole: checked === true });
        }}
      />
      <ColumnChoice
        without={choice.without}
        onChange={(without) => {
          setChoice({ without });
        }}
      />
      <div className={styles.stack}>
        <Text>{forms.where}</Text>
        <Choice
          label={forms.where}
          options={PLACES.map((value) => ({ value, text: forms.places[value] }))}
          isOn={(value) => value === place}
          onToggle={(value) => {
            job.reset();
            setChoice({ place: value });
          }}
        />
        <Text size={200} className={styles.muted}>
          {forms.placeHints[place]}
          {place === "workbooks" && forms.manyWorkbooks(chosen.length)}
        </Text>
      </div>
      <Button
        appearance={done ? "secondary" : "primary"}
        className={styles.wide}
        disabledFocusable={chosen.length === 0 || job.state.kind === "running"}
        onClick={state.make}
      >
        {forms.make(chosen.length)}
      </Button>
      {chosen.length === 0 && <Text>{forms.noneChosen}</Text>}
      <JobStatus job={job} canCancel done={(made) => <Made made={made} texts={texts} />} />
      {done && (
        <Button
          appearance="primary"
          className={styles.wide}
          onClick={() => {
            onStep("consolidate");
          }}
        >
          {texts.shell.next(texts.shell.steps.consolidate)}
        </Button>
      )}
      <UnitChoice state={state} />
    </div>
  );
}

function Made({
  made: { place, file, remark, forms: made },
  texts: { forms },
}: {
  readonly made: FormsMade;
  readonly texts: PaneTexts;
}) {
  const styles = useCommonStyles();
  return (
    <div className={styles.stack}>
      <Outcome remark={remark}>
        {place === "sheets"
          ? forms.madeSheets(made.length)
          : place === "workbooks"
            ? forms.madeWorkbooks(made.length)
            : forms.made(made.length, file ?? "")}
      </Outcome>
      <details>
        <summary>{forms.list}</summary>
        <ul className={styles.list}>
          {made.map(({ unit, name, rows }) => (
            <li key={unit}>
              <Text size={200}>
                {name} · {forms.rows(rows)}
              </Text>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
