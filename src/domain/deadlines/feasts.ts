import type { IsoDate } from "../dates";
import { isoDateOf, lunarDay, lunarNewYearsEve, qingming } from "../dates";

type Rule = (year: number) => IsoDate | null;
const fixed =
  (month: number, day: number): Rule =>
  (year) =>
    isoDateOf(year, month, day);
const lunar =
  (month: number, day: number): Rule =>
  (year) =>
    lunarDay(year, month, day);

const SPRING = lunar(1, 1);

/** Feasts that deadlines name, longest name first where one begins another; with the day on which each falls. */
const FEASTS: readonly (readonly [name: string, day: Rule])[] = [
  ["元宵节", lunar(1, 15)],
  ["元旦节", fixed(1, 1)],
  ["元旦", fixed(1, 1)],
  ["春节", SPRING],
  ["除夕", lunarNewYearsEve],
  ["三八妇女节", fixed(3, 8)],
  ["三八节", fixed(3, 8)],
  ["妇女节", fixed(3, 8)],
  ["清明节", qingming],
  ["清明", qingming],
  ["五一劳动节", fixed(5, 1)],
  ["五一节", fixed(5, 1)],
  ["五一", fixed(5, 1)],
  ["劳动节", fixed(5, 1)],
  ["端午节", lunar(5, 5)],
  ["端午", lunar(5, 5)],
  ["六一儿童节", fixed(6, 1)],
  ["六一", fixed(6, 1)],
  ["儿童节", fixed(6, 1)],
  ["七一", fixed(7, 1)],
  ["建党节", fixed(7, 1)],
  ["八一", fixed(8, 1)],
  ["建军节", fixed(8, 1)],
  ["教师节", fixed(9, 10)],
  ["中秋节", lunar(8, 15)],
  ["中秋", lunar(8, 15)],
  ["国庆节", fixed(10, 1)],
  ["国庆", fixed(10, 1)],
  ["十一", fixed(10, 1)],
  ["重阳节", lunar(9, 9)],
];

export const FEAST_NAMES: readonly string[] = FEASTS.map(([name]) => name);

/** The day of the feast at a place of FEAST_NAMES; null when the calendar does not reach that year. */
export function feastDay(index: number, year: number): IsoDate | null {
  return FEASTS[index]?.[1](year) ?? null;
}

/** True for 元旦: the day before it lies in the year before, so that 元旦前 of a document may mean either end of its year. */
export function isNewYearsDay(index: number): boolean {
  return FEAST_NAMES[index]?.startsWith("元旦") ?? false;
}
