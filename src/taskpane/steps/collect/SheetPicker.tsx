import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { useCommonStyles } from "../../kit/common-styles";
import { useTexts } from "../../kit/use-texts";
import type { SheetRef } from "../../ports";

/** Returns that stand in this workbook already, as sheets. */
export function SheetPicker({
  sheets,
  disabled,
  onPick,
}: {
  readonly sheets: readonly SheetRef[];
  readonly disabled: boolean;
  readonly onPick: (sheets: readonly SheetRef[]) => void;
}) {
  const styles = useCommonStyles();
  const { collect: texts } = useTexts();
  const [on, setOn] = useState<ReadonlySet<string>>(new Set());
  if (sheets.length === 0) return null;
  const chosen = sheets.filter(({ id }) => on.has(id));
  return (
    <details>
      <summary>{texts.sheets}</summary>
      <div className={styles.stack}>
        <ul className={styles.list}>
          {sheets.map(({ id, name }) => (
            <li key={id}>
              <Checkbox
                label={name}
                checked={on.has(id)}
                onChange={(_event, { checked }) => {
                  setOn(new Set(checked ? [...on, id] : [...on].filter((each) => each !== id)));
                }}
              />
            </li>
          ))}
        </ul>
        <Button
          className={styles.wide}
          disabledFocusable={disabled || chosen.length === 0}
          onClick={() => {
            onPick(chosen);
          }}
        >
          {texts.sheetsRead(chosen.length)}
        </Button>
      </div>
    </details>
  );
}
