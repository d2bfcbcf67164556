import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useCommonStyles } from "../../kit/common-styles";
import { LongList } from "../../kit/LongList";
import { useTexts } from "../../kit/use-texts";
import type { FindingLine, ListedFinding } from "./arrange-findings";
import { FindingItem } from "./FindingItem";
import type { Check } from "./use-check";
import { useListStyles } from "./list-styles";

/** What was found, in groups, each with its cell to go to, why, and what to do. */
export function FindingList({
  check,
  ruleTitles,
  onGoTo,
  onAddUnit,
}: {
  readonly check: Check;
  readonly ruleTitles: Readonly<Record<string, string>>;
  readonly onGoTo: (cell: string) => void;
  readonly onAddUnit: (name: string) => void;
}) {
  const { check: texts } = useTexts();
  const { lines, listed } = check;
  if (lines.length === 0) {
    return (
      <MessageBar intent={listed.all.length === 0 ? "success" : "info"} layout="multiline">
        <MessageBarBody>{listed.all.length === 0 ? texts.clean : texts.cleanFiltered}</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <LongList
      label={texts.list}
      items={lines}
      keyOf={({ key }) => key}
      estimate={120}
      render={(line) =>
        line.kind === "head" ? (
          <GroupHead line={line} ruleTitles={ruleTitles} onAcceptAll={check.accept} busy={isBusy(check)} />
        ) : (
          <FindingItem
            listed={line.listed}
            byRule={check.filter.group === "rule"}
            busy={isBusy(check)}
            onGoTo={onGoTo}
            onAccept={() => {
              check.accept([line.listed]);
            }}
            onIgnore={(reason) => {
              check.ignore(line.listed, reason);
            }}
            onUnignore={() => {
              check.unignore(line.listed);
            }}
            onAddUnit={onAddUnit}
          />
        )
      }
    />
  );
}

const isBusy = ({ job }: Check): boolean => job.state.kind === "running";

function GroupHead({
  line: { row, rule, findings },
  ruleTitles,
  busy,
  onAcceptAll,
}: {
  readonly line: Extract<FindingLine, { kind: "head" }>;
  readonly ruleTitles: Readonly<Record<string, string>>;
  readonly busy: boolean;
  readonly onAcceptAll: (findings: readonly ListedFinding[]) => void;
}) {
  const styles = useCommonStyles();
  const own = useListStyles();
  const { check: texts, common } = useTexts();
  const suggested = findings.filter(
    ({ finding, ignored }) => finding.suggestion !== null && ignored === null,
  );
  return (
    <div className={own.head}>
      <Text as="h3" weight="semibold" className={own.headText}>
        {rule !== null
          ? texts.ruleTitle(rule, ruleTitles[rule] ?? rule)
          : row !== null
            ? texts.rowGroup(row.no, row.row)
            : texts.wholeTable}
      </Text>
      <Text size={200} className={styles.muted}>
        {common.count(findings.length)}
      </Text>
      {rule !== null && suggested.length > 1 && (
        <Button
          className={styles.button}
          size="small"
          disabledFocusable={busy}
          onClick={() => {
            onAcceptAll(suggested);
          }}
        >
          {texts.acceptAll(suggested.length)}
        </Button>
      )}
    </div>
  );
}
