import { Button, Field, Input, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { CheckedTable } from "../../../domain/checks";
import { emptyGroups, indexRoster } from "../../../domain/units";
import type { Roster } from "../../../domain/units";
import { useCommonStyles } from "../../kit/common-styles";
import { JobStatus } from "../../kit/JobStatus";
import { Outcome } from "../../kit/Outcome";
import { LongList } from "../../kit/LongList";
import { useJob } from "../../kit/use-job";
import { useTexts } from "../../kit/use-texts";
import type { CheckPort, WorkbookView } from "../../ports";
import { draftOf, searchRoster, withoutUnit, withUnit } from "./edit-roster";
import { RosterUnitLine } from "./RosterUnitLine";
import { UnitForm } from "./UnitForm";

/** The office's 单位名录: find, add, change and remove units; saved to the workbook's own sheet. */
export function RosterEditor({
  port,
  describe,
  source,
  checked,
  newUnit,
  onTaken,
  refresh,
}: {
  readonly port: CheckPort;
  readonly describe: (failure: unknown) => string;
  readonly source: WorkbookView["roster"];
  readonly checked: CheckedTable;
  /** A name to add, from a finding; null for none. */
  readonly newUnit: string | null;
  readonly onTaken: () => void;
  readonly refresh: () => void;
}) {
  const styles = useCommonStyles();
  const { check, shell } = useTexts();
  const texts = check.rosterEditor;
  const [draftRoster, setDraftRoster] = useState<Roster | null>(null);
  /** The unit being edited; "" for a new one, null for none. */
  const [open, setOpen] = useState<string | null>(newUnit === null ? null : "");
  const [sought, setSought] = useState("");
  const job = useJob<{ readonly units: number; readonly remark: string | null }>(describe);
  const roster = draftRoster ?? source.roster;
  const found = useMemo(() => searchRoster(roster, sought), [roster, sought]);
  const groups = useMemo(
    () =>
      emptyGroups(
        checked.tasks.map(({ task, units }) => ({ no: task.no, reading: units })),
        indexRoster(roster),
        checked.asOf,
      ),
    [checked, roster],
  );
  const classes = useMemo(
    () => [...new Set(roster.units.map(({ unitClass }) => unitClass).filter((each) => each !== ""))],
    [roster],
  );
  const change = (next: Roster): void => {
    job.reset();
    setDraftRoster(next);
    setOpen(null);
    onTaken();
  };
  const form = (was: string | null) => (
    <UnitForm
      start={draftOf(roster.units.find(({ name }) => name === was) ?? null, newUnit ?? "")}
      roster={roster}
      was={was}
      classes={classes}
      onSave={(draft) => {
        change(withUnit(roster, draft, was));
      }}
      onCancel={() => {
        setOpen(null);
        onTaken();
      }}
    />
  );
  return (
    <div className={styles.stack}>
      <Text className={styles.muted}>{texts.from(shell.roster[source.from], roster.units.length)}</Text>
      {groups.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.emptyGroups(groups.join("、"))}</MessageBarBody>
        </MessageBar>
      )}
      {draftRoster && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{texts.unsaved}</MessageBarBody>
        </MessageBar>
      )}
      {draftRoster && (
        <Button
          appearance="primary"
          className={styles.wide}
          disabledFocusable={job.state.kind === "running"}
          onClick={() => {
            job.run(async () => {
              const { remark } = await port.saveRoster(draftRoster);
              setDraftRoster(null);
              refresh();
              return { units: draftRoster.units.length, remark };
            });
          }}
        >
          {texts.save}
        </Button>
      )}
      <JobStatus
        job={job}
        done={({ units, remark }) => <Outcome remark={remark}>{texts.saved(units)}</Outcome>}
      />
      {open === "" ? (
        form(null)
      ) : (
        <Button
          className={styles.wide}
          onClick={() => {
            setOpen("");
          }}
        >
          {texts.add}
        </Button>
      )}
      <Field label={texts.find}>
        <Input
          type="search"
          value={sought}
          onChange={(_event, { value }) => {
            setSought(value);
          }}
        />
      </Field>
      {found.length === 0 && <Text>{texts.noneFound}</Text>}
      <LongList
        label={check.tabs.roster}
        items={found}
        keyOf={({ name }) => name}
        estimate={64}
        render={(unit) =>
          open === unit.name ? (
            form(unit.name)
          ) : (
            <RosterUnitLine
              unit={unit}
              onEdit={() => {
                setOpen(unit.name);
              }}
              onRemove={() => {
                change(withoutUnit(roster, unit.name));
              }}
            />
          )
        }
      />
    </div>
  );
}
