import fc from "fast-check";
import {
  addDays,
  dateOfSerial,
  daysBetween,
  isoDateOf,
  monthEnd,
  parseIsoDate,
  serialOfDate,
  weekday,
} from "../../../src/domain/dates";

describe("calendar days", () => {
  it.each([
    [2024, 2, 29, "2024-02-29"],
    [2023, 2, 29, null],
    [2024, 13, 1, null],
    [2024, 6, 31, null],
    [2024, 0, 1, null],
    [1900, 2, 29, null],
  ])("%i-%i-%i is %s", (year, month, day, expected) => {
    expect(isoDateOf(year, month, day)).toBe(expected);
  });

  it("ends months where the calendar does", () => {
    expect(monthEnd(2024, 2)).toBe("2024-02-29");
    expect(monthEnd(2024, 12)).toBe("2024-12-31");
    expect(monthEnd(2024, 13)).toBeNull();
  });

  // 45657 and 44195 are the serials that domain.md names for 2024-12-31; 60 is the day that Excel invented.
  it.each([
    [45657, 1900, "2024-12-31"],
    [44195, 1904, "2024-12-31"],
    [1, 1900, "1900-01-01"],
    [59, 1900, "1900-02-28"],
    [61, 1900, "1900-03-01"],
    [45657.75, 1900, "2024-12-31"],
    [-1, 1900, null],
  ] as const)("serial %d of the %d system is %s", (serial, system, expected) => {
    expect(dateOfSerial(serial, system)).toBe(expected);
  });

  it("knows the weekday of 2024-12-31, a Tuesday", () => {
    const day = parseIsoDate("2024-12-31");
    expect(day && weekday(day)).toBe(2);
  });

  it("goes to serials and back, and counts days both ways", () => {
    const start = parseIsoDate("1900-03-01");
    if (!start) throw new Error("1 March 1900 exists");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (count) => {
        const day = addDays(start, count);
        expect(daysBetween(start, day)).toBe(count);
        expect(dateOfSerial(serialOfDate(day, 1900), 1900)).toBe(day);
        expect(serialOfDate(day, 1900)).toBe(61 + count);
      }),
      { seed: 7 },
    );
  });
});
