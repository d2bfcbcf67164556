import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { RosterIndex, UnitItem, UnitsReading } from "../../../domain/units";
import { useCommonStyles } from "../../kit/common-styles";
import { Tone } from "../../kit/Tone";
import { useTexts } from "../../kit/use-texts";

const useStyles = makeStyles({
  item: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, alignItems: "baseline" },
});

/** A 责任单位 cell as understood: each body with its role, groups with their members, and what was not understood. */
export function UnitsReadout({
  reading,
  roster,
  on,
}: {
  readonly reading: UnitsReading;
  readonly roster: RosterIndex;
  readonly on: string;
}) {
  const common = useCommonStyles();
  const styles = useStyles();
  const { check } = useTexts();
  const texts = check.reading;
  return (
    <ul className={common.list}>
      {reading.items.map((item) => (
        <li key={`${item.span.start} ${item.name}`} className={styles.item}>
          <Text>{item.name}</Text>
          <Tone tone={item.role === "lead" ? "active" : "neutral"}>
            {item.presumedLead ? texts.presumed : texts.roles[item.role]}
          </Tone>
          <Note item={item} roster={roster} on={on} />
        </li>
      ))}
      {reading.open.map(({ descriptor, span }) => (
        <li key={span.start}>
          <Text className={common.muted}>{texts.open(descriptor)}</Text>
        </li>
      ))}
      {reading.unrecognised.map(({ text, span }) => (
        <li key={span.start}>
          <Tone tone="bad">{texts.unread(text)}</Tone>
        </li>
      ))}
      {reading.notAList === "blank" && (
        <li>
          <Tone tone="bad">{texts.blank}</Tone>
        </li>
      )}
    </ul>
  );
}

function Note({
  item,
  roster,
  on,
}: {
  readonly item: UnitItem;
  readonly roster: RosterIndex;
  readonly on: string;
}) {
  const common = useCommonStyles();
  const { check, common: shared } = useTexts();
  if (item.kind === "group") {
    const members = roster.members(item.name, on);
    if (members.length === 0) return <Tone tone="warn">{check.reading.emptyGroup}</Tone>;
    return (
      <details>
        <summary>{check.reading.group(members.length)}</summary>
        <Text size={200} className={common.muted}>
          {members.map(({ name }) => name).join(shared.separator)}
        </Text>
      </details>
    );
  }
  if (item.canonical === null) return <Tone tone="bad">{check.reading.unknown}</Tone>;
  return item.canonical === item.name ? null : (
    <Text size={200} className={common.muted}>
      = {item.canonical}
    </Text>
  );
}
