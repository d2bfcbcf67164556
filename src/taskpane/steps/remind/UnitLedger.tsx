import { Checkbox, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useCommonStyles } from "../../kit/common-styles";
import { findByName } from "../../kit/find-by-name";
import { LongList } from "../../kit/LongList";
import { Tone } from "../../kit/Tone";
import { useTexts } from "../../kit/use-texts";
import type { RemindUnit } from "../../ports";
import { CopyText } from "./CopyText";
import { STANDING_TONES } from "./standing-tones";

const useStyles = makeStyles({
  unit: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The 台账 by unit: how each stands, what is blank, and the text to send. */
export function UnitLedger({
  units,
  copy,
}: {
  readonly units: readonly RemindUnit[];
  readonly copy: (text: string) => Promise<boolean>;
}) {
  const styles = useCommonStyles();
  const own = useStyles();
  const { remind: texts, common } = useTexts();
  const [sought, setSought] = useState("");
  const [onlyOwing, setOnlyOwing] = useState(true);
  const shown = useMemo(
    () => findByName(onlyOwing ? units.filter(({ reminder }) => reminder !== null) : units, sought),
    [units, onlyOwing, sought],
  );
  return (
    <div className={styles.stack}>
      <Field label={texts.find}>
        <Input
          type="search"
          value={sought}
          onChange={(_event, { value }) => {
            setSought(value);
          }}
        />
      </Field>
      <Checkbox
        label={texts.onlyOwing}
        checked={onlyOwing}
        onChange={(_event, { checked }) => {
          setOnlyOwing(checked === true);
        }}
      />
      {shown.length === 0 && <Text>{texts.noUnits}</Text>}
      <LongList
        label={texts.list}
        items={shown}
        keyOf={({ unit }) => unit}
        estimate={110}
        render={({ unit, standing, owed, blank, blankLabels, daysLate, filledOn, reminder }) => (
          <div className={own.unit}>
            <div className={styles.row}>
              <Text weight="semibold">{unit}</Text>
              <Tone tone={STANDING_TONES[standing]}>{texts.standings[standing]}</Tone>
            </div>
            <Text size={200} className={styles.muted}>
              {[
                texts.owed(owed.length, blank.length),
                ...(daysLate > 0 ? [texts.daysLate(daysLate)] : []),
                ...(filledOn === null ? [] : [texts.filledOn(filledOn)]),
              ].join(" · ")}
            </Text>
            {blank.length > 0 && blank.length < owed.length && (
              <Text size={200}>{texts.blankRows(blankLabels.join(common.separator))}</Text>
            )}
            {reminder !== null && (
              <CopyText text={reminder} label={texts.copyFor(unit)} short={texts.copy} copy={copy} />
            )}
          </div>
        )}
      />
    </div>
  );
}
