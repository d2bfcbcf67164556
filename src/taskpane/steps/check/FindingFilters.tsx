import { Checkbox, Field, Select, Text } from "@fluentui/react-components";
import { Choice } from "../../kit/Choice";
import { useCommonStyles } from "../../kit/common-styles";
import { useTexts } from "../../kit/use-texts";
import { SEVERITIES } from "./arrange-findings";
import type { Check } from "./use-check";

/** Which findings are shown: by severity (with counts), by unit, grouped by row or by rule. */
export function FindingFilters({
  check: { listed, shown, units, filter, setFilter },
}: {
  readonly check: Check;
}) {
  const styles = useCommonStyles();
  const { check: texts, common } = useTexts();
  return (
    <div className={styles.stack} role="group" aria-label={texts.filters}>
      <div className={styles.row}>
        <Choice
          label={texts.filters}
          options={SEVERITIES.map((value) => ({
            value,
            text: texts.severityFilter(common.severity[value], listed.counts[value]),
          }))}
          isOn={(value) => filter.severities.includes(value)}
          onToggle={(value) => {
            const on = filter.severities.includes(value);
            setFilter({
              ...filter,
              severities: on
                ? filter.severities.filter((each) => each !== value)
                : [...filter.severities, value],
            });
          }}
        />
      </div>
      <div className={styles.row}>
        <Field label={texts.unit.label} orientation="horizontal" className={styles.grow}>
          <Select
            value={filter.unit}
            onChange={(_event, { value }) => {
              setFilter({ ...filter, unit: value });
            }}
          >
            <option value="">{texts.unit.all}</option>
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {unit}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.row}>
        <Choice
          label={texts.group.label}
          options={[
            { value: "row", text: texts.group.byRow },
            { value: "rule", text: texts.group.byRule },
          ]}
          isOn={(value) => value === filter.group}
          onToggle={(group) => {
            setFilter({ ...filter, group });
          }}
        />
        {listed.ignored > 0 && (
          <Checkbox
            label={texts.showIgnored(listed.ignored)}
            checked={filter.showIgnored}
            onChange={(_event, { checked }) => {
              setFilter({ ...filter, showIgnored: checked === true });
            }}
          />
        )}
      </div>
      <Text size={200} className={styles.muted} role="status" aria-live="polite">
        {texts.shown(shown, listed.all.length)}
      </Text>
    </div>
  );
}
