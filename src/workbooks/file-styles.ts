import type { CellStyle as FileStyle, Color } from "hucre";
import type { CellStyle, PlanEdge } from "../sheets";

/** Files name the first four theme colours in another order than the theme lists them (ECMA-376, 18.8.3). */
const THEME_ORDER = [1, 0, 3, 2];
/** The classic palette, from its eighth colour; older files and WPS name colours by number. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");
const PALETTE_START = 8;
const SYSTEM_TEXT = 64;

/** #RRGGBB of a colour in a file; undefined for none and for the system's own. */
export function planColor(color: Color | undefined, theme: readonly string[]): string | undefined {
  if (!color) return undefined;
  if (color.rgb) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color.theme !== undefined) {
    const base = theme[THEME_ORDER[color.theme] ?? color.theme];
    return base && `#${tinted(base, color.tint ?? 0)}`;
  }
  if (color.indexed === undefined || color.indexed >= SYSTEM_TEXT) return undefined;
  const listed = PALETTE[color.indexed < PALETTE_START ? color.indexed : color.indexed - PALETTE_START];
  return listed && `#${listed}`;
}

/** Tints change the lightness of a colour and neither hue nor saturation (ECMA-376, 18.8.19). */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb.toUpperCase();
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const high = Math.max(...channels);
  const low = Math.min(...channels);
  const before = (high + low) / 2;
  const after = tint < 0 ? before * (1 + tint) : before * (1 - tint) + tint;
  // With hue and saturation kept, every channel keeps its share of the distance from the middle.
  const room = (lightness: number): number => 1 - Math.abs(2 * lightness - 1);
  const scale = room(before) === 0 ? 0 : room(after) / room(before);
  return channels
    .map((channel) => Math.round((after + (channel - before) * scale) * 255))
    .map((value) => value.toString(16).padStart(2, "0").toUpperCase())
    .join("");
}

function planHorizontal(value: string | undefined): CellStyle["horizontal"] {
  switch (value) {
    case "left":
    case "center":
    case "right":
    case "justify":
    case "distributed":
      return value;
    case "centerContinuous":
      return "center";
    default:
      return undefined;
  }
}

/** A look as a plan says it. `theme` are the workbook's colours. Rotation, gradients and patterns are not kept. */
export function planStyle(file: FileStyle, theme: readonly string[]): CellStyle {
  const { font, fill, border, alignment, numFmt, protection } = file;
  const edges: Record<string, PlanEdge> = {};
  for (const edge of ["top", "bottom", "left", "right"] as const) {
    const side = border?.[edge];
    if (side?.style) edges[edge] = { style: side.style, color: planColor(side.color, theme) ?? "#000000" };
  }
  const solid =
    fill?.type === "pattern" && fill.pattern === "solid" ? planColor(fill.fgColor, theme) : undefined;
  const fontColor = planColor(font?.color, theme);
  const horizontal = planHorizontal(alignment?.horizontal);
  const { vertical } = alignment ?? {};
  return {
    ...(font?.name ? { fonts: [font.name] } : {}),
    ...(font?.size ? { fontSize: font.size } : {}),
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.underline ? { underline: true } : {}),
    ...(font?.strikethrough ? { strikethrough: true } : {}),
    ...(fontColor && fontColor !== "#000000" ? { fontColor } : {}),
    ...(solid ? { fill: solid } : {}),
    ...(horizontal ? { horizontal } : {}),
    // A file that says nothing means the bottom (ECMA-376, 18.8.1).
    vertical: vertical === "top" || vertical === "center" ? vertical : "bottom",
    ...(alignment?.wrapText ? { wrap: true } : {}),
    ...(alignment?.indent ? { indent: alignment.indent } : {}),
    ...(Object.keys(edges).length > 0 ? { edges } : {}),
    ...(numFmt && numFmt !== "General" ? { numberFormat: numFmt } : {}),
    ...(protection?.locked === false ? { locked: false } : {}),
  };
}
