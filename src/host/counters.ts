/** What the client asked of the host since the counters were last set to zero. */
export interface Counters {
  /** Batches; each is one context.sync() that had something to say. */
  syncs: number;
  actions: number;
  /** UTF-8 bytes of the largest request and response. */
  largestRequest: number;
  largestResponse: number;
  requestBytes: number;
  responseBytes: number;
}

/** Counters at zero. */
export function zeroCounters(): Counters {
  return { syncs: 0, actions: 0, largestRequest: 0, largestResponse: 0, requestBytes: 0, responseBytes: 0 };
}
