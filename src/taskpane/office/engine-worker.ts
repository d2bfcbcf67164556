import { pinyinOf } from "../../domain/units/pinyin";
import { engineWith } from "../../jobs";
import type { EngineReply, EngineRequest } from "./engine-client";

const engine = engineWith(pinyinOf);

/** The engine in its own thread: one request, one reply. */
self.onmessage = ({ data: { id, job, given } }: MessageEvent<EngineRequest>): void => {
  const reply = (message: EngineReply): void => {
    self.postMessage(message);
  };
  Promise.resolve()
    .then((): unknown => Reflect.apply(engine[job], engine, given))
    .then(
      (result) => {
        reply({ id, ok: true, result });
      },
      (failure: unknown) => {
        reply({ id, ok: false, failure: failure instanceof Error ? failure.message : String(failure) });
      },
    );
};
