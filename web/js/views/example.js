// @ts-check
// The made-up pair: made on this device the first time somebody wants to see it, and a list of what there is to see.
import { html } from 'lit-html';
import { makeExample } from '../example.js';
import { language, t } from '../i18n.js';
import { icon, mark } from '../ui/icons.js';
import { address } from '../ui/next.js';

/** What to look at, in the order in which the two went. */
const LOOKS = [
  { screen: 'prepare', stage: 'prepare' },
  { screen: 'compare', stage: 'compare' },
  { screen: 'talk', stage: 'talk' },
  { screen: 'agree', stage: 'agree' },
  { screen: 'followup', stage: 'followup' },
];

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'example-page',
  async load(app) {
    const { rows } = await app.call('agreements.list');
    const there = rows.find((/** @type {any} */ row) => row.example);
    if (there) return { agreement: there.agreement };
    // A tab that may only read makes nothing.
    if (app.readOnly) return {};
    const example = await app.services.example(language());
    app.header = undefined;
    const agreement = await makeExample({ call: app.call, keys: app.services.keys, today: app.today }, example);
    return { agreement };
  },
  render: ({ model }) => html`
    <div class="dhead">
      <h1 tabindex="-1">${t('example-title')}</h1>
      <p class="lead">${t(model.agreement ? 'example-lead' : 'example-not-here')}</p>
    </div>
    ${model.agreement
      ? html`<ol class="looks">
            ${LOOKS.map(
              ({ screen, stage }) => html`<li>
                <a class="way" href=${address(model.agreement, screen)}>
                  <h2 class="cardtitle">${mark(stage)} ${t(`example-see-${stage}`)}</h2>
                  <p>${t(`example-see-${stage}-text`)}</p>
                  <span class="go" aria-hidden="true">${icon('next')}</span>
                </a>
              </li>`,
            )}
          </ol>
          <p class="soft small wrap--text">${t('example-remove-text')}</p>`
      : html`<div class="actions"><a class="btn" href="#/">${t('example-back')}</a></div>`}
  `,
};
