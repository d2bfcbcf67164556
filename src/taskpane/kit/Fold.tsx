import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  fold: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalXS },
  summary: {
    cursor: "pointer",
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "32px",
    "@media (pointer: coarse)": { lineHeight: "44px" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** A part of a screen that opens and closes; what is closed is not drawn. */
export function Fold({
  title,
  open: startsOpen = false,
  children,
}: {
  readonly title: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const [open, setOpen] = useState(startsOpen);
  return (
    <details
      className={styles.fold}
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary className={styles.summary}>{title}</summary>
      {open && <div className={styles.content}>{children}</div>}
    </details>
  );
}
