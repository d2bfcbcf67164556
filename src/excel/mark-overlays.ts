/** The signature by which our formats are known again, in copies and after other programs have saved the file. */
const SIGNATURE = /^=\s*LEN\(\s*"fengong:[a-z0-9-]+"\s*\)\s*>\s*0$/i;

/** A format without a formula is one of ours that a failure left half made: Excel's own dialog refuses it. */
function isOurs(formula: string): boolean {
  return formula === "" || SIGNATURE.test(formula);
}

/** The formula of a mark: always true, and it names the rule. */
export function signedFormula(rule: string): string {
  return `=LEN("fengong:${rule}")>0`;
}

/** A conditional format over some cells, as it is to be set. */
export interface Overlay {
  /** A1 addresses joined with commas, without the sheet. */
  readonly address: string;
  readonly formula: string;
  readonly fill: string;
  readonly font: string;
}

/** An overlay that stands in the sheet, with the object to delete it by. */
export interface StandingOverlay extends Overlay {
  readonly format: Excel.ConditionalFormat;
}

/** The sheet's own part of an address such as Sheet1!A1,Sheet1!C3. */
function withoutSheet(address: string): string {
  return address.replace(/(?:'(?:[^']|'')+'|[^',!]+)!/g, "").replaceAll(" ", "");
}

/** Finds our conditional formats in a sheet by their signature, highest priority first. Two syncs, one where there are none. */
export async function readOverlays(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<StandingOverlay[]> {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type");
  // Waits for the types: only formats with a formula may be asked for it.
  await context.sync();
  const asked = formats.items
    .filter(({ type }) => type === "Custom")
    .map((format) => {
      format.load("custom/rule/formula,custom/format/fill/color,custom/format/font/color");
      const ranges = format.getRanges();
      ranges.load("address");
      return { format, ranges };
    });
  if (asked.length === 0) return [];
  // Waits for the formulas, which carry the signature or not.
  await context.sync();
  return asked
    .filter(({ format }) => isOurs(format.custom.rule.formula))
    .map(({ format, ranges }) => ({
      format,
      address: withoutSheet(ranges.address),
      formula: format.custom.rule.formula,
      fill: format.custom.format.fill.color,
      font: format.custom.format.font.color,
    }));
}

/** Queues an overlay. */
export function addOverlay(sheet: Excel.Worksheet, { address, formula, fill, font }: Overlay): void {
  const { custom } = sheet.getRanges(address).conditionalFormats.add("Custom");
  custom.rule.formula = formula;
  custom.format.fill.color = fill;
  custom.format.font.color = font;
}
