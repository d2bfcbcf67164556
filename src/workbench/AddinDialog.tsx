import { Button, makeStyles, shorthands, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { DialogRequest } from "../host";
import { workbenchTexts as texts } from "./texts/zh-CN";

const useStyles = makeStyles({
  box: {
    position: "absolute",
    top: "50%",
    left: "50%",
    transform: "translate(-50%, -50%)",
    minWidth: "320px",
    minHeight: "180px",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow28,
    zIndex: 1000,
  },
  bar: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  frame: { flexGrow: 1, ...shorthands.borderStyle("none") },
});

/** A page of this origin whatever scheme it was asked for with: office.js takes https only, this page may be on http. */
function ownAddress(url: string): string {
  const asked = new URL(url);
  return asked.host === location.host
    ? `${location.origin}${asked.pathname}${asked.search}${asked.hash}`
    : "about:blank";
}

/** A dialog that the add-in opened. Escape and the button close it. */
export function AddinDialog({
  request,
  onClose,
}: {
  readonly request: DialogRequest;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") onClose();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onClose]);
  return (
    <div
      role="dialog"
      aria-label={texts.dialog}
      className={styles.box}
      style={{ width: `${request.width}%`, height: `${request.height}%` }}
    >
      <div className={styles.bar}>
        <Text weight="semibold">{texts.dialog}</Text>
        <Button
          ref={button}
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={texts.close}
          onClick={onClose}
        />
      </div>
      <iframe className={styles.frame} src={ownAddress(request.url)} title={texts.dialog} />
    </div>
  );
}
