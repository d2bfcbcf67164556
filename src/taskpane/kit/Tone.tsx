import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** What a colour means; the word always stands beside it. */
export type ToneName = "good" | "bad" | "warn" | "active" | "neutral";

const useStyles = makeStyles({
  tone: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    borderRadius: tokens.borderRadiusMedium,
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    border: "1px solid transparent",
    whiteSpace: "nowrap",
    // High contrast drops the fill: the edge keeps the shape.
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  good: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
  },
  bad: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  warn: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
  },
  active: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  neutral: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground2 },
});

/** A short word in a tone: 错误, 未报, 已完成. */
export function Tone({ tone, children }: { readonly tone: ToneName; readonly children: ReactNode }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.tone, styles[tone])}>{children}</span>;
}
