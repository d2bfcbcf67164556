import { makeStyles, MessageBar, MessageBarBody, Title3, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
});

/** The pane where it cannot work: what is needed, in one sentence. */
export function Notice({ title, message }: { readonly title: string; readonly message: string }) {
  const styles = useStyles();
  return (
    <main className={styles.pane}>
      <Title3 as="h1">{title}</Title3>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{message}</MessageBarBody>
      </MessageBar>
    </main>
  );
}
