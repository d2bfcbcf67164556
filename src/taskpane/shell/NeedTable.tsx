import { Button, Subtitle2, Text } from "@fluentui/react-components";
import { useCommonStyles } from "../kit/common-styles";
import { useTexts } from "../kit/use-texts";
import type { Step } from "./steps";

/** A screen that cannot work without a table: says so and leads to the one thing to do. */
export function NeedTable({ onStep }: { readonly onStep: (step: Step) => void }) {
  const styles = useCommonStyles();
  const { needTable } = useTexts().shell;
  return (
    <div className={styles.screen}>
      <Subtitle2 as="h2" className={styles.heading}>
        {needTable.title}
      </Subtitle2>
      <Text>{needTable.text}</Text>
      <Button
        appearance="primary"
        className={styles.wide}
        onClick={() => {
          onStep("insert");
        }}
      >
        {needTable.action}
      </Button>
    </div>
  );
}
