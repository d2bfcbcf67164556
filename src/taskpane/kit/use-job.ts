import { useCallback, useEffect, useReducer, useRef } from "react";

/** How far a job is: `done` of `all` pieces, and what it is at. */
export interface JobProgress {
  readonly done: number;
  readonly all: number;
  readonly at?: string;
}

/** How a job stands. */
export type JobState<Result> =
  | { readonly kind: "idle" }
  /** `progress` is null while a job cannot say how far it is. */
  | { readonly kind: "running"; readonly progress: JobProgress | null }
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "cancelled" };

/** What a running job may use: it looks at `signal` between pieces and says how far it is. */
export interface JobControl {
  readonly signal: AbortSignal;
  readonly progress: (progress: JobProgress) => void;
}

/** Thrown by a job that has seen its signal and left nothing half done. */
export class JobCancelled extends Error {}

export interface Job<Result> {
  readonly state: JobState<Result>;
  /** Starts the job; ignored while one runs. */
  readonly run: (job: (control: JobControl) => Promise<Result>) => void;
  /** Asks the running job to stop. */
  readonly cancel: () => void;
  /** Forgets what came of the last run. */
  readonly reset: () => void;
}

const IDLE = { kind: "idle" } as const;

/**
 * Runs one job at a time and says how it stands. `describe` turns a failure into a sentence for people. A job whose
 * component is gone goes on to its end unheard.
 */
export function useJob<Result>(describe: (failure: unknown) => string): Job<Result> {
  const [state, set] = useReducer(
    (_before: JobState<Result>, next: JobState<Result>): JobState<Result> => next,
    IDLE,
  );
  const running = useRef<AbortController | null>(null);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const run = useCallback(
    (job: (control: JobControl) => Promise<Result>) => {
      if (running.current) return;
      const controller = new AbortController();
      running.current = controller;
      const show = (next: JobState<Result>): void => {
        if (mounted.current && running.current === controller) set(next);
      };
      set({ kind: "running", progress: null });
      job({
        signal: controller.signal,
        progress: (progress) => {
          show({ kind: "running", progress });
        },
      })
        .then(
          (result) => {
            show({ kind: "done", result });
          },
          (failure: unknown) => {
            show(
              failure instanceof JobCancelled
                ? { kind: "cancelled" }
                : { kind: "failed", message: describe(failure) },
            );
          },
        )
        .finally(() => {
          running.current = null;
        });
    },
    [describe],
  );
  const cancel = useCallback(() => {
    running.current?.abort();
  }, []);
  const reset = useCallback(() => {
    if (!running.current) set(IDLE);
  }, []);
  return { state, run, cancel, reset };
}
