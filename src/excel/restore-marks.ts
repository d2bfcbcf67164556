/** The key under which a kept sheet says what it is a restore point of. */
export const RESTORE_KEY = "fengong.restore";

/** What a sheet that is kept for going back carries with it. */
export interface RestoreMark {
  /** The same for all sheets that come back together. */
  readonly point: string;
  /** The name and visibility that the sheet had. */
  readonly sheet: string;
  readonly visibility: string;
  /** Why it is kept, for people. */
  readonly reason: string;
  /** When, as ISO date and time. */
  readonly madeAt: string;
  /** Names of the sheets that stand in its place now and go when it comes back. */
  readonly replacedBy: readonly string[];
}

export function encodeRestoreMark(mark: RestoreMark): string {
  return JSON.stringify(mark);
}

/** Null for a text that is none of ours or damaged. */
export function decodeRestoreMark(text: string): RestoreMark | null {
  try {
    const read: unknown = JSON.parse(text);
    if (!(read instanceof Object)) return null;
    const member = (name: string): unknown => Reflect.get(read, name);
    const sheet = member("sheet");
    const point = member("point");
    if (typeof sheet !== "string" || typeof point !== "string") return null;
    const replacedBy = member("replacedBy");
    return {
      point,
      sheet,
      visibility: String(member("visibility") ?? "Visible"),
      reason: String(member("reason") ?? ""),
      madeAt: String(member("madeAt") ?? ""),
      replacedBy: Array.isArray(replacedBy) ? replacedBy.map(String) : [],
    };
  } catch {
    return null;
  }
}

/** The name under which a sheet is kept. */
export function keptName(sheet: string): string {
  return `还原点 ${sheet}`;
}
