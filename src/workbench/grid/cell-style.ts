import type { IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { StoredBorder, StoredStyle } from "../../host/store";

/** A look as Univer draws it, and the members that it cannot express. */
export interface DrawnStyle {
  readonly style: IStyleData;
  readonly extras: Readonly<Record<string, unknown>>;
}

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
/** Excel's line style and weight, joined, to Univer's one number. */
const BORDER: Readonly<Record<string, BorderStyleTypes>> = {
  "Continuous Thin": BorderStyleTypes.THIN,
  "Continuous Hairline": BorderStyleTypes.HAIR,
  "Continuous Medium": BorderStyleTypes.MEDIUM,
  "Continuous Thick": BorderStyleTypes.THICK,
  "Dot Thin": BorderStyleTypes.DOTTED,
  "Dash Thin": BorderStyleTypes.DASHED,
  "DashDot Thin": BorderStyleTypes.DASH_DOT,
  "DashDotDot Thin": BorderStyleTypes.DASH_DOT_DOT,
  "Dash Medium": BorderStyleTypes.MEDIUM_DASHED,
  "DashDot Medium": BorderStyleTypes.MEDIUM_DASH_DOT,
  "DashDotDot Medium": BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  "SlantDashDot Medium": BorderStyleTypes.SLANT_DASH_DOT,
  "Double Thick": BorderStyleTypes.DOUBLE,
};
const EDGES = { t: "EdgeTop", b: "EdgeBottom", l: "EdgeLeft", r: "EdgeRight" } as const;
/** Pixels of one step of indent in Excel, about three spaces of the default font. */
const INDENT = 9;

function keyOf<V>(table: Readonly<Record<string, V>>, value: V | null | undefined): string | undefined {
  return Object.keys(table).find((key) => table[key] === value);
}

function flag(value: boolean | undefined): BooleanNumber | undefined {
  return value === undefined ? undefined : value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function colour(rgb: string | undefined): { rgb: string } | undefined {
  return rgb === undefined || rgb === "" ? undefined : { rgb };
}

function drawnBorder(border: StoredBorder | undefined): IBorderStyleData | undefined {
  const type = border && BORDER[`${border.style} ${border.weight}`];
  return type === undefined ? undefined : { s: type, cl: { rgb: border?.color || "#000000" } };
}

function defined<T extends object>(members: T): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}

/** A stored look as Univer keeps it. What it cannot draw is returned beside, and `storedStyle` puts both together. */
export function drawnStyle(stored: StoredStyle): DrawnStyle {
  const borders = defined({
    t: drawnBorder(stored.EdgeTop),
    b: drawnBorder(stored.EdgeBottom),
    l: drawnBorder(stored.EdgeLeft),
    r: drawnBorder(stored.EdgeRight),
  });
  const style: IStyleData = defined({
    ff: stored.fontName,
    fs: stored.fontSize,
    bl: flag(stored.bold),
    it: flag(stored.italic),
    ul: stored.underline && stored.underline !== "None" ? { s: BooleanNumber.TRUE } : undefined,
    st: stored.strikethrough ? { s: BooleanNumber.TRUE } : undefined,
    cl: colour(stored.fontColor),
    bg: colour(stored.fill),
    ht: stored.horizontal === undefined ? undefined : HORIZONTAL[stored.horizontal],
    vt: stored.vertical === undefined ? undefined : VERTICAL[stored.vertical],
    tb: stored.wrap === undefined ? undefined : stored.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    pd: stored.indent ? { l: stored.indent * INDENT } : undefined,
    n:
      stored.numberFormat && stored.numberFormat !== "General" ? { pattern: stored.numberFormat } : undefined,
    bd: Object.keys(borders).length > 0 ? borders : undefined,
  });
  const seen = storedStyle(style, {});
  const extras = Object.fromEntries(
    Object.entries(stored).filter(
      ([key, value]) =>
        value !== undefined && JSON.stringify(value) !== JSON.stringify(seen[key as keyof StoredStyle]),
    ),
  );
  return { style, extras };
}

/** The look that Univer keeps, in the names of Office.js. */
export function storedStyle(
  style: Nullable<IStyleData>,
  extras: Readonly<Record<string, unknown>>,
): StoredStyle {
  const drawn: Record<string, unknown> = style ? membersOf(style) : {};
  for (const [key, value] of Object.entries(extras)) {
    // A person may have restyled the cell since: what is drawn now outranks what could not be drawn then.
    if (drawn[key] === undefined || key === "numberFormat" || key === "underline") drawn[key] = value;
  }
  return defined(drawn as StoredStyle);
}

function membersOf(style: IStyleData): Record<string, unknown> {
  const members: Record<string, unknown> = {
    fontName: style.ff ?? undefined,
    fontSize: style.fs,
    bold: style.bl === undefined ? undefined : style.bl === BooleanNumber.TRUE,
    italic: style.it === undefined ? undefined : style.it === BooleanNumber.TRUE,
    underline: style.ul?.s === BooleanNumber.TRUE ? "Single" : undefined,
    strikethrough: style.st?.s === BooleanNumber.TRUE ? true : undefined,
    fontColor: hex(style.cl?.rgb),
    fill: hex(style.bg?.rgb),
    horizontal: keyOf(HORIZONTAL, style.ht),
    vertical: keyOf(VERTICAL, style.vt),
    wrap: style.tb === undefined || style.tb === null ? undefined : style.tb === WrapStrategy.WRAP,
    indent: style.pd?.l ? Math.round(style.pd.l / INDENT) || undefined : undefined,
    numberFormat: style.n?.pattern,
  };
  for (const [edge, name] of Object.entries(EDGES)) {
    const border = style.bd?.[edge as keyof typeof EDGES];
    const [line, weight] = (keyOf(BORDER, border?.s) ?? "").split(" ");
    if (border && line && weight)
      members[name] = { style: line, weight, color: hex(border.cl.rgb) ?? "#000000" };
  }
  return defined(members);
}

/** #RRGGBB of what Univer's own menus may write as rgb(…). */
function hex(rgb: Nullable<string>): string | undefined {
  if (!rgb) return undefined;
  if (rgb.startsWith("#")) return rgb.toUpperCase();
  const parts = rgb.match(/\d+/g)?.slice(0, 3);
  return (
    parts &&
    `#${parts
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")
      .toUpperCase()}`
  );
}
