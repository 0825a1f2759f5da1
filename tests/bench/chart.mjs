// A chart as SVG: both axes logarithmic, each line with its name at its end. Light and dark by the page's own wish.

const COLOURS = ['#345e9e', '#8a8378', '#b4561f', '#3c7d5a', '#8b3fa0', '#a08a1e'];
const escape = (/** @type {string} */ text) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
const round = (/** @type {number} */ value) => Math.round(value * 10) / 10;
const label = (/** @type {number} */ value) => (value >= 1000 ? `${value / 1000} 000` : String(Number(value.toPrecision(2))));

/**
 * @param {{title: string, x: string, y: string, series: {name: string, points: [number, number][], dashed?: boolean}[]}} what
 * @returns {string}
 */
export function chart({ title, x, y, series }) {
  const [width, height, left, right, top, bottom] = [760, 420, 64, 190, 44, 52];
  const all = series.flatMap(({ points }) => points);
  const [leastX, mostX] = [Math.min(...all.map(([one]) => one)), Math.max(...all.map(([one]) => one))];
  const least = 10 ** Math.floor(Math.log10(Math.min(...all.map(([, one]) => one))));
  const most = 10 ** Math.ceil(Math.log10(Math.max(...all.map(([, one]) => one)) * 1.0001));
  const atX = (/** @type {number} */ value) => left + ((width - left - right) * Math.log(value / leastX)) / Math.log(mostX / leastX);
  const atY = (/** @type {number} */ value) => height - bottom - ((height - top - bottom) * Math.log(value / least)) / Math.log(most / least);
  const parts = [`<text x="${left}" y="24" class="title">${escape(title)}</text>`];
  for (let tick = least; tick <= most * 1.0001; tick *= 10) {
    parts.push(`<line x1="${left}" x2="${width - right}" y1="${round(atY(tick))}" y2="${round(atY(tick))}" class="grid"/><text x="${left - 8}" y="${round(atY(tick)) + 4}" text-anchor="end">${label(tick)}</text>`);
  }
  for (const tick of [...new Set(all.map(([one]) => one))]) parts.push(`<text x="${round(atX(tick))}" y="${height - bottom + 20}" text-anchor="middle">${label(tick)}</text>`);
  parts.push(`<text x="${(left + width - right) / 2}" y="${height - 10}" text-anchor="middle">${escape(x)}</text><text x="${left - 8}" y="${top - 10}" text-anchor="end">${escape(y)}</text>`);
  // Names stand beside the ends, never over one another.
  const ends = series.map(({ points }, i) => ({ i, y: points.length > 0 ? atY(points[points.length - 1][1]) : height - bottom })).sort((a, b) => a.y - b.y);
  for (let i = 1; i < ends.length; ++i) ends[i].y = Math.max(ends[i].y, ends[i - 1].y + 17);
  const over = Math.max(0, ends[ends.length - 1].y - (height - bottom));
  for (const { i, y: place } of ends) {
    const { name, points, dashed } = series[i];
    if (points.length === 0) continue;
    const colour = COLOURS[i % COLOURS.length];
    const path = points.map(([px, py], at) => `${at ? 'L' : 'M'}${round(atX(px))} ${round(atY(py))}`).join('');
    parts.push(`<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"${dashed ? ' stroke-dasharray="5 4"' : ''}/>`);
    if (!dashed) for (const [px, py] of points) parts.push(`<circle cx="${round(atX(px))}" cy="${round(atY(py))}" r="3.5" fill="${colour}"><title>${escape(`${name}: ${label(px)} ${x}, ${py.toPrecision(3)} ${y}`)}</title></circle>`);
    const [lastX] = points[points.length - 1];
    parts.push(`<text x="${round(Math.max(atX(lastX), atX(mostX) - 60)) + 10}" y="${round(place - over) + 4}" style="fill:${colour}" class="name">${escape(name)}</text>`);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(title)}"><style>text{font:13px system-ui,sans-serif;fill:#55504a}.title{font-size:16px;font-weight:600;fill:#2a2622}.name{font-weight:600}.grid{stroke:#ddd8cf}rect{fill:#fff}</style><rect width="${width}" height="${height}"/>${parts.join('')}</svg>\n`;
}
