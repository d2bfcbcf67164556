import type { IsoDate } from "../../domain/dates";
import type { CheckRequest } from "../../jobs";
import type { FoundTable } from "../ports";
import type { Looked } from "./look";
import type { OfficeStore } from "./office-store";
import type { EngineClient } from "./engine-client";

/** What the ports share: the engine, and what was last read of the workbook. */
export interface Session {
  readonly engine: EngineClient;
  readonly store: OfficeStore;
  readonly today: () => IsoDate;
  /** Office's display language. */
  readonly locale: string;
  /** The last look at the workbook; the screens are only shown after the first. */
  readonly looked: () => Looked;
}

/** What a table of the workbook is read with: its roster, year and day of issue. */
export function requestOf(session: Session, { checked }: FoundTable): CheckRequest {
  const { view, office } = session.looked();
  return {
    table: checked.table,
    roster: view.roster.roster,
    asOf: session.today(),
    office,
  };
}
