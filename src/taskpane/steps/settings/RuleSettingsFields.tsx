import { Select, Switch, Text } from "@fluentui/react-components";
import type { OfficeSettings } from "../../../domain/office-settings";
import { useCommonStyles } from "../../kit/common-styles";
import { useTexts } from "../../kit/use-texts";
import { SEVERITIES } from "../check/arrange-findings";

/** Which rules are looked at, and how serious each is. */
export function RuleSettingsFields({
  rules,
  titles,
  onChange,
}: {
  readonly rules: OfficeSettings["rules"];
  readonly titles: Readonly<Record<string, string>>;
  readonly onChange: (rules: OfficeSettings["rules"]) => void;
}) {
  const styles = useCommonStyles();
  const { settings, common, check } = useTexts();
  const texts = settings.rules;
  const { off, severities } = rules;
  return (
    <>
      <Text size={200}>{texts.off(off.length)}</Text>
      <ul className={styles.list}>
        {Object.entries(titles)
          .map(([id, title]) => [id, check.ruleTitle(id, title)] as const)
          .map(([id, title]) => (
            <li key={id} className={styles.row}>
              <Switch
                className={styles.grow}
                label={title}
                checked={!off.includes(id)}
                onChange={(_event, { checked }) => {
                  onChange({ ...rules, off: checked ? off.filter((each) => each !== id) : [...off, id] });
                }}
              />
              <Select
                size="small"
                aria-label={texts.severity(title)}
                value={severities[id] ?? ""}
                disabled={off.includes(id)}
                onChange={(_event, { value }) => {
                  const others = Object.entries(severities).filter(([rule]) => rule !== id);
                  const chosen = SEVERITIES.filter((each) => each === value).map(
                    (each) => [id, each] as const,
                  );
                  onChange({ ...rules, severities: Object.fromEntries([...others, ...chosen]) });
                }}
              >
                <option value="">{texts.usual}</option>
                {SEVERITIES.map((severity) => (
                  <option key={severity} value={severity}>
                    {common.severity[severity]}
                  </option>
                ))}
              </Select>
            </li>
          ))}
      </ul>
    </>
  );
}
