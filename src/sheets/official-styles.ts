import type { CellStyle } from "./sheet-plan";

/** Fonts of official documents, each with what stands in for it where it is not installed. */
export const TITLE_FONTS = ["方正小标宋简体", "方正小标宋_GBK", "华文中宋", "宋体"] as const;
export const HEADER_FONTS = ["黑体", "SimHei", "等线"] as const;
export const BODY_FONTS = ["仿宋_GB2312", "仿宋", "FangSong", "宋体"] as const;

/** How something stands, for the colour beside the word. Colours never stand alone. */
export type Tone = "good" | "active" | "warn" | "bad" | "neutral";

/** Fill and letters of each tone: pale enough for print, letters at 4.5:1 and more on their fill. */
export const TONE_COLORS: Readonly<Record<Tone, { readonly fill: string; readonly font: string }>> = {
  good: { fill: "#E2F0D9", font: "#1E5B1E" },
  active: { fill: "#DDEBF7", font: "#1F4E79" },
  warn: { fill: "#FFF2CC", font: "#7F4F00" },
  bad: { fill: "#FBE0DD", font: "#9C0006" },
  neutral: { fill: "#EDEDED", font: "#404040" },
};

/** Colours of the same tones in charts, strong enough for areas without letters. */
export const TONE_CHART_COLORS: Readonly<Record<Tone, string>> = {
  good: "#548235",
  active: "#2E75B6",
  warn: "#BF8F00",
  bad: "#C00000",
  neutral: "#8C8C8C",
};

/** Pale ground of headers in sheets that are worked with rather than issued. */
const HEADER_FILL = "#F2F2F2";

/**
 * The named styles that the sheets share: title, note, section, header, text (left, wrapped), small, category, centred, number, date, percent,
 * and one style a tone such as `tone-good`. `size` is the body's font size in points.
 */
export function officialStyles(size: number): Readonly<Record<string, CellStyle>> {
  const body: CellStyle = {
    fonts: BODY_FONTS,
    fontSize: size,
    vertical: "center",
    wrap: true,
    border: "thin",
  };
  const centred: CellStyle = { ...body, horizontal: "center" };
  const tones = Object.fromEntries(
    Object.entries(TONE_COLORS).map(([tone, { fill, font }]) => [
      `tone-${tone}`,
      { ...centred, fill, fontColor: font },
    ]),
  );
  return {
    title: { fonts: TITLE_FONTS, fontSize: 22, horizontal: "center", vertical: "center", wrap: true },
    note: { fonts: BODY_FONTS, fontSize: size, horizontal: "left", vertical: "center", wrap: true },
    section: { fonts: HEADER_FONTS, fontSize: size + 2, horizontal: "left", vertical: "center", wrap: true },
    header: { ...centred, fonts: HEADER_FONTS, fontSize: size, fill: HEADER_FILL },
    text: { ...body, horizontal: "left" },
    small: { ...body, horizontal: "left", fontSize: Math.max(8, size - 2) },
    // At the top, so that it stands on the page where its rows begin and no page break cuts through it.
    category: { ...body, horizontal: "left", vertical: "top" },
    centred,
    number: { ...centred, numberFormat: "0" },
    date: { ...centred, wrap: false, numberFormat: "yyyy-mm-dd" },
    percent: { ...centred, wrap: false, numberFormat: "0%" },
    ...tones,
  };
}
