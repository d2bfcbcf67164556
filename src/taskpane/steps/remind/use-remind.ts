import { useEffect, useState } from "react";
import type { IsoDate } from "../../../domain/dates";
import { useJob } from "../../kit/use-job";
import type { Job } from "../../kit/use-job";
import { oneOf, useStored } from "../../kit/use-stored";
import type { FoundTable, RemindPort, RemindView } from "../../ports";

export const REMIND_TABS = ["units", "tasks", "texts", "chart"] as const;
export type RemindTab = (typeof REMIND_TABS)[number];

/** The state of step 催报. */
export interface Remind {
  readonly looking: Job<RemindView | null>;
  readonly paging: Job<string>;
  /** As the date field has it; "" for none. */
  readonly due: string;
  /** `day` is null while what is typed is no day. */
  readonly setDue: (typed: string, day: IsoDate | null) => void;
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
  const paging = useJob<string>(describe);
  const [tab, setTab] = useStored<RemindTab>("remind.tab", "units", oneOf(REMIND_TABS));
  const [due, setDue] = useState("");
  const { run } = looking;
  useEffect(() => {
    run(async () => {
      setDue((await port.due()) ?? "");
      return port.look(table);
    });
  }, [run, port, table]);
  return {
    looking,
    paging,
    due,
    setDue: (typed, day) => {
      setDue(typed);
      if (day === null && typed !== "") return;
      run(async () => {
        await port.keepDue(day);
        return port.look(table);
      });
    },
    tab,
    setTab,
    makePage: () => {
      paging.run(() => port.leadersPage(table));
    },
  };
}
