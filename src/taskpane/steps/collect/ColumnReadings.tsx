import { Button, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { columnLetters } from "../../../domain/grid";
import type { HeaderField } from "../../../domain/header";
import { AS_LABELLED, correctColumn, isUnsure } from "../../../domain/returns";
import type { ColumnDecision, ColumnReading } from "../../../domain/returns";
import { useCommonStyles } from "../../kit/common-styles";
import { Fold } from "../../kit/Fold";
import { Tone } from "../../kit/Tone";
import { useTexts } from "../../kit/use-texts";

const useStyles = makeStyles({
  column: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    overflowWrap: "anywhere",
  },
  field: { width: "100%" },
});

/** A sheet of a file with what its columns were taken for. */
export interface SheetColumns {
  readonly file: string;
  readonly sheet: string;
  readonly columns: readonly ColumnReading[];
  /** True where several tables of the sheet have columns of their own: one decision cannot speak for all of them. */
  readonly isBeside: boolean;
}

/** What each column of a return was taken for, and how surely; a person can say otherwise. */
export function ColumnReadings({
  sheet: { file, sheet, columns, isBeside },
  decision,
  isOpen,
  busy,
  onDecide,
}: {
  readonly sheet: SheetColumns;
  /** What was decided on this sheet before; null for nothing. */
  readonly decision: ColumnDecision | null;
  /** False where the file's cells are no longer at hand, so that it cannot be read anew. */
  readonly isOpen: boolean;
  readonly busy: boolean;
  readonly onDecide: (decision: ColumnDecision) => void;
}) {
  const styles = useCommonStyles();
  const own = useStyles();
  const { collect } = useTexts();
  const texts = collect.columns;
  const fields = Object.entries(texts.fields) as [HeaderField, string][];
  // The ids in the hidden column of our own forms are nothing to decide on.
  const shown = columns.filter(({ field }) => field !== "rowId");
  const toneOf = (each: ColumnReading) => {
    if (each.field === null) return <Tone tone="neutral">{texts.kept}</Tone>;
    if (decision) return <Tone tone="active">{texts.decided}</Tone>;
    return isUnsure(each) ? <Tone tone="warn">{texts.unsure}</Tone> : <Tone tone="good">{texts.sure}</Tone>;
  };
  return (
    <Fold title={texts.title(decision ? 0 : shown.filter(isUnsure).length)}>
      {!isOpen && <Text size={200}>{texts.closed}</Text>}
      {isOpen && isBeside && <Text size={200}>{texts.beside}</Text>}
      <ul className={styles.list} aria-label={texts.of(file, sheet)}>
        {shown.map((each) => {
          const name = texts.column(columnLetters(each.column), each.label);
          return (
            <li key={each.column} className={own.column}>
              <div className={styles.row}>
                <Text>{name}</Text>
                {toneOf(each)}
              </div>
              <Select
                className={own.field}
                aria-label={name}
                value={each.field ?? ""}
                disabled={!isOpen || isBeside || busy}
                onChange={(_event, { value }) => {
                  const field = fields.find(([known]) => known === value)?.[0] ?? null;
                  onDecide(correctColumn(columns, each.column, field, decision));
                }}
              >
                <option value="">{texts.none}</option>
                {fields.map(([field, words]) => (
                  <option key={field} value={field}>
                    {words}
                  </option>
                ))}
              </Select>
            </li>
          );
        })}
      </ul>
      {decision && isOpen && (
        <Button
          className={styles.button}
          disabledFocusable={busy}
          onClick={() => {
            onDecide(AS_LABELLED);
          }}
        >
          {texts.undo}
        </Button>
      )}
    </Fold>
  );
}
