// Draws the add-in's icons: a table with a ticked row. Written as PNG without any image library, so that anyone can
// draw them again: node scripts/draw-icons.mjs
import { mkdirSync, writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
/** Points drawn for each pixel and side, for smooth edges. */
const SAMPLES = 4;
const GROUND = [16, 110, 84];
const PAPER = [255, 255, 255];
const LINES = [168, 205, 191];
const TICK = [232, 121, 32];

/** Colour and opacity of the drawing at a point of the unit square. */
function colourAt(x, y) {
  const corner = 0.16;
  const outside = (value) => Math.max(corner - value, value - (1 - corner), 0);
  if (Math.hypot(outside(x), outside(y)) > corner) return null;
  const inPaper = x > 0.16 && x < 0.84 && y > 0.16 && y < 0.84;
  if (tickAt(x, y)) return TICK;
  if (!inPaper) return GROUND;
  if (y < 0.3) return LINES;
  const line = [0.475, 0.655].some((at) => Math.abs(y - at) < 0.018) || Math.abs(x - 0.4) < 0.018;
  return line ? LINES : PAPER;
}

function tickAt(x, y) {
  const near = ([ax, ay], [bx, by]) => {
    const t = Math.min(
      1,
      Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)),
    );
    return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)) < 0.055;
  };
  return near([0.47, 0.6], [0.6, 0.75]) || near([0.6, 0.75], [0.86, 0.42]);
}

function pixels(size) {
  const bytes = Buffer.alloc((size * 4 + 1) * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0];
      let hits = 0;
      for (let point = 0; point < SAMPLES * SAMPLES; point++) {
        const x = (column + ((point % SAMPLES) + 0.5) / SAMPLES) / size;
        const y = (row + (Math.floor(point / SAMPLES) + 0.5) / SAMPLES) / size;
        const colour = colourAt(x, y);
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

function png(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels(size), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

mkdirSync("assets", { recursive: true });
for (const size of SIZES) writeFileSync(`assets/icon-${size}.png`, png(size));
