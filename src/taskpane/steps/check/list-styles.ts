import { makeStyles, tokens } from "@fluentui/react-components";

/** Shapes of the list of findings. */
export const useListStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXS,
  },
  headText: { margin: 0, flexGrow: 1 },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "32px",
  },
  /** A text with its buttons beside it: the text wraps, the buttons stay. */
  beside: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  suggestion: { whiteSpace: "pre-wrap" },
  ignored: { opacity: 1, color: tokens.colorNeutralForeground3 },
});
