import type { Engine } from "../../jobs";

/** The engine's jobs as promises, wherever they run. */
export type EngineClient = {
  readonly [Job in keyof Engine]: (...given: Parameters<Engine[Job]>) => Promise<ReturnType<Engine[Job]>>;
};

/** What goes to the worker and comes back. A job that throws says so in one sentence for the record. */
export interface EngineRequest {
  readonly id: number;
  readonly job: keyof Engine;
  readonly given: readonly unknown[];
}
export type EngineReply =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly id: number; readonly ok: false; readonly failure: string };

/** As much of a Worker as is used. */
export interface EngineThread {
  postMessage(request: EngineRequest): void;
  onmessage: ((event: { readonly data: EngineReply }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}

/**
 * Calls the engine in a worker, which starts with the first job. Where no worker can be had (a webview that refuses
 * them), `here` loads the engine into this thread: slower to answer, the same answers.
 */
export function createEngineClient(start: () => EngineThread, here: () => Promise<Engine>): EngineClient {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (failure: Error) => void }>();
  let last = 0;
  let thread: EngineThread | null | undefined;
  const failAll = (): void => {
    thread = null;
    for (const { reject } of waiting.values()) reject(new Error("the engine's thread ended"));
    waiting.clear();
  };
  const threadOrNull = (): EngineThread | null => {
    if (thread !== undefined) return thread;
    try {
      thread = start();
    } catch {
      thread = null;
      return null;
    }
    thread.onmessage = ({ data }) => {
      const job = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.ok) job?.resolve(data.result);
      else job?.reject(new Error(data.failure));
    };
    thread.onerror = failAll;
    return thread;
  };
  const call = async (job: keyof Engine, given: readonly unknown[]): Promise<unknown> => {
    const running = threadOrNull();
    if (!running) {
      const engine = await here();
      return Reflect.apply(engine[job] as (...given: readonly unknown[]) => unknown, engine, given);
    }
    const id = ++last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      running.postMessage({ id, job, given });
    });
  };
  return new Proxy({} as EngineClient, {
    get:
      (_none, job) =>
      (...given: unknown[]) =>
        call(job as keyof Engine, given),
  });
}
