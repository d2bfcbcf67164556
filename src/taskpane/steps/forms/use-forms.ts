import { useCallback, useEffect, useMemo, useState } from "react";
import { parseIsoDate } from "../../../domain/dates";
import type { IsoDate } from "../../../domain/dates";
import type { OptionalAnswer } from "../../../sheets";
import { findByName } from "../../kit/find-by-name";
import { useJob } from "../../kit/use-job";
import type { Job } from "../../kit/use-job";
import { useStored } from "../../kit/use-stored";
import type { FormsMade, FormsPlace, FormsPlan, FormsPort, FormUnit, FoundTable } from "../../ports";

const PLACES: readonly FormsPlace[] = ["zip", "sheets", "workbooks"];

/** What the person set; `left` are the units that get none. */
interface FormsChoice {
  readonly left: readonly string[];
  readonly round: string;
  readonly due: IsoDate | null;
  readonly whole: boolean;
  readonly without: readonly OptionalAnswer[];
  /** Null for the usual one. */
  readonly place: FormsPlace | null;
}

const START: FormsChoice = { left: [], round: "", due: null, whole: false, without: [], place: null };

function isChoice(kept: unknown): kept is FormsChoice {
  return (
    kept instanceof Object &&
    "left" in kept &&
    Array.isArray(kept.left) &&
    "round" in kept &&
    typeof kept.round === "string" &&
    "due" in kept &&
    (kept.due === null || (typeof kept.due === "string" && parseIsoDate(kept.due) !== null)) &&
    "whole" in kept &&
    typeof kept.whole === "boolean" &&
    "without" in kept &&
    Array.isArray(kept.without) &&
    "place" in kept &&
    (kept.place === null || PLACES.includes(kept.place as FormsPlace))
  );
}

/** The state of step 下发. */
export interface Forms {
  /** Who would get a form; null until it is known. Stays while it is worked out again. */
  readonly plan: FormsPlan | null;
  readonly planning: Job<FormsPlan>;
  readonly job: Job<FormsMade>;
  readonly choice: FormsChoice;
  readonly setChoice: (change: Partial<FormsChoice>) => void;
  readonly place: FormsPlace;
  readonly sought: string;
  readonly setSought: (sought: string) => void;
  /** Units that fit what was typed. */
  readonly found: readonly FormUnit[];
  readonly chosen: readonly FormUnit[];
  readonly toggle: (units: readonly FormUnit[], on: boolean) => void;
  readonly make: () => void;
}

export function useForms(
  port: FormsPort,
  describe: (failure: unknown) => string,
  table: FoundTable,
  refresh: () => void,
): Forms {
  const planning = useJob<FormsPlan>(describe);
  const job = useJob<FormsMade>(describe);
  const [choice, keep] = useStored("forms", START, isChoice);
  const [sought, setSought] = useState("");
  const [plan, setPlan] = useState<FormsPlan | null>(null);
  const { run } = planning;
  useEffect(() => {
    run(async () => {
      const next = await port.plan(table);
      setPlan(next);
      return next;
    });
  }, [run, port, table]);
  const found = useMemo(() => findByName(plan?.units ?? [], sought), [plan, sought]);
  const chosen = useMemo(() => {
    const left = new Set(choice.left);
    return (plan?.units ?? []).filter(({ unit }) => !left.has(unit));
  }, [plan, choice]);
  const setChoice = useCallback(
    (change: Partial<FormsChoice>) => {
      keep({ ...choice, ...change });
    },
    [keep, choice],
  );
  const place = choice.place ?? port.usualPlace;
  return {
    plan,
    planning,
    job,
    choice,
    setChoice,
    place,
    sought,
    setSought,
    found,
    chosen,
    toggle: (units, on) => {
      const names = new Set(units.map(({ unit }) => unit));
      const others = choice.left.filter((unit) => !names.has(unit));
      setChoice({ left: on ? others : [...others, ...names] });
    },
    make: () => {
      const { round, due, whole, without } = choice;
      job.run(async (control) => {
        const request = { units: chosen, round: round.trim(), due, whole, without };
        const made = await port.make(table, request, place, control);
        if (made.place === "sheets") refresh();
        return made;
      });
    },
  };
}
