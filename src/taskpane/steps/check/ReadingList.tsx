import { Field, Input, Link, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { CheckedTable, CheckedTask } from "../../../domain/checks";
import { foldForComparison } from "../../../domain/text";
import { cellAddress } from "../../../domain/grid";
import { indexRoster } from "../../../domain/units";
import type { Roster, RosterIndex } from "../../../domain/units";
import { useCommonStyles } from "../../kit/common-styles";
import { LongList } from "../../kit/LongList";
import { useTexts } from "../../kit/use-texts";
import { DeadlineReadout } from "./DeadlineReadout";
import { useListStyles } from "./list-styles";
import { UnitsReadout } from "./UnitsReadout";

/** How every row was understood: who with which role, and by when. */
export function ReadingList({
  checked,
  roster,
  onGoTo,
}: {
  readonly checked: CheckedTable;
  readonly roster: Roster;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useCommonStyles();
  const { check: texts } = useTexts();
  const [sought, setSought] = useState("");
  const index = useMemo(() => indexRoster(roster), [roster]);
  const rows = useMemo(() => {
    const folded = foldForComparison(sought);
    return checked.tasks.filter(({ task }) => {
      const all = foldForComparison(`${task.noText} ${task.requirement} ${task.units} ${task.deadline}`);
      return folded === "" || task.noText === sought.trim() || all.includes(folded);
    });
  }, [checked, sought]);
  return (
    <div className={styles.stack}>
      <Text className={styles.muted}>{texts.reading.intro}</Text>
      <Field label={texts.reading.find}>
        <Input
          type="search"
          value={sought}
          placeholder={texts.reading.findHint}
          onChange={(_event, { value }) => {
            setSought(value);
          }}
        />
      </Field>
      {rows.length === 0 && <Text>{texts.rosterEditor.noneFound}</Text>}
      <LongList
        label={texts.tabs.reading}
        items={rows}
        keyOf={({ task }) => String(task.row)}
        estimate={170}
        render={(row) => <ReadingItem row={row} checked={checked} roster={index} onGoTo={onGoTo} />}
      />
    </div>
  );
}

function ReadingItem({
  row: { task, units, deadline },
  checked: { table, asOf },
  roster,
  onGoTo,
}: {
  readonly row: CheckedTask;
  readonly checked: CheckedTable;
  readonly roster: RosterIndex;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useCommonStyles();
  const own = useListStyles();
  const { check: texts } = useTexts();
  const link = (field: "units" | "deadline", label: string) => {
    const column = table.columns[field];
    if (column === undefined) return <Text weight="semibold">{label}</Text>;
    const cell = cellAddress(task.row - 1, column);
    return (
      <Link
        as="button"
        aria-label={`${label} ${texts.goTo(cell)}`}
        onClick={() => {
          onGoTo(cell);
        }}
      >
        {label}
      </Link>
    );
  };
  return (
    <div className={own.item}>
      <Text weight="semibold">{texts.rowGroup(task.no, task.row)}</Text>
      <Text size={200} className={styles.muted} truncate wrap={false} block>
        {task.requirement}
      </Text>
      <div>
        {link("units", texts.reading.units)}
        <UnitsReadout reading={units} roster={roster} on={asOf} />
      </div>
      <div>
        {link("deadline", texts.reading.deadline)}
        <DeadlineReadout deadline={deadline.summary} />
      </div>
    </div>
  );
}
