import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { mergeDecisions, NO_DECISIONS } from "../../../domain/consolidation";
import type { Consolidation, Decisions, ReturnInput } from "../../../domain/consolidation";
import { useJob } from "../../kit/use-job";
import type { Job, JobControl } from "../../kit/use-job";
import type { CollectPort, FileLine, FoundTable, ReadInputs, SheetRef, WrittenSheet } from "../../ports";
import { keptInputs } from "./kept-inputs";

/** What was written, and where; or that the earlier master is back. */
export type Written =
  | ({ readonly kind: "sheets" } & WrittenSheet)
  | { readonly kind: "file"; readonly name: string }
  | { readonly kind: "back" };

/** The state of step 汇总: files read so far, what they come to, and what was decided. */
export interface Collect {
  /** Files in the master that this workbook holds; null when there is none. */
  readonly kept: number | null;
  /** When the master before the present one was put away, ISO; null where there is none to go back to. */
  readonly earlier: string | null;
  /** Files read in this round, as they came. */
  readonly lines: readonly FileLine[];
  /** Null until something was read. */
  readonly consolidation: Consolidation | null;
  readonly reading: Job<ReadInputs>;
  readonly deciding: Job<null>;
  readonly writing: Job<Written>;
  readonly decisions: Decisions;
  /** Files whose cells are at hand, so that they can be read anew; of others only what was read is kept. */
  readonly open: ReadonlySet<string>;
  readonly pickFiles: (files: readonly File[], password: string) => void;
  readonly pickSheets: (sheets: readonly SheetRef[]) => void;
  readonly decide: (change: Partial<Decisions>) => void;
  readonly write: () => void;
  readonly save: () => void;
  readonly bringBack: () => void;
  readonly discard: () => void;
}

/** A file that was read again takes the place of the one before. */
function joined(before: readonly ReturnInput[], now: readonly ReturnInput[]): readonly ReturnInput[] {
  const names = new Set(now.map(({ file }) => file));
  return [...before.filter(({ file }) => !names.has(file)), ...now];
}

export function useCollect(
  port: CollectPort,
  describe: (failure: unknown) => string,
  table: FoundTable,
  refresh: () => void,
): Collect {
  const [kept, setKept] = useState<number | null>(null);
  const [earlier, setEarlier] = useState<string | null>(null);
  const [lines, setLines] = useState<readonly FileLine[]>([]);
  const [consolidation, setConsolidation] = useState<Consolidation | null>(null);
  const [decisions, setDecisions] = useState<Decisions>(NO_DECISIONS);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const inputs = useRef<readonly ReturnInput[]>([]);
  const reading = useJob<ReadInputs>(describe);
  const deciding = useJob<null>(describe);
  const writing = useJob<Written>(describe);
  const { run: read } = reading;

  const put = useCallback(
    async (all: readonly ReturnInput[], decided: Decisions) => {
      const next = await port.consolidate(table, all, decided);
      inputs.current = all;
      setOpen(new Set(all.flatMap(({ file, read: each }) => ("ok" in each && each.ok ? [file] : []))));
      setConsolidation(next);
      keptInputs.keep(next);
    },
    [port, table],
  );
  const takeUp = useEffectEvent(() => {
    // What was read before the pane was closed is taken up again.
    read(async () => {
      const [files, putAway, decided] = await Promise.all([port.kept(), port.earlier(), port.decisions()]);
      setKept(files);
      setEarlier(putAway);
      setDecisions(decided);
      const before = keptInputs.recall();
      if (before.length > 0) await put(before, decided);
      return { inputs: before, lines: [] };
    });
  });
  useEffect(() => {
    takeUp();
  }, []);
  const clear = (): void => {
    inputs.current = [];
    setOpen(new Set());
    keptInputs.forget();
    setConsolidation(null);
    setLines([]);
  };
  return {
    kept,
    earlier,
    lines,
    consolidation,
    reading,
    deciding,
    writing,
    decisions,
    open,
    pickFiles: (files, password) => {
      writing.reset();
      const before = lines;
      read(async (control: JobControl) => {
        const came: FileLine[] = [];
        try {
          const result = await port.readFiles(files, password, {
            ...control,
            onFile: (line) => {
              came.push(line);
              setLines([...before, ...came]);
            },
          });
          setLines([...before, ...result.lines]);
          await put(joined(inputs.current, result.inputs), decisions);
          return result;
        } catch (failure) {
          setLines(before);
          throw failure;
        }
      });
    },
    pickSheets: (sheets) => {
      writing.reset();
      read(async () => {
        const result = await port.readSheets(sheets);
        setLines((before) => [...before, ...result.lines]);
        await put(joined(inputs.current, result.inputs), decisions);
        return result;
      });
    },
    decide: (change) => {
      const next = mergeDecisions(decisions, { ...NO_DECISIONS, ...change });
      deciding.run(async () => {
        setDecisions(next);
        await Promise.all([port.keepDecisions(next), put(inputs.current, next)]);
        return null;
      });
    },
    write: () => {
      writing.run(async () => {
        const written = await port.writeSheets(table, inputs.current, decisions);
        inputs.current = [];
        setOpen(new Set());
        keptInputs.forget();
        setKept(await port.kept());
        setEarlier(await port.earlier());
        refresh();
        return { kind: "sheets", ...written };
      });
    },
    bringBack: () => {
      writing.run(async () => {
        await port.bringBack(table);
        clear();
        reading.reset();
        setKept(await port.kept());
        setEarlier(await port.earlier());
        refresh();
        return { kind: "back" };
      });
    },
    save: () => {
      writing.run(async () => ({
        kind: "file",
        name: await port.saveFile(table, inputs.current, decisions),
      }));
    },
    discard: () => {
      clear();
      reading.reset();
      writing.reset();
    },
  };
}
