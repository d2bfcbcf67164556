import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** What came of a job, and below it what the person must know besides; null for nothing. */
export function Outcome({
  remark,
  children,
}: {
  readonly remark: string | null;
  readonly children: ReactNode;
}) {
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{children}</MessageBarBody>
      </MessageBar>
      <Remark text={remark} />
    </>
  );
}

/** What a person must know although the job was done. */
export function Remark({ text }: { readonly text: string | null }) {
  return (
    text !== null && (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{text}</MessageBarBody>
      </MessageBar>
    )
  );
}
