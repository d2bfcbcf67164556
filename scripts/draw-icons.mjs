// Draws the add-in's icons: a table with a sign of what a button does to it. Written as PNG without any image library,
// so that anyone can draw them again: node scripts/draw-icons.mjs
import { mkdirSync, writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

/** Points drawn for each pixel and side, for smooth edges. */
const SAMPLES = 4;
const GROUND = [16, 110, 84];
const PAPER = [255, 255, 255];
const LINES = [168, 205, 191];
const SIGN = [232, 121, 32];
const STROKE = 0.06;

/** Strokes of each sign, from point to point of the unit square. */
const SIGNS = {
  check: [
    [0.47, 0.6, 0.6, 0.75],
    [0.6, 0.75, 0.86, 0.42],
  ],
  insert: [
    [0.68, 0.46, 0.68, 0.86],
    [0.48, 0.66, 0.88, 0.66],
  ],
  forms: [
    [0.44, 0.64, 0.9, 0.64],
    [0.72, 0.46, 0.9, 0.64],
    [0.72, 0.82, 0.9, 0.64],
  ],
  consolidate: [
    [0.46, 0.64, 0.92, 0.64],
    [0.64, 0.46, 0.46, 0.64],
    [0.64, 0.82, 0.46, 0.64],
  ],
};

/** The icons by the start of their names, with the sizes in which Office asks for them. */
const ICONS = [
  { name: "icon", sign: "check", sizes: [16, 20, 24, 32, 40, 48, 64, 80, 128] },
  ...["insert", "check", "forms", "consolidate", "pane"].map((sign) => ({
    name: sign,
    sign,
    sizes: [16, 32, 80],
  })),
];

/** Colour of the drawing at a point of the unit square; null where it is clear. */
function colourAt(x, y, sign) {
  const corner = 0.16;
  const outside = (value) => Math.max(corner - value, value - (1 - corner), 0);
  if (Math.hypot(outside(x), outside(y)) > corner) return null;
  const inPaper = x > 0.16 && x < 0.84 && y > 0.16 && y < 0.84;
  if ((SIGNS[sign] ?? []).some((stroke) => near(x, y, stroke) < STROKE)) return SIGN;
  // A light edge keeps the sign apart from the lines below it.
  if ((SIGNS[sign] ?? []).some((stroke) => near(x, y, stroke) < STROKE + 0.05))
    return inPaper ? PAPER : GROUND;
  if (!inPaper) return GROUND;
  if (sign === "pane" && x > 0.58) return SIGN;
  if (y < 0.3) return LINES;
  const line = [0.475, 0.655].some((at) => Math.abs(y - at) < 0.018) || Math.abs(x - 0.4) < 0.018;
  return line ? LINES : PAPER;
}

/** How far a point is from a stroke. */
function near(x, y, [ax, ay, bx, by]) {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}

function pixels(size, sign) {
  const bytes = Buffer.alloc((size * 4 + 1) * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0];
      let hits = 0;
      for (let point = 0; point < SAMPLES * SAMPLES; point++) {
        const x = (column + ((point % SAMPLES) + 0.5) / SAMPLES) / size;
        const y = (row + (Math.floor(point / SAMPLES) + 0.5) / SAMPLES) / size;
        const colour = colourAt(x, y, sign);
        if (!colour) continue;
        hits++;
        colour.forEach((part, index) => (sum[index] += part));
      }
      const at = row * (size * 4 + 1) + 1 + column * 4;
      sum.forEach((part, index) => (bytes[at + index] = hits === 0 ? 0 : Math.round(part / hits)));
      bytes[at + 3] = Math.round((255 * hits) / (SAMPLES * SAMPLES));
    }
  }
  return bytes;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function png(size, sign) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels(size, sign), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

mkdirSync("assets", { recursive: true });
for (const { name, sign, sizes } of ICONS) {
  for (const size of sizes) writeFileSync(`assets/${name}-${size}.png`, png(size, sign));
}
