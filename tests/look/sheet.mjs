// The sheet of scripts/look: a page with every picture of a folder, in the order of the list of screens.
//
//   node tests/look/sheet.mjs FOLDER
import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { screens } from './list.mjs';

const folder = process.argv[2];
const pictures = readdirSync(folder).filter((name) => name.endsWith('.webp'));
const plain = (/** @type {string} */ text) => text.replace(/[&<"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Pictures of a scene: `compare-nl-390-dark.webp`; the name of another scene may begin with this one's. @param {string} scene */
function of(scene) {
  const form = new RegExp(`^${scene}-(nl|en)-(\\d+)(-dark)?\\.webp$`);
  return pictures.flatMap((name) => {
    const [, language, width, dark] = form.exec(name) ?? [];
    return language ? [{ name, words: `${language} ${width}${dark ? ' dark' : ''}` }] : [];
  });
}

let count = 0;
const parts = Object.entries(screens).flatMap(([screen, { states }]) => {
  const rows = Object.entries(states).flatMap(([state, scene]) => {
    const found = of(scene);
    count += found.length;
    if (!found.length) return [];
    return [`<h3>${plain(state)} <small>${scene}</small></h3><div>${found.map(({ name, words }) => `<figure><a href="${name}"><img loading="lazy" src="${name}" alt=""></a><figcaption>${words}</figcaption></figure>`).join('')}</div>`];
  });
  return rows.length ? [`<section id="${plain(screen)}"><h2>${plain(screen)}</h2>${rows.join('\n')}</section>`] : [];
});

writeFileSync(
  join(folder, 'index.html'),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Wederzijds: every screen</title>
<style>body{font:16px/1.4 system-ui;margin:1rem 2rem;background:#eee;color:#222}nav a{margin-inline-end:1em}section{border-top:2px solid #999}h3 small{color:#666;font-weight:400}
div{display:flex;flex-wrap:wrap;gap:1rem;align-items:start}figure{margin:0}img{height:26rem;width:auto;max-width:46rem;object-fit:cover;object-position:top;background:#fff;box-shadow:0 0 2px #0006}figcaption{color:#555}</style>
<h1>Wederzijds: every screen</h1><p>${count} pictures. Press one to see it whole.</p>
<nav>${Object.keys(screens).map((screen) => `<a href="#${encodeURIComponent(screen)}">${plain(screen)}</a>`).join('')}</nav>
${parts.join('\n')}
`,
);
console.log(`${count} pictures: ${resolve(folder, 'index.html')}`);
