// @ts-check
// Under the screen of a stage: the lessons that belong to it. Their titles stand in the content pack and come with the rest.
import { html, nothing } from 'lit-html';
import { language, t } from '../i18n.js';

/** @typedef {{id: string, title: string, minutes: number, stage: string}} Lesson */

/** Lessons by language; empty while they are on their way. @type {Map<string, Lesson[]>} */
const kept = new Map();

/**
 * @param {import('./app.js').App} app
 * @param {string} stage
 */
export function fiveMinutes(app, stage) {
  const lessons = lessonsOf(app).filter((lesson) => lesson.stage === stage);
  if (lessons.length === 0) return nothing;
  return html`<aside class="five noprint" aria-label=${t('learn-page')}>
    <ul>
      ${lessons.map(
        ({ id, title, minutes }) =>
          html`<li><span>${t('learn-minutes-on', { minutes })}</span> <a href="#/learn/${id}">${title}</a></li>`,
      )}
    </ul>
  </aside>`;
}

/** @param {import('./app.js').App} app @returns {Lesson[]} */
function lessonsOf(app) {
  const wanted = language();
  const lessons = kept.get(wanted);
  if (lessons) return lessons;
  kept.set(wanted, []);
  app.services.page('lessons', wanted).then(
    (page) => {
      kept.set(wanted, page.lessons);
      app.update();
    },
    // Without a connection now it is asked for again when the screen is drawn the next time.
    () => kept.delete(wanted),
  );
  return [];
}
