import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular, SettingsRegular } from "@fluentui/react-icons";
import { useTexts } from "../kit/use-texts";
import { Tone } from "../kit/Tone";
import type { WorkbookView } from "../ports";
import type { WorkbookState } from "./use-workbook";

const useStyles = makeStyles({
  bar: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} 0` },
  top: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    // The top right corner belongs to Office's own button.
    paddingRight: "28px",
  },
  title: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  button: {
    minWidth: "32px",
    minHeight: "32px",
    "@media (pointer: coarse)": { minWidth: "44px", minHeight: "44px" },
  },
});

/** The state of this workbook, always in view: which table, what was found, what came back. */
export function StateBar({
  state,
  inSettings,
  onRefresh,
  onSettings,
}: {
  readonly state: WorkbookState;
  readonly inSettings: boolean;
  readonly onRefresh: () => void;
  /** Opens the settings, or leaves them. */
  readonly onSettings: () => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const { view } = state;
  return (
    <section className={styles.bar} aria-label={texts.shell.state.label}>
      <div className={styles.top}>
        <h1 className={styles.title} title={view?.table?.checked.table.title}>
          {headline(view, texts)}
        </h1>
        <Button
          className={styles.button}
          appearance="subtle"
          icon={<ArrowClockwiseRegular />}
          aria-label={texts.shell.state.refresh}
          title={texts.shell.state.refresh}
          disabledFocusable={state.kind === "looking"}
          onClick={onRefresh}
        />
        <Button
          className={styles.button}
          appearance="subtle"
          icon={<SettingsRegular />}
          aria-label={texts.shell.settings}
          aria-pressed={inSettings}
          title={texts.shell.settings}
          disabledFocusable={!view}
          onClick={onSettings}
        />
      </div>
      <div className={styles.chips} role="status" aria-live="polite">
        {state.kind === "looking" && !view && <Spinner size="extra-tiny" label={texts.shell.state.looking} />}
        {state.kind === "failed" && (
          <Text size={200} role="alert">
            {texts.shell.state.failed}：{state.message}
          </Text>
        )}
        {view?.table && <Facts view={view} />}
      </div>
    </section>
  );
}

function headline(view: WorkbookView | null, texts: ReturnType<typeof useTexts>): string {
  if (!view) return texts.shell.title;
  if (!view.table) return texts.shell.state.noTable;
  const { table } = view.table.checked;
  return texts.shell.state.table(
    table.title === "" ? view.table.sheet.name : table.title,
    table.tasks.length,
  );
}

function Facts({ view }: { readonly view: WorkbookView }) {
  const texts = useTexts();
  const count = (severity: string): number =>
    view.table?.checked.findings.filter((finding) => finding.severity === severity).length ?? 0;
  const [errors, warnings] = [count("error"), count("warning")];
  const { round } = view;
  return (
    <>
      <Tone tone={errors > 0 ? "bad" : warnings > 0 ? "warn" : "good"}>
        {errors + warnings === 0 ? texts.shell.state.clean : texts.shell.state.findings(errors, warnings)}
      </Tone>
      <Tone tone={!round ? "neutral" : round.missing + round.unreadable > 0 ? "warn" : "good"}>
        {round ? texts.shell.state.round(round.received, round.expected) : texts.shell.state.notConsolidated}
      </Tone>
    </>
  );
}
