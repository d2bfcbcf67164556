import { Text } from "@fluentui/react-components";
import { useMemo } from "react";
import { listedFindings } from "../../../domain/consolidation";
import type { Consolidation, ListedFinding, Question, ReturnFinding } from "../../../domain/consolidation";
import type { Roster } from "../../../domain/units";
import { versionsOf } from "../../../jobs";
import { useCommonStyles } from "../../kit/common-styles";
import { LongList } from "../../kit/LongList";
import { useTexts } from "../../kit/use-texts";
import { columnsOfInputs, countUnsure } from "./columns-of-inputs";
import { FileRecords } from "./FileRecords";
import { Fold } from "../../kit/Fold";
import { ReturnFindingItem } from "./ReturnFindingItem";
import { RowQuestion } from "./RowQuestion";
import { UnitQuestion } from "./UnitQuestion";
import type { Collect } from "./use-collect";
import { VersionQuestion } from "./VersionQuestion";

const CHANGED: readonly ReturnFinding["rule"][] = ["tampered", "text-edited", "renumbered"];
/** Told by the questions, the list of files and the extra rows themselves. */
const ELSEWHERE: readonly ReturnFinding["rule"][] = [
  "two-versions",
  "unknown-unit",
  "unreadable",
  "extra-row",
];

const isUnit = (question: Question): question is Extract<Question, { kind: "unit" }> =>
  question.kind === "unit";
const isRow = (question: Question): question is Extract<Question, { kind: "row" }> => question.kind === "row";

/** What was read, before it is written: what to decide, what was changed, what is extra, what cannot be opened. */
export function CollectPreview({
  collect: { decide, deciding, decisions, open },
  consolidation,
  nothing,
  roster,
}: {
  readonly collect: Collect;
  readonly consolidation: Consolidation;
  /** True when no return was read: then the files and their reasons are all there is to see. */
  readonly nothing: boolean;
  readonly roster: Roster;
}) {
  const styles = useCommonStyles();
  const { collect: texts } = useTexts();
  const { questions, files, table, expected } = consolidation;
  const findings = useMemo(() => listedFindings(consolidation.findings), [consolidation]);
  const versions = useMemo(() => versionsOf(consolidation), [consolidation]);
  const sheets = useMemo(() => columnsOfInputs(consolidation), [consolidation]);
  const unsure = countUnsure(consolidation, sheets);
  const busy = deciding.state.kind === "running";
  const units = questions.filter(isUnit);
  const rows = questions.filter(isRow);
  const changed = findings.filter(({ rule }) => CHANGED.includes(rule));
  const extra = findings.filter(({ rule }) => rule === "extra-row");
  const unreadable = findings.filter(({ rule }) => rule === "unreadable");
  const other = findings.filter(({ rule }) => !CHANGED.includes(rule) && !ELSEWHERE.includes(rule));
  const names = useMemo(
    () => [...new Set([...expected.map(({ unit }) => unit), ...roster.units.map(({ name }) => name)])],
    [expected, roster],
  );
  const toDecide = units.length + versions.length + rows.length;
  const list = (label: string, items: readonly ListedFinding[]) => (
    <LongList
      label={label}
      items={items}
      keyOf={(finding) =>
        `${finding.file} ${finding.sheet ?? ""} ${finding.row ?? ""} ${finding.rule} ${finding.column ?? ""} ${finding.message}`
      }
      estimate={120}
      render={(finding) => <ReturnFindingItem finding={finding} />}
    />
  );
  return (
    <div className={styles.stack}>
      {unsure > 0 && <Text>{texts.columns.unsureFiles(unsure)}</Text>}
      {(!nothing || toDecide > 0) && (
        <Fold title={texts.preview.decide(toDecide)} open={toDecide > 0}>
          {toDecide === 0 && <Text>{texts.preview.nothingToDecide}</Text>}
          {units.map((question) => (
            <UnitQuestion
              key={question.name}
              question={question}
              names={names}
              busy={busy}
              onAssign={(unit) => {
                decide({ units: new Map([[question.name, unit]]) });
              }}
            />
          ))}
          {versions.map((each) => (
            <VersionQuestion
              key={each.unit}
              versions={each}
              decided={decisions.versions.get(each.unit) ?? null}
              busy={busy}
              onChoose={(name) => {
                decide({ versions: new Map([[each.unit, name]]) });
              }}
            />
          ))}
          {rows.map((question) => (
            <RowQuestion
              key={question.name}
              question={question}
              table={table}
              busy={busy}
              onAssign={(no) => {
                decide({ rows: new Map([[question.name, no]]) });
              }}
            />
          ))}
        </Fold>
      )}
      {changed.length > 0 && (
        <Fold title={texts.preview.changed(changed.length)}>
          {list(texts.preview.changed(changed.length), changed)}
        </Fold>
      )}
      {extra.length > 0 && (
        <Fold title={texts.preview.extra(extra.length)}>
          {list(texts.preview.extra(extra.length), extra)}
        </Fold>
      )}
      {unreadable.length > 0 && (
        <Fold title={texts.preview.unreadable(unreadable.length)} open>
          {list(texts.preview.unreadable(unreadable.length), unreadable)}
        </Fold>
      )}
      {other.length > 0 && (
        <Fold title={texts.preview.other(other.length)}>
          {list(texts.preview.other(other.length), other)}
        </Fold>
      )}
      <Fold title={texts.preview.files(files.length)} open={nothing && files.length > unreadable.length}>
        <FileRecords
          consolidation={consolidation}
          sheets={sheets}
          open={open}
          busy={busy}
          onColumns={(name, decision) => {
            decide({ columns: new Map([[name, decision]]) });
          }}
        />
      </Fold>
    </div>
  );
}
