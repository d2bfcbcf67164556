import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { LongList } from "../../kit/LongList";
import { Tone } from "../../kit/Tone";
import { useTexts } from "../../kit/use-texts";
import type { FileLine } from "../../ports";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "baseline",
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
});

/** Files as they were read, the last one first. */
export function FileLines({ lines }: { readonly lines: readonly FileLine[] }) {
  const styles = useStyles();
  const { collect: texts } = useTexts();
  return (
    <LongList
      label={texts.files}
      items={lines.toReversed()}
      keyOf={({ name }) => name}
      estimate={28}
      render={({ name, problem }) => (
        <div className={styles.line}>
          <Tone tone={problem === null ? "good" : "bad"}>
            {problem === null ? `✓ ${texts.fileOk}` : `✗ ${texts.statuses.unreadable}`}
          </Tone>
          <Text>{name}</Text>
          {problem !== null && <Text size={200}>{texts.reason(problem)}</Text>}
        </div>
      )}
    />
  );
}
