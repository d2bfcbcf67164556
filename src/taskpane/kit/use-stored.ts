import { useCallback, useState } from "react";

const PREFIX = "fengong.pane.";

/** What the pane last kept under a key, for as long as the browser's session lives; null when there is nothing. */
function recall(key: string): unknown {
  try {
    const text = sessionStorage.getItem(PREFIX + key);
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    // Storage can be closed to add-ins by policy; the pane then starts afresh each time.
    return null;
  }
}

function keep(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // As above, and when the storage is full.
  }
}

/**
 * State that survives closing and reopening the pane. `fits` tells whether what was kept can still be used; otherwise
 * `start` holds.
 */
export function useStored<Value>(
  key: string,
  start: Value,
  fits: (kept: unknown) => kept is Value,
): readonly [Value, (value: Value) => void] {
  const [value, set] = useState<Value>(() => {
    const kept = recall(key);
    return fits(kept) ? kept : start;
  });
  const change = useCallback(
    (next: Value) => {
      keep(key, next);
      set(next);
    },
    [key],
  );
  return [value, change];
}

/** A guard for `useStored`: one of the given texts. */
export function oneOf<Choice extends string>(choices: readonly Choice[]): (kept: unknown) => kept is Choice {
  return (kept): kept is Choice => (choices as readonly unknown[]).includes(kept);
}
