import { Field, Input } from "@fluentui/react-components";
import { LAMPS } from "../../../domain/consolidation";
import type { LampSettings } from "../../../domain/consolidation";
import { useTexts } from "../../kit/use-texts";

/** From how many days before the due day a row counts as 临期, and what each lamp is called. */
export function LampSettingsFields({
  lamps,
  mostDays,
  onChange,
}: {
  readonly lamps: LampSettings;
  readonly mostDays: number;
  readonly onChange: (lamps: LampSettings) => void;
}) {
  const { settings } = useTexts();
  const texts = settings.lamps;
  const { dueSoonDays, words } = lamps;
  const isDays = Number.isInteger(dueSoonDays) && dueSoonDays >= 0 && dueSoonDays <= mostDays;
  return (
    <>
      <Field label={texts.dueSoon} validationMessage={isDays ? undefined : settings.number}>
        <Input
          type="number"
          value={Number.isNaN(dueSoonDays) ? "" : String(dueSoonDays)}
          onChange={(_event, { value }) => {
            onChange({ ...lamps, dueSoonDays: value === "" ? NaN : Number(value) });
          }}
        />
      </Field>
      {LAMPS.map((lamp) => (
        <Field key={lamp} label={texts.word(texts.names[lamp])}>
          <Input
            value={words[lamp]}
            onChange={(_event, { value }) => {
              onChange({ ...lamps, words: { ...words, [lamp]: value } });
            }}
          />
        </Field>
      ))}
    </>
  );
}
