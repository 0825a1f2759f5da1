// @ts-check
// Where to turn when a talk does not feel safe. The words stand in content/, so that a host can put its own people in them.
import { html } from 'lit-html';
import { prose } from '../ui/prose.js';
import { language } from '../i18n.js';

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'safety-page',
  load: (app) => app.services.page('safety', language()),
  render: ({ model }) => html`<article class="prose wrap--text">${prose(model.blocks)}</article>`,
};
