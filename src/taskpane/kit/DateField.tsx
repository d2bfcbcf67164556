import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { isoDateOf, parseIsoDate } from "../../domain/dates";
import type { IsoDate } from "../../domain/dates";
import { useTexts } from "./use-texts";

/** Reads a day as people type it: 2026-12-31, 2026/12/31, 2026.12.31, 20261231, 2026年12月31日. */
function readTyped(text: string): IsoDate | null {
  const folded = text.normalize("NFKC").trim();
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(folded) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(folded);
  if (!match) return null;
  const [, year, month, day] = match;
  return isoDateOf(Number(year), Number(month), Number(day));
}

interface Typed {
  readonly text: string;
  /** The day that stood when it was typed; where another stands now, that is shown. */
  readonly day: IsoDate | null;
}

/**
 * A day as text, the same in every browser and language; the browser's own date field follows the machine's. What is no
 * day is told and changes nothing.
 */
export function DateField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: IsoDate | null;
  readonly onChange: (day: IsoDate | null) => void;
}) {
  const { common } = useTexts();
  const [typed, setTyped] = useState<Typed | null>(null);
  const [left, setLeft] = useState(false);
  const text = typed !== null && typed.day === value ? typed.text : (value ?? "");
  const isBad = text !== "" && readTyped(text) === null;
  const settle = (): void => {
    setLeft(true);
    const day = readTyped(text);
    if (text !== "" && day === null) return;
    setTyped(null);
    if (day !== value) onChange(day);
  };
  return (
    <Field label={label} validationMessage={left && isBad ? common.notADay : undefined}>
      <Input
        value={text}
        placeholder={common.dayPlaceholder}
        inputMode="numeric"
        autoComplete="off"
        onChange={(_event, { value: next }) => {
          setLeft(false);
          const day = parseIsoDate(next);
          const isWhole = day !== null || next === "";
          setTyped({ text: next, day: isWhole ? day : value });
          if (isWhole && day !== value) onChange(day);
        }}
        onBlur={settle}
        onKeyDown={({ key }) => {
          if (key === "Enter") settle();
        }}
      />
    </Field>
  );
}
