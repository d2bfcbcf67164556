import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { FileRecord } from "../../../domain/consolidation";
import { useCommonStyles } from "../../kit/common-styles";
import { LongList } from "../../kit/LongList";
import { Tone } from "../../kit/Tone";
import type { ToneName } from "../../kit/Tone";
import { useTexts } from "../../kit/use-texts";

const TONES: Readonly<Record<string, ToneName>> = { read: "good", unreadable: "bad", superseded: "neutral" };

const useStyles = makeStyles({
  file: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Every file and what became of it: whose it is, how that is known, how many rows were matched. */
export function FileRecords({ files }: { readonly files: readonly FileRecord[] }) {
  const styles = useCommonStyles();
  const own = useStyles();
  const { collect: texts } = useTexts();
  const words: Readonly<Record<string, string>> = texts.statuses;
  const sources: Readonly<Record<string, string>> = texts.sources;
  return (
    <LongList
      label={texts.preview.files(files.length)}
      items={files}
      keyOf={({ file, sha256 }) => `${file} ${sha256}`}
      estimate={60}
      render={({ file, status, reason, returns }) => (
        <div className={own.file}>
          <div className={styles.row}>
            <Tone tone={TONES[status] ?? "neutral"}>{words[status] ?? texts.masterStatus}</Tone>
            <Text>{file}</Text>
          </div>
          {reason !== null && <Text size={200}>{reason}</Text>}
          {returns.map(({ sheet, unit, unitFrom, state, rowsFound, rowsMatched }) => (
            <Text key={sheet} size={200} className={styles.muted}>
              {[
                unit,
                unitFrom === null ? "" : (sources[unitFrom] ?? ""),
                texts.states[state],
                texts.rowsIn(rowsMatched, rowsFound),
              ]
                .filter((part) => part !== "")
                .join(" · ")}
            </Text>
          ))}
        </div>
      )}
    />
  );
}
