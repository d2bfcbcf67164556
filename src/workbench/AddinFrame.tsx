import { makeStyles, shorthands } from "@fluentui/react-components";
import { useCallback } from "react";
import type { FrameHost } from "../host";
import type { Session } from "./session";

const useStyles = makeStyles({
  shown: { display: "block", width: "100%", height: "100%", ...shorthands.borderStyle("none") },
  // Not display: none, in which a frame measures nothing and Fluent's menus go astray when it comes back.
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    left: "-10px",
    visibility: "hidden",
    ...shorthands.borderStyle("none"),
  },
});

/** A page of the add-in in a frame, with the session's Excel behind it. */
export function AddinFrame({
  session,
  frame,
  source,
  title,
  shown,
}: {
  readonly session: Session;
  readonly frame: FrameHost;
  readonly source: string;
  readonly title: string;
  readonly shown: boolean;
}) {
  const styles = useStyles();
  const attach = useCallback(
    (element: HTMLIFrameElement | null) => {
      if (element) session.attach(frame, element);
    },
    [session, frame],
  );
  return (
    <iframe
      ref={attach}
      name={frame.windowName}
      src={source}
      title={title}
      aria-hidden={!shown}
      className={shown ? styles.shown : styles.hidden}
    />
  );
}
