import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ListedFinding, ReturnFinding } from "../../../domain/consolidation";
import { useCommonStyles } from "../../kit/common-styles";
import { Tone } from "../../kit/Tone";
import { useTexts } from "../../kit/use-texts";

const TONES = { error: "bad", warning: "warn", info: "neutral" } as const;
/** For these the two texts are the matter; elsewhere the sentence says all. */
const DIFFED: readonly ReturnFinding["rule"][] = ["tampered", "text-edited"];
const isDiffed = ({ rule, count }: ListedFinding): boolean => DIFFED.includes(rule) || count > 1;
const LONGEST = 240;

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalS,
  },
  diff: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalS, margin: 0 },
  text: { margin: 0, whiteSpace: "pre-wrap" },
  was: { textDecorationLine: "line-through" },
});

/** Something to know about a returned file; changed cells as a diff of what was issued and what came back. */
export function ReturnFindingItem({ finding }: { readonly finding: ListedFinding }) {
  const styles = useCommonStyles();
  const own = useStyles();
  const { collect: texts, common } = useTexts();
  const { severity, file, sheet, row, unit, issued, returned } = finding;
  const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
  return (
    <div className={own.item}>
      <div className={styles.row}>
        <Tone tone={TONES[severity]}>{common.severity[severity]}</Tone>
        {unit !== null && <Text weight="semibold">{unit}</Text>}
      </div>
      <Text size={200} className={styles.muted}>
        {texts.preview.where(file, sheet, row)}
      </Text>
      <Text>{texts.sentence(finding)}</Text>
      {isDiffed(finding) && issued !== null && returned !== null && (
        <dl className={own.diff}>
          <dt>{texts.preview.issued}</dt>
          <dd className={own.text}>
            <del className={own.was}>{shorten(issued) || texts.preview.empty}</del>
          </dd>
          <dt>{texts.preview.returned}</dt>
          <dd className={own.text}>
            <ins>{shorten(returned) || texts.preview.empty}</ins>
          </dd>
        </dl>
      )}
    </div>
  );
}
