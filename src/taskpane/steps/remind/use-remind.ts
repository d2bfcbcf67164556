import { useCallback, useEffect, useState } from "react";
import type { IsoDate } from "../../../domain/dates";
import { useJob } from "../../kit/use-job";
import type { Job } from "../../kit/use-job";
import { oneOf, useStored } from "../../kit/use-stored";
import type { FoundTable, RemindPort, RemindView, WrittenSheet } from "../../ports";

export const REMIND_TABS = ["units", "tasks", "texts", "chart"] as const;
export type RemindTab = (typeof REMIND_TABS)[number];

/** The state of step 催报. */
export interface Remind {
  /** Undefined until it was looked at; null before the first consolidation. Stays while it is looked at again. */
  readonly round: RemindView | null | undefined;
  readonly looking: Job<RemindView | null>;
  readonly paging: Job<WrittenSheet>;
  /** 报送截止日期; null for none. */
  readonly due: IsoDate | null;
  readonly setDue: (day: IsoDate | null) => void;
  readonly tab: RemindTab;
  readonly setTab: (tab: RemindTab) => void;
  readonly makePage: () => void;
}

export function useRemind(
  port: RemindPort,
  describe: (failure: unknown) => string,
  table: FoundTable,
): Remind {
  const looking = useJob<RemindView | null>(describe);
  const paging = useJob<WrittenSheet>(describe);
  const [tab, setTab] = useStored<RemindTab>("remind.tab", "units", oneOf(REMIND_TABS));
  const [due, setDue] = useState<IsoDate | null>(null);
  const [round, setRound] = useState<RemindView | null>();
  const { run } = looking;
  const look = useCallback(async () => {
    const next = await port.look(table);
    setRound(next);
    return next;
  }, [port, table]);
  useEffect(() => {
    run(async () => {
      setDue(await port.due());
      return look();
    });
  }, [run, port, look]);
  return {
    round,
    looking,
    paging,
    due,
    setDue: (day) => {
      setDue(day);
      run(async () => {
        await port.keepDue(day);
        return look();
      });
    },
    tab,
    setTab,
    makePage: () => {
      paging.run(() => port.leadersPage(table));
    },
  };
}
