import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Question } from "../../../domain/consolidation";
import { useCommonStyles } from "../../kit/common-styles";
import { useTexts } from "../../kit/use-texts";

/** A return of which nothing tells whose it is: the person names the unit, the likeliest ones with one click. */
export function UnitQuestion({
  question: { name, written, choices },
  names,
  busy,
  onAssign,
}: {
  readonly question: Extract<Question, { kind: "unit" }>;
  /** Every unit that may be named. */
  readonly names: readonly string[];
  readonly busy: boolean;
  readonly onAssign: (unit: string) => void;
}) {
  const styles = useCommonStyles();
  const { collect } = useTexts();
  const texts = collect.unknown;
  const list = useId();
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const known = names.includes(typed.trim());
  return (
    <form
      className={styles.card}
      aria-label={texts.title(name)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (known) onAssign(typed.trim());
      }}
    >
      <Text weight="semibold">{texts.title(name)}</Text>
      <Text>{texts.written(written)}</Text>
      {choices.length > 0 && (
        <div className={styles.row}>
          {choices.map((unit) => (
            <Button
              key={unit}
              className={styles.button}
              disabledFocusable={busy}
              onClick={() => {
                onAssign(unit);
              }}
            >
              {unit}
            </Button>
          ))}
        </div>
      )}
      <Field label={texts.choose} validationMessage={tried && !known ? texts.notKnown : undefined}>
        <Input
          value={typed}
          input={{ list }}
          onChange={(_event, { value }) => {
            setTyped(value);
          }}
        />
      </Field>
      <datalist id={list}>
        {names.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      <Button type="submit" className={styles.button} disabledFocusable={busy}>
        {texts.apply}
      </Button>
    </form>
  );
}
