import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  Title3,
  tokens,
} from "@fluentui/react-components";
import type { CheckedTable } from "../domain/checks";
import { FindingList } from "./FindingList";
import type { WorkbookPort } from "./ports";
import type { PaneTexts } from "./texts";
import { useJob } from "./use-job";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    minHeight: "100vh",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
  },
  // The top right corner belongs to Office's own button.
  title: { paddingRight: "40px" },
  actions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  button: { minHeight: "32px", "@media (pointer: coarse)": { minHeight: "44px" } },
});

type Done =
  | { readonly kind: "inserted"; readonly sheet: string }
  | { readonly kind: "checked"; readonly sheetId: string; readonly checked: CheckedTable };

/** The pane: one sentence, the two things that it does, and what came of them. */
export function App({ port, texts }: { readonly port: WorkbookPort; readonly texts: PaneTexts }) {
  const styles = useStyles();
  const { state, run } = useJob<Done>(port.describe);
  const busy = state.kind === "running";
  const result = state.kind === "done" ? state.result : null;
  const insert = (): void => {
    run(async () => ({ kind: "inserted", sheet: await port.insert() }));
  };
  const check = (): void => {
    run(async () => ({ kind: "checked", ...(await port.check()) }));
  };
  // The next sensible step is the primary one: insert first, then check what stands there.
  const checkIsNext = result !== null;
  return (
    <main className={styles.pane}>
      <Title3 as="h1" className={styles.title}>
        {texts.title}
      </Title3>
      <Text>{texts.welcome}</Text>
      <div className={styles.actions}>
        <Button
          className={styles.button}
          appearance={checkIsNext ? "secondary" : "primary"}
          disabledFocusable={busy}
          onClick={insert}
        >
          {texts.insert}
        </Button>
        <Button
          className={styles.button}
          appearance={checkIsNext ? "primary" : "secondary"}
          disabledFocusable={busy}
          onClick={check}
        >
          {texts.check}
        </Button>
      </div>
      <div role="status" aria-live="polite">
        {busy && <Spinner size="tiny" label={texts.working} />}
        {result?.kind === "inserted" && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{texts.inserted(result.sheet)}</MessageBarBody>
          </MessageBar>
        )}
        {result?.kind === "checked" && <Text>{summary(result.checked, texts)}</Text>}
      </div>
      {state.kind === "failed" && (
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{state.message}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      {result?.kind === "checked" && (
        <FindingList
          findings={result.checked.findings}
          texts={texts}
          onGoTo={(cell) => void port.goTo(result.sheetId, cell).catch(() => undefined)}
        />
      )}
    </main>
  );
}

function summary({ findings, table }: CheckedTable, texts: PaneTexts): string {
  if (findings.length === 0) return texts.clean;
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return texts.checked(table.tasks.length, count("error"), count("warning"), count("info"));
}
