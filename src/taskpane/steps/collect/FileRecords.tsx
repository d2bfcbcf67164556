import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Consolidation } from "../../../domain/consolidation";
import type { ColumnDecision } from "../../../domain/returns";
import { useCommonStyles } from "../../kit/common-styles";
import { LongList } from "../../kit/LongList";
import { Tone } from "../../kit/Tone";
import type { ToneName } from "../../kit/Tone";
import { useTexts } from "../../kit/use-texts";
import { ColumnReadings } from "./ColumnReadings";
import type { SheetColumns } from "./ColumnReadings";
import { decisionOn } from "./columns-of-inputs";

const TONES: Readonly<Record<string, ToneName>> = { read: "good", unreadable: "bad", superseded: "neutral" };

const useStyles = makeStyles({
  file: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/**
 * Every file and what became of it: whose it is, how that is known, how many rows were matched, and what its columns
 * were taken for.
 */
export function FileRecords({
  consolidation,
  sheets,
  open,
  busy,
  onColumns,
}: {
  readonly consolidation: Consolidation;
  /** By the file's name. */
  readonly sheets: ReadonlyMap<string, readonly SheetColumns[]>;
  /** Files that can be read anew. */
  readonly open: ReadonlySet<string>;
  readonly busy: boolean;
  readonly onColumns: (name: string, decision: ColumnDecision) => void;
}) {
  const { files } = consolidation;
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
          {reason !== null && <Text size={200}>{texts.reason(reason)}</Text>}
          {returns.map(({ sheet, unit, unitFrom, state, rowsFound, rowsMatched }, index) => (
            <Text key={`${sheet} ${index}`} size={200} className={styles.muted}>
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
          {(status === "duplicate" ? [] : (sheets.get(file) ?? [])).map((each) => (
            <ColumnReadings
              key={each.sheet}
              sheet={each}
              decision={decisionOn(each, consolidation)}
              isOpen={open.has(file)}
              busy={busy}
              onDecide={(decision) => {
                onColumns(`${file}#${each.sheet}`, decision);
              }}
            />
          ))}
        </div>
      )}
    />
  );
}
