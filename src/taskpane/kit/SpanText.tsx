import { makeStyles, tokens } from "@fluentui/react-components";
import type { Span } from "../../domain/text";

const useStyles = makeStyles({
  text: {
    whiteSpace: "pre-wrap",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusSmall,
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    lineHeight: tokens.lineHeightBase300,
  },
  mark: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorStatusWarningForeground2,
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
    "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText" },
  },
});

/** Characters shown before and after the stretch; a requirement can be a page long. */
const AROUND = 40;

/** A cell's text with the stretch that a finding speaks of marked; far away parts of a long text are left out. */
export function SpanText({ text, span }: { readonly text: string; readonly span: Span | null }) {
  const styles = useStyles();
  if (!span) return <span className={styles.text}>{cut(text, 0, AROUND * 3)}</span>;
  const from = Math.max(0, span.start - AROUND);
  return (
    <span className={styles.text}>
      {from > 0 && "…"}
      {text.slice(from, span.start)}
      <mark className={styles.mark}>{text.slice(span.start, span.end)}</mark>
      {cut(text, span.end, span.end + AROUND)}
    </span>
  );
}

function cut(text: string, from: number, to: number): string {
  return text.length <= to ? text.slice(from) : `${text.slice(from, to)}…`;
}
