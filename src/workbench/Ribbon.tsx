import { Button, makeStyles, Spinner, tokens, Tooltip } from "@fluentui/react-components";
import type { AddinManifest, RibbonButton } from "./manifest";
import { workbenchTexts as texts } from "./texts/zh-CN";

const useStyles = makeStyles({
  ribbon: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `2px ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    paddingRight: tokens.spacingHorizontalM,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { width: "24px", height: "24px" },
});

/** The add-in's tab of the ribbon, from the manifest that Excel would load. */
export function Ribbon({
  manifest,
  busy,
  onPress,
}: {
  readonly manifest: AddinManifest;
  readonly busy: boolean;
  readonly onPress: (button: RibbonButton) => void;
}) {
  const styles = useStyles();
  return (
    <div role="toolbar" aria-label={texts.ribbon} className={styles.ribbon}>
      <span className={styles.tab}>{manifest.tab}</span>
      {manifest.buttons.map((button) => (
        <Tooltip key={button.id} content={button.tip} relationship="description">
          <Button
            appearance="subtle"
            disabledFocusable={busy}
            icon={<img className={styles.icon} src={`../${button.icon}`} alt="" />}
            onClick={() => onPress(button)}
          >
            {button.label}
          </Button>
        </Tooltip>
      ))}
      {busy && <Spinner size="tiny" label={texts.working} />}
    </div>
  );
}
