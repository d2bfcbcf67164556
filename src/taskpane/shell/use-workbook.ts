import { useCallback, useEffect, useReducer, useRef } from "react";
import type { WorkbookPort, WorkbookView } from "../ports";

/** What is known of the open workbook. While it is read again the former view stays. */
export type WorkbookState =
  | { readonly kind: "looking"; readonly view: WorkbookView | null }
  | { readonly kind: "known"; readonly view: WorkbookView }
  | { readonly kind: "failed"; readonly view: WorkbookView | null; readonly message: string };

type Event =
  | { readonly kind: "look" }
  | { readonly kind: "seen"; readonly view: WorkbookView }
  | { readonly kind: "failed"; readonly message: string };

function next(state: WorkbookState, event: Event): WorkbookState {
  switch (event.kind) {
    case "look":
      return { kind: "looking", view: state.view };
    case "seen":
      return { kind: "known", view: event.view };
    case "failed":
      return { kind: "failed", view: state.view, message: event.message };
  }
}

/**
 * Reads the workbook at once, again when asked, and whenever a person changes the table or moves to another sheet.
 * Of several readings only the last one counts.
 */
export function useWorkbook(
  port: WorkbookPort,
  describe: (failure: unknown) => string,
): { readonly state: WorkbookState; readonly refresh: () => void } {
  const [state, tell] = useReducer(next, { kind: "looking", view: null });
  const latest = useRef(0);
  const refresh = useCallback(() => {
    const turn = ++latest.current;
    tell({ kind: "look" });
    port.look().then(
      (view) => {
        if (turn === latest.current) tell({ kind: "seen", view });
      },
      (failure: unknown) => {
        if (turn === latest.current) tell({ kind: "failed", message: describe(failure) });
      },
    );
  }, [port, describe]);
  useEffect(refresh, [refresh]);

  const sheetId = state.view?.table?.sheet.id ?? null;
  useEffect(() => {
    let stop: (() => void) | null = null;
    let over = false;
    port.watch(sheetId, refresh).then(
      (end) => {
        if (over) end();
        else stop = end;
      },
      // Without events the person refreshes by hand; the button is always there.
      () => undefined,
    );
    return () => {
      over = true;
      stop?.();
    };
  }, [port, sheetId, refresh]);
  return { state, refresh };
}
