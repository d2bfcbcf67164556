import { useCallback, useReducer, useRef } from "react";

/** How a job stands. */
export type JobState<Result> =
  | { readonly kind: "idle" }
  | { readonly kind: "running" }
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "failed"; readonly message: string };

/**
 * Runs one job at a time and says how it stands; a second start while one runs is ignored. `describe` turns a failure
 * into a sentence for people.
 */
export function useJob<Result>(describe: (failure: unknown) => string): {
  readonly state: JobState<Result>;
  readonly run: (job: () => Promise<Result>) => void;
} {
  const [state, set] = useReducer((_before: JobState<Result>, next: JobState<Result>) => next, {
    kind: "idle",
  });
  const running = useRef(false);
  const run = useCallback(
    (job: () => Promise<Result>) => {
      if (running.current) return;
      running.current = true;
      set({ kind: "running" });
      job()
        .then(
          (result) => {
            set({ kind: "done", result });
          },
          (failure: unknown) => {
            set({ kind: "failed", message: describe(failure) });
          },
        )
        .finally(() => {
          running.current = false;
        });
    },
    [describe],
  );
  return { state, run };
}
