import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTexts } from "../kit/use-texts";
import { STEPS } from "./steps";
import type { Step } from "./steps";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(5, 1fr)",
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    listStyleType: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  step: {
    width: "100%",
    minHeight: "40px",
    "@media (pointer: coarse)": { minHeight: "44px" },
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    borderBottom: "3px solid transparent",
    // High contrast draws what is transparent: only the step that is shown is to be underlined.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  dot: {
    display: "inline-block",
    width: "6px",
    height: "6px",
    marginLeft: "3px",
    borderRadius: "50%",
    verticalAlign: "super",
    backgroundColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
});

/** The five steps; the current one underlined, the sensible next one with a dot (and words for screen readers). */
export function StepNav({
  current,
  suggested,
  onStep,
}: {
  /** Null on a screen that is no step, such as the settings. */
  readonly current: Step | null;
  readonly suggested: Step | null;
  readonly onStep: (step: Step) => void;
}) {
  const styles = useStyles();
  const { shell } = useTexts();
  return (
    <nav aria-label={shell.stepsLabel}>
      <ol className={styles.list}>
        {STEPS.map((step) => {
          const isNext = step === suggested && step !== current;
          return (
            <li key={step}>
              <button
                type="button"
                className={mergeClasses(styles.step, step === current && styles.current)}
                aria-current={step === current ? "step" : undefined}
                aria-label={isNext ? `${shell.steps[step]}（${shell.suggested}）` : undefined}
                onClick={() => {
                  onStep(step);
                }}
              >
                {shell.steps[step]}
                {isNext && <span className={styles.dot} aria-hidden="true" />}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
