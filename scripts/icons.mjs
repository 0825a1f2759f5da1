// Draws the logo as PNG, for where a browser takes no SVG. The two half discs are worked out for each pixel, so no drawing program is
// needed and the bytes are the same everywhere.

import { crc32, deflateSync } from './bytes.mjs';

const A = [0x2a, 0x5e, 0xa6];
const B = [0xd9, 0x9a, 0x2b];
const PAPER = [0xf7, 0xf6, 0xf3];
/** The shapes of web/icons/icon.svg: the flat side, the middle, which way it is round. */
const HALVES = /** @type {const} */ ([[15.2, 13.2, -1, A], [16.8, 18.8, 1, B]]);
const RADIUS = 11;
const SAMPLES = 4;

/**
 * @param {number} size in pixels
 * @param {{full?: boolean}} [options] `full`: on paper to the edges and smaller, so that a mask may cut a circle out of it
 * @returns {Buffer}
 */
export function icon(size, { full = false } = {}) {
  const span = full ? 48 : 32;
  const rows = Buffer.alloc(size * (4 * size + 1));
  for (let y = 0; y < size; ++y) {
    for (let x = 0; x < size; ++x) rows.set(pixel(x, y, span / size, (span - 32) / 2, full), y * (4 * size + 1) + 1 + 4 * x);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/** @param {number} x @param {number} y @param {number} step @param {number} margin @param {boolean} full */
function pixel(x, y, step, margin, full) {
  const sum = [0, 0, 0];
  let seen = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; ++i) {
    const px = (x + ((i % SAMPLES) + 0.5) / SAMPLES) * step - margin;
    const py = (y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * step - margin;
    const half = HALVES.find(([edge, middle, way]) => (px - edge) * way >= 0 && Math.hypot(px - edge, py - middle) <= RADIUS);
    const colour = half?.[3] ?? (full ? PAPER : undefined);
    if (!colour) continue;
    ++seen;
    colour.forEach((value, at) => (sum[at] += value));
  }
  return seen ? [...sum.map((value) => Math.round(value / seen)), Math.round((255 * seen) / (SAMPLES * SAMPLES))] : [0, 0, 0, 0];
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  data.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
  return whole;
}
