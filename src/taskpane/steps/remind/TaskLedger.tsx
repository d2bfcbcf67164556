import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { TaskStanding } from "../../../jobs";
import { useCommonStyles } from "../../kit/common-styles";
import { LongList } from "../../kit/LongList";
import { Tone } from "../../kit/Tone";
import { useTexts } from "../../kit/use-texts";

const useStyles = makeStyles({
  task: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The 台账 by task: how many units answered, and who did not. */
export function TaskLedger({ tasks }: { readonly tasks: readonly TaskStanding[] }) {
  const styles = useCommonStyles();
  const own = useStyles();
  const { remind: texts, common } = useTexts();
  return (
    <LongList
      label={texts.taskList}
      items={tasks}
      keyOf={({ no }) => String(no)}
      estimate={110}
      render={({ label, requirement, deadline, owing, missing }) => (
        <div className={own.task}>
          <div className={styles.row}>
            <Text weight="semibold">{common.no(label)}</Text>
            <Tone tone={missing.length === 0 ? "good" : "warn"}>
              {texts.task(owing - missing.length, owing)}
            </Tone>
            <Text size={200} className={styles.muted}>
              {deadline}
            </Text>
          </div>
          <Text size={200} truncate wrap={false} block>
            {requirement}
          </Text>
          <Text size={200} className={styles.muted}>
            {missing.length === 0 ? texts.everybody : texts.taskMissing(missing.join(common.separator))}
          </Text>
        </div>
      )}
    />
  );
}
