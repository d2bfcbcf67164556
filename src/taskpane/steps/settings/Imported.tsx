import { makeStyles, tokens } from "@fluentui/react-components";
import type { OfficeSettingsResult } from "../../../domain/office-settings";
import { useTexts } from "../../kit/use-texts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
});

/** What came of a settings file: each thing that could not be used is a line of its own. */
export function Imported({ problems, isUsable }: Pick<OfficeSettingsResult, "problems" | "isUsable">) {
  const styles = useStyles();
  const { settings: texts } = useTexts();
  return (
    <>
      {isUsable ? texts.imported : texts.notImported}
      {problems.length > 0 && (
        <ul className={styles.list}>
          {problems.map(texts.importProblem).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}
