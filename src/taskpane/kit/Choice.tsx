import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  group: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  option: {
    minHeight: "32px",
    "@media (pointer: coarse)": { minHeight: "44px" },
    padding: `0 ${tokens.spacingHorizontalMNudge}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  tab: {
    border: "none",
    borderBottom: "2px solid transparent",
    borderRadius: 0,
    color: tokens.colorNeutralForeground2,
    // High contrast draws what is transparent: only the pressed one is to be underlined.
    "@media (forced-colors: active)": { borderBottom: "2px solid Canvas" },
  },
  pressedTab: {
    borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottom: "2px solid Highlight" },
  },
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, gap: 0 },
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
});

/** Buttons in a row, of which one is pressed (or several, for filters). `look` tabs is for parts of a screen. */
export function Choice<Value extends string>({
  label,
  options,
  isOn,
  onToggle,
  look = "pills",
}: {
  /** What is chosen, for screen readers. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly isOn: (value: Value) => boolean;
  readonly onToggle: (value: Value) => void;
  /** @default "pills" */
  readonly look?: "pills" | "tabs";
}) {
  const styles = useStyles();
  const isTabs = look === "tabs";
  return (
    <div role="group" aria-label={label} className={mergeClasses(styles.group, isTabs && styles.tabs)}>
      {options.map(({ value, text }) => (
        <button
          key={value}
          type="button"
          className={mergeClasses(
            styles.option,
            isTabs && styles.tab,
            isOn(value) && (isTabs ? styles.pressedTab : styles.pressed),
          )}
          aria-pressed={isOn(value)}
          onClick={() => {
            onToggle(value);
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
