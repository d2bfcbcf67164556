import type { DivisionTask } from "../division";
import { foldForComparison } from "../text";
import { splitNumber } from "./read-rows";
import type { TaskIndex } from "./task-index";
import { taskNumbered, tasksOfText } from "./task-index";
import type { ReturnRow } from "./types";

/** What speaks for a row being a task: its text, its number, the id of the form's row. */
export interface Evidence {
  readonly task: DivisionTask;
  /** 1 for the same text, less for one that is like it. */
  readonly alike: number;
  /** How much of the shorter text stands in the longer. */
  readonly contained: number;
  readonly sameNo: boolean;
  readonly sameId: boolean;
  /** True where the row's text is a piece of this task's and of no other's: a shortened requirement. */
  readonly onlyHere: boolean;
}

/** A text under another number is a task only when it is nearly the same. */
const OTHER_NUMBER_BAR = 0.75;
/** With its own number or id, an edited text is still its task from here on. */
const SAME_NUMBER_BAR = 0.3;
const [NUMBER_GAIN, ID_GAIN] = [0.35, 0.35] as const;
/** A piece of a text tells of its task when it is long enough and stands, as good as whole, in no other. */
const PIECE = { letters: 9, whole: 0.95, elsewhere: 0.7 };
const PIECE_WEIGHT = 0.6;
/** 科学确定解读范围……: the dots stand for the rest (… folds to three of them). */
const SHORTENED = /\.{2,}$/;
/** Least likeness for a task to be offered to a person. */
const OFFER_BAR = 0.2;

/** Everything that speaks for a row, by task; tasks for which nothing speaks are left out. */
export function evidenceOf(row: ReturnRow, index: TaskIndex): readonly Evidence[] {
  const text = row.noText === "" ? splitNumber(row.requirement).text : row.requirement;
  const exact = new Set([...tasksOfText(index, row.requirement), ...tasksOfText(index, text)]);
  const folded = foldForComparison(text).replace(SHORTENED, "");
  const like = index.likeness.like(folded);
  const holders = [...like.values()].filter(({ contained }) => contained >= PIECE.elsewhere).length;
  const byNo = taskNumbered(index, row);
  const byId = row.rowId === "" ? undefined : index.byId.get(row.rowId);
  const tasks = new Set([...exact, ...like.keys(), ...(byNo ? [byNo] : []), ...(byId ? [byId] : [])]);
  const evidence = [...tasks].map((task): Evidence => {
    const likeness = like.get(task);
    const isPiece = folded.length >= PIECE.letters && (likeness?.contained ?? 0) >= PIECE.whole;
    return {
      task,
      alike: exact.has(task) ? 1 : (likeness?.alike ?? 0),
      contained: exact.has(task) ? 1 : (likeness?.contained ?? 0),
      sameNo: task === byNo,
      sameId: task === byId,
      onlyHere: isPiece && holders === 1,
    };
  });
  // Any two Chinese texts share some pair of characters; what speaks for nothing is not carried along.
  return evidence.filter(
    ({ alike, sameNo, sameId, onlyHere }) => sameNo || sameId || onlyHere || alike >= OFFER_BAR,
  );
}

/** How much speaks for the pair, 0 when it is not enough: to be weighed against other pairs of the sheet. */
export function weight(row: ReturnRow, evidence: Evidence, inPlace: boolean): number {
  const { alike, contained, sameNo, sameId, onlyHere } = evidence;
  const known = (sameNo ? NUMBER_GAIN : 0) + (sameId ? ID_GAIN : 0);
  if (alike >= OTHER_NUMBER_BAR) return alike + known;
  if (known === 0) return onlyHere ? PIECE_WEIGHT : 0;
  const text = Math.max(alike, 0.95 * contained);
  // A number whose text was wiped out still names its task.
  if (text >= SAME_NUMBER_BAR || !/\S/.test(row.requirement)) return text + known;
  // Number and id together, or a number right where it belongs, stand against any text.
  return (sameNo && sameId) || (sameNo && inPlace) ? Math.max(text, 0.05) + known : 0;
}

/** True where a second row of a task that has one already is a part of it: a split row. */
export function isPart(row: ReturnRow, { alike, contained, sameNo, sameId }: Evidence): boolean {
  if (alike >= OTHER_NUMBER_BAR) return true;
  if (!sameNo && !sameId) return false;
  return Math.max(alike, 0.95 * contained) >= SAME_NUMBER_BAR || !/\S/.test(row.requirement);
}

/** True where a person need not look: the text is the task's, or nearly and its number too. */
export function isSure(row: ReturnRow, { alike, contained, sameNo, sameId }: Evidence): boolean {
  if (alike === 1) return true;
  return (sameNo || sameId) && (Math.max(alike, contained) >= 0.5 || !/\S/.test(row.requirement));
}

/** The tasks to offer a person for a row that was matched to none, likeliest first. */
export function candidates(evidence: readonly Evidence[]): readonly number[] {
  return evidence
    .map((each) => ({
      no: each.task.no,
      worth: Math.max(each.alike, 0.9 * each.contained) + (each.sameNo ? 0.2 : 0),
    }))
    .filter((each): each is { no: number; worth: number } => each.no !== null && each.worth >= OFFER_BAR)
    .sort((a, b) => b.worth - a.worth || a.no - b.no)
    .slice(0, 3)
    .map(({ no }) => no);
}
