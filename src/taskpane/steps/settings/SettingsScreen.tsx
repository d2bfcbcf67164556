import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
} from "@fluentui/react-components";
import { useState } from "react";
import { TEMPLATE_KINDS, templateProblems } from "../../../domain/reminders";
import type { OfficeSettings } from "../../../domain/office-settings";
import { useCommonStyles } from "../../kit/common-styles";
import { DateField } from "../../kit/DateField";
import { Fold } from "../../kit/Fold";
import { JobStatus } from "../../kit/JobStatus";
import { useJob } from "../../kit/use-job";
import { useTexts } from "../../kit/use-texts";
import type { SettingsPort, WorkbookView } from "../../ports";
import { LampSettingsFields } from "./LampSettingsFields";
import { RuleSettingsFields } from "./RuleSettingsFields";
import { SettingsFile } from "./SettingsFile";
import type { SettingsFileDone } from "./SettingsFile";
import { TemplateFields } from "./TemplateFields";

const YEAR = /^(19|20|21)\d{2}$/;
const MOST_DAYS = 365;

/** What the office has set: names, this table's year and days, rules, lamps, templates; to export and import. */
export function SettingsScreen({
  port,
  describe,
  view,
  refresh,
}: {
  readonly port: SettingsPort;
  readonly describe: (failure: unknown) => string;
  readonly view: WorkbookView;
  readonly refresh: () => void;
}) {
  const styles = useCommonStyles();
  const { settings: texts } = useTexts();
  const [draft, setDraft] = useState(view.office);
  const [year, setYear] = useState(view.office.round.year === null ? "" : String(view.office.round.year));
  const job = useJob<null>(describe);
  const file = useJob<SettingsFileDone>(describe);
  const change = (parts: Partial<OfficeSettings>): void => {
    job.reset();
    file.reset();
    setDraft({ ...draft, ...parts });
  };
  const isYear = year === "" || YEAR.test(year);
  const days = draft.lamps.dueSoonDays;
  const isUsable =
    isYear &&
    Number.isInteger(days) &&
    days >= 0 &&
    days <= MOST_DAYS &&
    TEMPLATE_KINDS.every((kind) => templateProblems(kind, draft.reminders[kind]).length === 0);
  const busy = job.state.kind === "running" || file.state.kind === "running";
  const office = (key: keyof OfficeSettings["office"]) => (
    <Field label={texts.office[key]}>
      <Input
        value={draft.office[key]}
        onChange={(_event, { value }) => {
          change({ office: { ...draft.office, [key]: value } });
        }}
      />
    </Field>
  );
  const day = (key: "issued" | "due") => (
    <DateField
      label={texts.table[key]}
      value={draft.round[key]}
      onChange={(value) => {
        change({ round: { ...draft.round, [key]: value } });
      }}
    />
  );
  return (
    <div className={styles.screen}>
      <Subtitle2 as="h2" className={styles.heading}>
        {texts.heading}
      </Subtitle2>
      <Text className={styles.muted}>{texts.intro}</Text>
      <Button
        appearance="primary"
        className={styles.wide}
        disabledFocusable={busy || !isUsable}
        onClick={() => {
          const round = { ...draft.round, year: year === "" ? null : Number(year) };
          file.reset();
          job.run(async () => {
            await port.save({ ...draft, round });
            refresh();
            return null;
          });
        }}
      >
        {texts.save}
      </Button>
      {!isUsable && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.problems}</MessageBarBody>
        </MessageBar>
      )}
      <JobStatus
        job={job}
        done={() => (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{texts.saved}</MessageBarBody>
          </MessageBar>
        )}
      />
      <Fold title={texts.table.heading} open>
        <Field label={texts.table.year} validationMessage={isYear ? undefined : texts.yearProblem}>
          <Input
            inputMode="numeric"
            value={year}
            onChange={(_event, { value }) => {
              job.reset();
              file.reset();
              setYear(value.trim());
            }}
          />
        </Field>
        {day("issued")}
        <Field label={texts.table.round}>
          <Input
            value={draft.round.name}
            onChange={(_event, { value }) => {
              change({ round: { ...draft.round, name: value } });
            }}
          />
        </Field>
        {day("due")}
      </Fold>
      <Fold title={texts.office.heading}>
        {office("name")}
        {office("contact")}
        {office("phone")}
      </Fold>
      <Fold title={texts.rules.heading}>
        <RuleSettingsFields
          rules={draft.rules}
          titles={view.ruleTitles}
          onChange={(rules) => {
            change({ rules });
          }}
        />
      </Fold>
      <Fold title={texts.lamps.heading}>
        <LampSettingsFields
          lamps={draft.lamps}
          mostDays={MOST_DAYS}
          onChange={(lamps) => {
            change({ lamps });
          }}
        />
      </Fold>
      <Fold title={texts.templates.heading}>
        <TemplateFields
          templates={draft.reminders}
          onChange={(reminders) => {
            change({ reminders });
          }}
        />
      </Fold>
      <SettingsFile
        port={port}
        job={file}
        draft={draft}
        disabled={busy}
        onRead={(settings) => {
          setDraft(settings);
          setYear(settings.round.year === null ? "" : String(settings.round.year));
        }}
      />
    </div>
  );
}
