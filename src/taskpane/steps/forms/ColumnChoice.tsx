import { Checkbox, Text } from "@fluentui/react-components";
import type { OptionalAnswer } from "../../../sheets";
import { useCommonStyles } from "../../kit/common-styles";
import { Fold } from "../../kit/Fold";
import { useTexts } from "../../kit/use-texts";

/** Progress and status. */
const ALWAYS = 2;

/** Which columns a unit is asked to fill in besides progress and status. */
export function ColumnChoice({
  without,
  onChange,
}: {
  readonly without: readonly OptionalAnswer[];
  readonly onChange: (without: readonly OptionalAnswer[]) => void;
}) {
  const styles = useCommonStyles();
  const { forms: texts } = useTexts();
  const fields = Object.entries(texts.answers) as [OptionalAnswer, string][];
  return (
    <Fold title={texts.columns(ALWAYS + fields.filter(([field]) => !without.includes(field)).length)}>
      <Text size={200} className={styles.muted}>
        {texts.alwaysThere}
      </Text>
      <div>
        {fields.map(([field, words]) => (
          <div key={field}>
            <Checkbox
              label={words}
              checked={!without.includes(field)}
              onChange={(_event, { checked }) => {
                const others = without.filter((each) => each !== field);
                onChange(checked === true ? others : [...others, field]);
              }}
            />
          </div>
        ))}
      </div>
    </Fold>
  );
}
