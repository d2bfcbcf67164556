import { Badge, Link, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { Finding } from "../domain/checks";
import type { PaneTexts } from "./texts";

/** A list longer than this is read in the sheet, not in a pane. */
const MOST_SHOWN = 200;
const BADGES = { error: "danger", warning: "warning", info: "informative" } as const;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", minHeight: "32px" },
});

/** What was found, worst first, each with its cell to go to, why, and what to do. */
export function FindingList({
  findings,
  texts,
  onGoTo,
}: {
  readonly findings: readonly Finding[];
  readonly texts: PaneTexts;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  if (findings.length === 0) return null;
  const order = Object.keys(BADGES);
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const shown = sorted.slice(0, MOST_SHOWN);
  return (
    <section aria-label={texts.findings}>
      <Subtitle2 as="h2">{texts.findings}</Subtitle2>
      <ul className={styles.list}>
        {shown.map((finding, index) => (
          <li key={`${finding.rule} ${finding.cell ?? ""} ${index}`} className={styles.item}>
            <span className={styles.head}>
              <Badge color={BADGES[finding.severity]} appearance="tint">
                {texts.severity[finding.severity]}
              </Badge>
              {finding.cell === null ? (
                <Text>{texts.wholeTable}</Text>
              ) : (
                <Link
                  as="button"
                  onClick={() => {
                    onGoTo(finding.cell ?? "");
                  }}
                >
                  {texts.goTo(finding.cell)}
                </Link>
              )}
            </span>
            <Text>{finding.message}</Text>
            {finding.suggestion !== null && <Text>{texts.replaceWith(finding.suggestion)}</Text>}
          </li>
        ))}
      </ul>
      {sorted.length > shown.length && <Text>{texts.more(sorted.length - shown.length)}</Text>}
    </section>
  );
}
