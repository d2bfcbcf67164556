import { demoRoster } from "../../../src/cli/demo/demo-roster";
import { makeReturns } from "../../../src/cli/demo/make-returns";
import { seededRandom } from "../../../src/cli/demo/random";
import { parseIsoDate } from "../../../src/domain/dates";
import { builtinTable } from "../../../src/domain/division";
import { DEFAULT_OFFICE_SETTINGS, serialiseOfficeSettings } from "../../../src/domain/office-settings";
import { engine } from "../../../src/jobs";

/** A file as the browser's file field takes it. */
export interface FilePayload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The office's settings with the demo's roster, to be imported into the pane. */
export function officeFile(): FilePayload {
  const settings = { ...DEFAULT_OFFICE_SETTINGS, roster: demoRoster };
  return {
    name: "设置.json",
    mimeType: "application/json",
    buffer: Buffer.from(serialiseOfficeSettings(settings)),
  };
}

/** The forms of the built-in table, filled in by seeded units: most well, a dozen spoiled in the usual ways. */
export async function returnedFiles(): Promise<readonly FilePayload[]> {
  const asOf = parseIsoDate("2024-09-30");
  if (!asOf) throw new Error("that day exists");
  const table = builtinTable();
  const request = { table, roster: demoRoster, asOf, office: DEFAULT_OFFICE_SETTINGS };
  const { expected } = engine.owed(request);
  const units = expected.map(({ unit }) => unit);
  const forms = engine.forms({ ...request, units, round: "", due: asOf, whole: false, without: [] });
  const files = await makeReturns(forms, seededRandom(20240930));
  return files.map(({ name, bytes }) => ({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(bytes),
  }));
}
