import { Button, Field, Select, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Question } from "../../../domain/consolidation";
import { taskLabels } from "../../../domain/division";
import type { DivisionTable } from "../../../domain/division";
import { useCommonStyles } from "../../kit/common-styles";
import { useTexts } from "../../kit/use-texts";

const LONGEST = 24;

/** A row that may belong to a task, or was matched without certainty: the person says to which. */
export function RowQuestion({
  question: { name, unit, text, taken, choices },
  table,
  busy,
  onAssign,
}: {
  readonly question: Extract<Question, { kind: "row" }>;
  readonly table: DivisionTable;
  readonly busy: boolean;
  readonly onAssign: (no: number) => void;
}) {
  const styles = useCommonStyles();
  const { collect, common } = useTexts();
  const texts = collect.extraRow;
  const [chosen, setChosen] = useState(String(taken ?? choices[0] ?? ""));
  const numbers = new Set(choices);
  const labelOf = taskLabels(table.tasks);
  const tasks = [...table.tasks].sort(
    (a, b) => Number(numbers.has(b.no ?? 0)) - Number(numbers.has(a.no ?? 0)),
  );
  return (
    <section className={styles.card} aria-label={name}>
      <Text weight="semibold">{unit}</Text>
      <Text>{text}</Text>
      <Text size={200} className={styles.muted}>
        {name}
      </Text>
      <Field label={texts.assign}>
        <Select
          value={chosen}
          onChange={(_event, { value }) => {
            setChosen(value);
          }}
        >
          <option value="">{common.choose}</option>
          {tasks.map(({ no, requirement }) =>
            no === null ? null : (
              <option key={no} value={no}>
                {common.no(labelOf(no))} {requirement.slice(0, LONGEST)}
              </option>
            ),
          )}
        </Select>
      </Field>
      <Button
        className={styles.button}
        disabledFocusable={busy || chosen === ""}
        onClick={() => {
          if (chosen !== "") onAssign(Number(chosen));
        }}
      >
        {texts.apply}
      </Button>
    </section>
  );
}
