import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { useCommonStyles } from "../../kit/common-styles";
import { useTexts } from "../../kit/use-texts";

/** Puts the master before the last one back. Asked once more: the one that stands now is lost by it. */
export function BringBack({
  putAwayAt,
  busy,
  onBringBack,
}: {
  /** When the earlier master was put away, ISO date and time. */
  readonly putAwayAt: string;
  readonly busy: boolean;
  readonly onBringBack: () => void;
}) {
  const styles = useCommonStyles();
  const { collect, common } = useTexts();
  const texts = collect.back;
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button
        className={styles.wide}
        disabledFocusable={busy}
        onClick={() => {
          setAsked(true);
        }}
      >
        {texts.offer}
      </Button>
    );
  }
  return (
    <section className={styles.card} aria-label={texts.offer}>
      <Text>{texts.sure(localTime(putAwayAt))}</Text>
      <div className={styles.row}>
        <Button
          className={styles.button}
          disabledFocusable={busy}
          onClick={() => {
            setAsked(false);
            onBringBack();
          }}
        >
          {texts.apply}
        </Button>
        <Button
          className={styles.button}
          appearance="subtle"
          onClick={() => {
            setAsked(false);
          }}
        >
          {common.cancel}
        </Button>
      </div>
    </section>
  );
}

/** A moment on the machine's own clock: 2024-11-20 09:05. */
function localTime(iso: string): string {
  const moment = new Date(iso);
  const two = (number: number): string => String(number).padStart(2, "0");
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join("-");
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
