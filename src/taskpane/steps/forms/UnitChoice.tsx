import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useCommonStyles } from "../../kit/common-styles";
import { LongList } from "../../kit/LongList";
import { useTexts } from "../../kit/use-texts";
import type { Forms } from "./use-forms";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  rows: { flexShrink: 0, textAlign: "right", maxWidth: "40%" },
});

/** Which units get a form, with how many rows each. */
export function UnitChoice({
  state: { found, chosen, sought, setSought, toggle },
}: {
  readonly state: Forms;
}) {
  const styles = useCommonStyles();
  const own = useStyles();
  const { forms: texts, check } = useTexts();
  const on = new Set(chosen.map(({ unit }) => unit));
  const rows = chosen.reduce((sum, { tasks }) => sum + tasks.length, 0);
  return (
    <section className={styles.section} aria-label={texts.units}>
      <Subtitle2 as="h3" className={styles.heading}>
        {texts.units}
      </Subtitle2>
      <Text className={styles.muted} role="status">
        {texts.chosen(chosen.length, rows)}
      </Text>
      <Field label={texts.find}>
        <Input
          type="search"
          value={sought}
          onChange={(_event, { value }) => {
            setSought(value);
          }}
        />
      </Field>
      <div className={styles.row}>
        <Button
          className={styles.button}
          onClick={() => {
            toggle(found, true);
          }}
        >
          {texts.all}
        </Button>
        <Button
          className={styles.button}
          onClick={() => {
            toggle(found, false);
          }}
        >
          {texts.nobody}
        </Button>
      </div>
      {found.length === 0 && <Text>{check.rosterEditor.noneFound}</Text>}
      <LongList
        label={texts.units}
        items={found}
        keyOf={({ unit }) => unit}
        estimate={40}
        render={(unit) => (
          <div className={own.line}>
            <Checkbox
              label={unit.unit}
              checked={on.has(unit.unit)}
              onChange={(_event, { checked }) => {
                toggle([unit], checked === true);
              }}
            />
            <Text size={200} className={own.rows}>
              {unit.open ? texts.open : texts.rows(unit.tasks.length)}
            </Text>
          </div>
        )}
      />
    </section>
  );
}
