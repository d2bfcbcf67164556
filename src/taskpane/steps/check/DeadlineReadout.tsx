import { Text } from "@fluentui/react-components";
import { dayNote } from "../../../domain/dates";
import type { IsoDate } from "../../../domain/dates";
import type { DeadlineSummary } from "../../../domain/deadlines";
import { useCommonStyles } from "../../kit/common-styles";
import { Tone } from "../../kit/Tone";
import { useTexts } from "../../kit/use-texts";
import type { PaneTexts } from "../../texts";

const MOST_DATES = 12;

/** A 时限要求 cell as understood: its kind, the due day with weekday and rest day, all parts of a compound. */
export function DeadlineReadout({ deadline }: { readonly deadline: DeadlineSummary }) {
  const common = useCommonStyles();
  const texts = useTexts();
  const { reading } = texts.check;
  const bad =
    deadline.kind === "none" || deadline.kind === "unrecognised" || deadline.kind === "not-a-deadline";
  return (
    <div className={common.row}>
      <Text>{deadline.text}</Text>
      <Tone tone={bad ? "bad" : "neutral"}>{reading.kinds[deadline.kind]}</Tone>
      {facts(deadline, texts).map((fact) => (
        <Text key={fact} size={200} className={common.muted}>
          {fact}
        </Text>
      ))}
      {deadline.unrecognised !== "" && <Tone tone="bad">{reading.unread(deadline.unrecognised)}</Tone>}
      {deadline.parts.length > 0 && (
        <ul>
          {deadline.parts.map((part, index) => (
            <li key={index}>
              <DeadlineReadout deadline={part} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function facts(deadline: DeadlineSummary, { check: { reading }, common }: PaneTexts): readonly string[] {
  const day = (date: IsoDate): string => {
    const note = dayNote(date);
    const rest = note.holiday !== "" ? reading.holiday(note.holiday) : note.restDay ? reading.rest : "";
    return reading.due(date, note.weekday, rest === "" && !note.announced ? reading.restUnknown : rest);
  };
  const dates = deadline.dates.slice(0, MOST_DATES);
  return [
    ...(deadline.start ? [reading.from(deadline.start)] : []),
    ...(deadline.due ? [day(deadline.due)] : []),
    ...(deadline.latestDue ? [reading.latest(day(deadline.latestDue))] : []),
    ...(dates.length > 0
      ? [reading.dates(dates.join(common.separator) + (dates.length < deadline.dates.length ? "…" : ""))]
      : []),
    ...(deadline.due === null && dates.length === 0 && deadline.parts.length === 0 ? [reading.noDue] : []),
  ];
}
