import { execFileSync } from "node:child_process";
import { buildSync } from "esbuild";
import { dayNote, parseIsoDate } from "../../../src/domain/dates";

/** Days that the calendar tells, as a program of its own, so that each run can have another time zone. */
const PROGRAM = `
  import { addWorkingDays, dayNote, lunarDay, lunarNewYearsEve, qingming } from "./src/domain/dates";
  console.log(JSON.stringify([
    qingming(2024), qingming(2025), lunarDay(2024, 1, 1), lunarDay(2024, 5, 5), lunarDay(2025, 8, 15),
    lunarNewYearsEve(2025), addWorkingDays("2024-09-27", 3), dayNote("2024-10-12"), dayNote("2024-10-01"),
  ]));
`;

// 清明 2024-04-04 and 2025-04-04; 春节 2024-02-10; 端午 2024-06-10; 中秋 2025-10-06; 除夕 2025-01-28. Three working days
// after Friday 2024-09-27: Sunday 29 (worked), Monday 30, then the holiday, Tuesday 8 October. 2024-10-12 is a worked
// Saturday, 2024-10-01 国庆节.
const EXPECTED = [
  "2024-04-04",
  "2025-04-04",
  "2024-02-10",
  "2024-06-10",
  "2025-10-06",
  "2025-01-28",
  "2024-10-08",
  { weekday: "六", restDay: false, holiday: "", announced: true },
  { weekday: "二", restDay: true, holiday: "国庆节", announced: true },
];

describe("the Chinese calendar", () => {
  const bundle = buildSync({
    stdin: { contents: PROGRAM, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
  }).outputFiles[0]?.text;

  it.each(["Asia/Shanghai", "UTC", "America/Los_Angeles", "Pacific/Kiritimati"])(
    "tells the same days on a machine in %s",
    (zone) => {
      const output = execFileSync(process.execPath, ["-e", bundle ?? ""], {
        env: { ...process.env, TZ: zone },
        encoding: "utf8",
      });
      expect(JSON.parse(output)).toEqual(EXPECTED);
    },
  );

  it("knows only weekends of a year whose holidays are not announced", () => {
    const day = parseIsoDate("2040-10-01");
    expect(day && dayNote(day)).toEqual({ weekday: "一", restDay: false, holiday: "", announced: false });
  });
});
