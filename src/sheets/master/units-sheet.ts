import type { Entry, UnitLedger } from "../../domain/consolidation";
import { total } from "../../domain/consolidation";
import type { LedgerLine } from "../../domain/ledger";
import { ledgerOf } from "../../domain/ledger";
import { numberValue } from "../sheet-draft";
import type { SheetPlan } from "../sheet-plan";
import { masterTexts } from "../texts/zh-CN-master";
import type { Line } from "./list-draft";
import { listDraft, putLine } from "./list-draft";
import type { MasterView } from "./master-view";
import { statusCounts, worstLamp } from "./master-view";

const WIDTHS = [26, 14, 12, 7, 7, 7, 7, 8, 8, 7, 14, 8, 8, 10, 9, 14];

/** A unit's figures, as 单位进度 and 总览 show them. Counts are rows (明细) of the unit. */
export interface UnitFigures {
  readonly unit: string;
  readonly state: UnitLedger["state"];
  /** Rows that it owes. */
  readonly owed: number;
  /** Tasks that it answered. */
  readonly answered: number;
  /** Rows that came back empty. */
  readonly blank: number;
  /** Owed rows that did not come back at all. */
  readonly absent: number;
  readonly datedDone: number;
  readonly dated: number;
  readonly overdue: number;
  readonly moving: number;
  readonly standing: number;
  readonly lamp: readonly [word: string, style: string];
}

export function unitFigures(view: MasterView): readonly UnitFigures[] {
  return view.consolidation.units.map((ledger) => figuresOf(view, ledger));
}

function figuresOf(view: MasterView, { unit, state }: UnitLedger): UnitFigures {
  const own = (view.byUnit.get(unit) ?? []).filter(({ no }) => no !== null);
  const { dated, ongoing } = view.tally(own);
  const owed = view.owedBy(unit);
  const back = new Set(own.map(({ no }) => no));
  return {
    unit,
    state,
    owed: owed.length,
    answered: new Set(own.filter(({ status }) => status !== "blank").map(({ no }) => no)).size,
    blank: statusCounts(own).blank,
    absent: owed.filter((no) => !back.has(no)).length,
    datedDone: dated.done,
    dated: total(dated),
    overdue: dated.overdue + ongoing.overdue,
    moving: ongoing.progress,
    standing: ongoing["no-progress"],
    lamp: lampOfUnit(view, state, own),
  };
}

function lampOfUnit(
  view: MasterView,
  state: UnitLedger["state"],
  own: readonly Entry[],
): readonly [string, string] {
  if (state !== "received") return [masterTexts.unitStates[state], "tone-bad"];
  const lamp = worstLamp(view, own);
  return lamp === null ? ["", "centred"] : [view.word(lamp), `tone-${view.tone(lamp)}`];
}

/** 单位进度: a line per unit: what it owes, what came, how it stands, whom to call. */
export function unitsSheet(view: MasterView): SheetPlan {
  const { consolidation, context } = view;
  const { draft, firstRow, headerRow, lastColumn } = listDraft(
    masterTexts.sheets.units,
    masterTexts.unitHeaders.map((header, index) => ({ header, width: WIDTHS[index] ?? 10 })),
    {
      title: masterTexts.unitsTitle(consolidation.table.title),
      note: masterTexts.subtitle(consolidation.asOf, context),
    },
    { paper: "A4" },
  );
  const ledger = new Map(
    ledgerOf(consolidation, { due: context.due, extensions: context.extensions }).map((line) => [
      line.unit,
      line,
    ]),
  );
  const figures = unitFigures(view);
  figures.forEach((each, index) => {
    putLine(draft, firstRow + index, lineOf(view, each, ledger.get(each.unit)));
  });
  const sum = (pick: (each: UnitFigures) => number): number =>
    figures.reduce((all, each) => all + pick(each), 0);
  const bottom = firstRow + figures.length;
  putLine(draft, bottom, [
    [masterTexts.summary.total, "header"],
    ["", "header"],
    ["", "header"],
    ...[
      sum(({ owed }) => owed),
      sum(({ answered }) => answered),
      sum(({ blank }) => blank),
      sum(({ absent }) => absent),
      sum(({ dated }) => dated),
      sum(({ datedDone }) => datedDone),
      sum(({ overdue }) => overdue),
    ].map((value) => [numberValue(value), "header"] as const),
    [
      masterTexts.overview.rateText(
        sum(({ datedDone }) => datedDone),
        sum(({ dated }) => dated),
      ),
      "header",
    ],
    [numberValue(sum(({ moving }) => moving)), "header"],
    [numberValue(sum(({ standing }) => standing)), "header"],
    ["", "header"],
    ["", "header"],
    ["", "header"],
  ]);
  return draft.finish({
    autoFilter: { top: headerRow, left: 0, bottom: Math.max(firstRow, bottom - 1), right: lastColumn },
  });
}

function lineOf(view: MasterView, figures: UnitFigures, line: LedgerLine | undefined): Line {
  const own = view.byUnit.get(figures.unit) ?? [];
  const contact = own.find((entry) => entry.contact.trim() !== "");
  const phone = own.find((entry) => entry.phone.trim() !== "");
  const standing = line?.standing ?? "complete";
  return [
    [figures.unit, "text"],
    [masterTexts.standings[standing], `tone-${masterTexts.standingTones[standing]}`],
    [line?.filledOn ? { type: "date", date: line.filledOn } : null, "date"],
    [numberValue(figures.owed), "number"],
    [numberValue(figures.answered), "number"],
    [numberValue(figures.blank), "number"],
    [numberValue(figures.absent), "number"],
    [numberValue(figures.dated), "number"],
    [numberValue(figures.datedDone), "number"],
    [numberValue(figures.overdue), "number"],
    [masterTexts.overview.rateText(figures.datedDone, figures.dated), "centred"],
    [numberValue(figures.moving), "number"],
    [numberValue(figures.standing), "number"],
    figures.lamp,
    [contact?.contact ?? "", "centred"],
    [phone?.phone ?? "", "centred"],
  ];
}
