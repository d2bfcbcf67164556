import { Button, Field, Text, Textarea } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { useCommonStyles } from "../../kit/common-styles";
import { useTexts } from "../../kit/use-texts";

/** Copies a text with one click. Where the clipboard is blocked the text shows, selected, to be copied by hand. */
export function CopyText({
  text,
  label,
  short,
  primary = false,
  copy,
}: {
  readonly text: string;
  /** What the button does, for screen readers too. */
  readonly label: string;
  /** What stands on the button where its full label would be too long. */
  readonly short?: string;
  readonly primary?: boolean;
  readonly copy: (text: string) => Promise<boolean>;
}) {
  const styles = useCommonStyles();
  const { remind: texts } = useTexts();
  const [came, setCame] = useState<"copied" | "blocked" | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (came === "blocked") field.current?.select();
  }, [came]);
  return (
    <div className={styles.stack}>
      <Button
        className={primary ? styles.wide : styles.button}
        appearance={primary ? "primary" : "secondary"}
        icon={<CopyRegular />}
        aria-label={short === undefined ? undefined : label}
        onClick={() => {
          void copy(text).then((copied) => {
            setCame(copied ? "copied" : "blocked");
            if (!copied) field.current?.select();
          });
        }}
      >
        {short ?? label}
      </Button>
      <div role="status" aria-live="polite">
        {came === "copied" && <Text size={200}>{texts.copied}</Text>}
        {came === "blocked" && <Text size={200}>{texts.copyBlocked}</Text>}
      </div>
      {came === "blocked" && (
        <Field label={texts.text}>
          <Textarea ref={field} readOnly rows={5} value={text} />
        </Field>
      )}
    </div>
  );
}
