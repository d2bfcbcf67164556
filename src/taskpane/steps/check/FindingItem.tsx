import { Button, Field, Input, Link, mergeClasses, Text } from "@fluentui/react-components";
import { useState } from "react";
import { useCommonStyles } from "../../kit/common-styles";
import { SpanText } from "../../kit/SpanText";
import { Tone } from "../../kit/Tone";
import { useTexts } from "../../kit/use-texts";
import type { ListedFinding } from "./arrange-findings";
import { useListStyles } from "./list-styles";

const TONES = { error: "bad", warning: "warn", info: "neutral" } as const;

/** One finding: its cell, the stretch of the text that it is about, why, and what can be done. */
export function FindingItem({
  listed: { finding, text, ignored },
  byRule,
  busy,
  onGoTo,
  onAccept,
  onIgnore,
  onUnignore,
  onAddUnit,
}: {
  readonly listed: ListedFinding;
  /** In groups by rule the row is told here; in groups by row their head says it. */
  readonly byRule: boolean;
  readonly busy: boolean;
  readonly onGoTo: (cell: string) => void;
  readonly onAccept: () => void;
  readonly onIgnore: (reason: string) => void;
  readonly onUnignore: () => void;
  readonly onAddUnit: (name: string) => void;
}) {
  const styles = useCommonStyles();
  const own = useListStyles();
  const { check: texts, common } = useTexts();
  const [asking, setAsking] = useState(false);
  const { cell, severity, no, field, suggestion } = finding;
  const place = cell ?? texts.wholeTable;
  const unknownName = finding.rule === "unit-unknown" ? finding.data.name : undefined;
  return (
    <div className={mergeClasses(own.item, ignored !== null && own.ignored)}>
      <div className={own.line}>
        <Tone tone={TONES[severity]}>{common.severity[severity]}</Tone>
        {cell === null ? (
          <Text>{texts.wholeTable}</Text>
        ) : (
          <Link
            as="button"
            onClick={() => {
              onGoTo(cell);
            }}
          >
            {texts.goTo(cell)}
          </Link>
        )}
        {byRule && no !== null && (
          <Text size={200} className={styles.muted}>
            {common.no(no)}
          </Text>
        )}
      </div>
      <Text>{texts.sentence(finding)}</Text>
      {field !== null && text !== "" && (
        <Text size={200}>
          <span className={styles.muted}>{texts.cellText(common.fields[field])}：</span>
          <SpanText text={text} span={finding.span} />
        </Text>
      )}
      {suggestion !== null && (
        <Text className={own.suggestion}>
          <span className={styles.muted}>{texts.suggestion}：</span>
          {suggestion}
        </Text>
      )}
      {ignored !== null ? (
        <div className={own.line}>
          <Text size={200}>{texts.ignoredBecause(ignored === "" ? texts.noReason : ignored)}</Text>
          <Button size="small" className={styles.button} disabledFocusable={busy} onClick={onUnignore}>
            {texts.unignore}
          </Button>
        </div>
      ) : asking ? (
        <IgnoreForm
          onIgnore={(reason) => {
            setAsking(false);
            onIgnore(reason);
          }}
          onCancel={() => {
            setAsking(false);
          }}
        />
      ) : (
        <div className={own.line}>
          {suggestion !== null && cell !== null && (
            <Button
              size="small"
              className={styles.button}
              disabledFocusable={busy}
              aria-label={texts.acceptLabel(cell, suggestion)}
              onClick={onAccept}
            >
              {texts.accept}
            </Button>
          )}
          {typeof unknownName === "string" && (
            <Button
              size="small"
              className={styles.button}
              aria-label={texts.addToRoster(unknownName)}
              onClick={() => {
                onAddUnit(unknownName);
              }}
            >
              {texts.addToRoster(unknownName)}
            </Button>
          )}
          <Button
            size="small"
            className={styles.button}
            appearance="subtle"
            disabledFocusable={busy}
            aria-label={texts.ignoreLabel(place)}
            onClick={() => {
              setAsking(true);
            }}
          >
            {texts.ignore}
          </Button>
        </div>
      )}
    </div>
  );
}

function IgnoreForm({
  onIgnore,
  onCancel,
}: {
  readonly onIgnore: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const styles = useCommonStyles();
  const { check: texts, common } = useTexts();
  const [reason, setReason] = useState("");
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        onIgnore(reason.trim());
      }}
    >
      <Field label={texts.ignoreReason}>
        <Input
          autoFocus
          value={reason}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className={styles.row}>
        <Button type="submit" className={styles.button}>
          {texts.ignoreConfirm}
        </Button>
        <Button className={styles.button} appearance="subtle" onClick={onCancel}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
