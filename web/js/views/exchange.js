// @ts-check
// Exactly what leaves, word by word, and what stays. Private things are not taken out of the file: they are never put in.
import { html, nothing, svg } from 'lit-html';
import { t } from '../i18n.js';
import { choice, note, shareSwitch, textField, toggle } from '../ui/fields.js';
import { day, period } from '../ui/format.js';
import { handOut } from '../ui/handout.js';
import { icon } from '../ui/icons.js';
import { nameOf, sentence, side } from '../ui/people.js';
import { snapshotWords } from '../ui/snapshot.js';
import { own, say } from '../ui/text.js';

/** @typedef {import('../ui/app.js').Screen} Screen */
/** @typedef {import('../ui/app.js').Header} Header */

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'exchange-page',
  stage: 'exchange',
  async load(app) {
    const [preview, prepare] = await Promise.all([app.call('exchange.view'), app.call('prepare.view')]);
    // The frame has a place of its own at the top.
    const goes = preview.goes.filter((/** @type {any} */ item) => item.kind !== 'frame');
    return { ...preview, goes, side: prepare.side };
  },
  start: ({ model }) => ({ what: undefined, locked: false, passphrase: '', progress: undefined, given: undefined, model }),
  render(screen) {
    const { app, model, state } = screen;
    const { me, other } = /** @type {Header} */ (app.header);
    const what = chosen(screen);
    const letter = side(me.role);
    const { goes, stays } = parts(model, what);
    const { items: unsent } = /** @type {Header} */ (app.header).unsent;
    const isNew = (/** @type {any} */ item) =>
      ['new', 'changed'].includes(item.revision) || unsent.some((one) => one.kind === item.kind && (!item.id || one.id === item.id));
    return html`
      <div class="stack stack--2 screenhead">
        <p class="soft small">${sentence('exchange-from-to', { me, other })}</p>
        <h1 tabindex="-1">${t('exchange-title', { other: nameOf(other) })}</h1>
        <p class="lead">${t(what === 'invitation' ? 'exchange-lead-invitation' : 'exchange-lead', { other: nameOf(other) })}</p>
      </div>
      ${state.given ? given(screen) : nothing}
      ${model.can.side && model.can.invitation ? which(screen, what) : nothing}
      <div class="ex">
        <div>
          <section class="go go--${letter}" aria-labelledby="goes">
            <header>
              <h2 id="goes">${t('exchange-goes')}</h2>
              <p>${t('exchange-parts', { count: goes.length + 1 })}</p>
            </header>
            ${goes.some((/** @type {any} */ item) => item.received || item.kind === 'expectation')
              ? html`<div class="allshare">
                  ${toggle({
                    checked: model.shareReceived,
                    label: t('exchange-received'),
                    on: t('exchange-received-on'),
                    off: t('exchange-received-off'),
                    onChange: (share) =>
                      app.act(async () => {
                        await app.call('side.share-received', { share });
                        await app.reload();
                      }),
                  })}
                </div>`
              : nothing}
            ${what === 'update' && goes.some(isNew) && !goes.every(isNew)
              ? html`<h3 class="gohead">${t('exchange-new')}</h3>
                  <ul>
                    ${goes.filter(isNew).map((/** @type {any} */ item) => leaving(screen, item))}
                  </ul>
                  <details class="before">
                    <summary>${t('exchange-before', { count: goes.filter((/** @type {any} */ item) => !isNew(item)).length + 1 })}</summary>
                    <ul>
                      ${frameItem(app)}
                      ${goes.filter((/** @type {any} */ item) => !isNew(item)).map((/** @type {any} */ item) => leaving(screen, item))}
                    </ul>
                  </details>`
              : html`<ul>
                  ${frameItem(app)} ${goes.map((/** @type {any} */ item) => leaving(screen, item))}
                </ul>`}
            ${model.other.length ? otherHalf(screen) : nothing}
          </section>
          <section class="stay" aria-labelledby="stays">
            <header>
              <h2 id="stays">${t('exchange-stays')}</h2>
              <p>${t('exchange-parts', { count: stays.length })}</p>
            </header>
            <ul>
              ${stays.map((/** @type {any} */ item) => staying(screen, item))}
            </ul>
            ${goes.some((/** @type {any} */ item) => item.kind === 'profile')
              ? nothing
              : html`<p class="small stay__profile"><a href=${app.link('profile')}>${t('profiles-to-share')}</a> ${t('profiles-to-share-text')}</p>`}
          </section>
        </div>
        ${fileSide(screen, what)}
      </div>
    `;
  },
};

/** What the button hands out now. @param {Screen} screen @returns {'side'|'update'|'invitation'|undefined} */
function chosen({ model, state }) {
  if (state.what && model.can[state.what]) return state.what;
  if (model.can.side) return 'side';
  if (model.can.update) return 'update';
  return model.can.invitation ? 'invitation' : undefined;
}

/**
 * An invitation holds the frame and what was handed out before; everything that would be new stays.
 * @param {any} model @param {string|undefined} what
 */
function parts(model, what) {
  if (what !== 'invitation') return { goes: model.goes, stays: model.stays };
  const before = (/** @type {any} */ item) => item.kind === 'party' || item.revision === 'same';
  return {
    goes: model.goes.filter(before),
    stays: [
      ...model.goes.filter((/** @type {any} */ item) => !before(item)).map((/** @type {any} */ item) => ({ ...item, reason: 'later' })),
      ...model.stays,
    ],
  };
}

/** @param {Screen} screen @param {string|undefined} what */
function which({ app, state }, what) {
  const name = nameOf(app.header?.other);
  return html`<div class="which wrap--text">
    ${choice({
      name: 'what',
      legend: t('exchange-what'),
      look: 'row',
      value: what,
      options: [
        { id: 'side', label: t('exchange-what-side'), help: t('exchange-what-side-help') },
        { id: 'invitation', label: t('exchange-what-invitation'), help: t('exchange-what-invitation-help', { other: name }) },
      ],
      onPick: (id) => {
        state.what = id;
        app.update();
      },
    })}
  </div>`;
}

/** @param {import('../ui/app.js').App} app */
function frameItem(app) {
  const { frame } = /** @type {Header} */ (app.header);
  const reason = app.texts.reasons.find((one) => one.id === frame.reason)?.label;
  return html`<li class="it">
    <h3>${t('exchange-frame')}</h3>
    <p>${[reason, period(frame)].filter(Boolean).join(', ')}</p>
    ${frame.focus ? say(frame.focus) : nothing}
    <span class="tag switch">${t('exchange-always')}</span>
  </li>`;
}

/** @param {Screen} screen @param {any} item */
function leaving(screen, item) {
  const numbered = screen.model.goes.filter((/** @type {any} */ one) => one.kind === item.kind && one.nature === item.nature);
  const title = titleOf(screen, item, numbered.indexOf(item) + 1, numbered.length);
  const switchable = ['expectation', 'offer', 'guess'].includes(item.kind);
  return html`<li class="it">
    <h3>
      ${title}
      ${item.revision && item.revision !== 'same' ? html`<span class="tag">${icon(item.revision === 'new' ? 'plus' : 'swap', '')}${t(`revision-${item.revision}`)}</span>` : nothing}
    </h3>
    ${wordsOf(screen, item)}
    ${item.earlierWords?.length
      ? html`<details>
          <summary>${t('exchange-earlier', { count: item.earlierWords.length })}</summary>
          ${item.earlierWords.map((/** @type {string} */ text) => say(text, 'say soft'))}
        </details>`
      : nothing}
    ${switchable
      ? shareSwitch({
          checked: item.shared !== false,
          label: t('exchange-share', { what: title }),
          onChange: (shared) => share(screen, item, shared),
        })
      : html`<span class="tag switch">${t('exchange-always')}</span>`}
  </li>`;
}

/** @param {Screen} screen @param {any} item @param {number} n @param {number} of */
function titleOf(screen, item, n, of) {
  const kind = item.kind === 'offer' ? item.nature : item.kind;
  if (kind === 'expectation') {
    const name = t('item-expectation', { n, of });
    return item.topicLabel ? t('item-with-topic', { item: name, topic: item.topicLabel }) : name;
  }
  return t(`item-${kind}`);
}

/** Everything the file holds of an item. @param {Screen} screen @param {any} item */
function wordsOf({ app, model }, item) {
  switch (item.kind) {
    case 'party':
      return html`<p>${own([item.name, item.jobTitle].filter(Boolean).join(', '))}</p>`;
    case 'expectation': {
      const amounts = [
        item.importance && t('amount-importance', { n: item.importance }),
        item.needed && t('amount-needed', { n: item.needed }),
        item.received && model.shareReceived && t('amount-received', { n: item.received }),
      ].filter(Boolean);
      return html`${say(item.text)}
        ${item.sign ? html`<p class="why">${t('exchange-sign')} ${own(item.sign)}</p>` : nothing}
        ${item.why ? html`<p class="why">${t('exchange-why')} ${own(item.why)}</p>` : nothing}
        ${amounts.length ? html`<p class="why">${t('amounts', { list: amounts.join(', ') })}</p>` : nothing}`;
    }
    case 'offer':
      return html`${say(item.text)} ${item.because ? html`<p class="why">${t('exchange-because')} ${own(item.because)}</p>` : nothing}`;
    case 'guess':
      return html`<ol class="guesslist">
        ${(item.guesses ?? [item]).map(
          (/** @type {any} */ guess) => html`<li>${guess.topicLabel} ${guess.text ? say(guess.text) : nothing}</li>`,
        )}
      </ol>`;
    case 'profile':
      return snapshotWords(item.snapshot);
    case 'withdrawn':
      return html`<div class="withdrawn">${item.of === 'profile' ? html`<p>${t('item-profile')}</p>` : say(item.text)}</div>`;
    case 'view':
      return html`${say(item.text)}
        <p class="why">
          ${t(item.isNew ? 'item-view-new' : 'item-view-known')}
          ${item.acknowledged ? t('amount-acknowledged', { n: item.acknowledged }) : nothing}
          ${item.delivered ? t('amount-delivered', { n: item.delivered }) : nothing}
        </p>
        ${item.because ? html`<p class="why">${own(item.because)}</p>` : nothing}`;
    case 'answer': {
      const answer = app.texts.answers.find((one) => one.id === item.answer)?.label ?? item.answer;
      const cause = app.texts.causes.find((one) => one.id === item.cause)?.label;
      return html`${item.expectationText ? say(item.expectationText) : nothing}
        <p>${answer}${item.text ? html`: ${own(item.text)}` : nothing}</p>
        ${item.understood ? html`<p class="why">${t('item-answer-understood')} ${own(item.understood)}</p>` : nothing}
        ${item.because ? html`<p class="why">${t('exchange-because')} ${own(item.because)}</p>` : nothing}
        ${cause ? html`<p class="why">${cause}</p>` : nothing}`;
    }
    case 'commitment':
      return html`${say(t('item-commitment-sentence', { moment: item.moment ?? '', action: item.action ?? item.text ?? '' }))}
        ${['effect', 'sign', 'fallback']
          .filter((member) => item[member])
          .map((member) => html`<p class="why">${t(`item-commitment-${member}`)} ${own(item[member])}</p>`)}
        ${item.lookBack ? html`<p class="why">${t('item-commitment-lookback', { date: day(item.lookBack) })}</p>` : nothing}`;
    case 'goal':
      return html`${say(item.text)} ${item.by ? html`<p class="why">${t('item-goal-by', { date: day(item.by) })}</p>` : nothing}`;
    case 'talk':
      return html`<p>${t('item-talk-on', { date: day(item.date), minutes: item.minutes ?? 0 })}</p>
        ${item.remark ? say(item.remark) : nothing}`;
    case 'checkin':
      return html`<p>${t('item-checkin-on', { date: day(item.date) })}</p>
        ${(item.commitments ?? []).map((/** @type {any} */ one) => html`<p class="why">${own(one.text ?? '')}: ${t(`followup-status-${one.status}`)}</p>`)}
        ${(item.received ?? []).map((/** @type {any} */ one) => html`<p class="why">${own(one.text ?? '')}: ${t('amount-received', { n: one.received })}</p>`)}
        ${item.note ? say(item.note) : nothing}
        ${item.greatWork ? html`<p class="why">${t('amount-great-work', { n: item.greatWork })}</p>` : nothing}
        ${item.feelingGreat ? html`<p class="why">${t('amount-feeling-great', { n: item.feelingGreat })}</p>` : nothing}`;
    case 'signature':
      return html`<p>${item.at ? t('item-signed-on', { date: day(item.at) }) : t('item-signed')}</p>`;
    default:
      return item.text ? say(item.text) : nothing;
  }
}

/** Changes the private / share switch of an item, wherever it stands. @param {Screen} screen @param {any} item @param {boolean} shared */
function share(screen, item, shared) {
  const { app, model } = screen;
  return app.act(async () => {
    if (item.kind === 'guess' || item.kind === 'guesses') {
      const guesses = model.side.guesses.map((/** @type {any} */ { topic, text }) => ({ topic, text }));
      await app.call('side.set-guesses', { guesses, shared });
    } else {
      const list = item.kind === 'expectation' ? model.side.expectations : model.side.offers;
      const { missing, state, topicLabel, ...draft } = list.find((/** @type {any} */ one) => one.id === item.id);
      const label = draft.topic === 'other' && topicLabel ? { topicLabel } : {};
      await app.call(`side.put-${item.kind}`, { item: { ...draft, ...label, shared } });
    }
    await app.reload();
  });
}

/** The other's half travels in the same file. @param {Screen} screen */
function otherHalf({ app, model }) {
  const { other } = /** @type {Header} */ (app.header);
  return html`<div class="bothhalves">
    ${note(t('exchange-both-halves', { other: nameOf(other) }), 'pairs')}
    <details>
      <summary>${t('exchange-other-parts', { count: model.other.length, other: nameOf(other) })}</summary>
      <ul class="otherlist">
        ${model.other.map(
          (/** @type {any} */ item) =>
            html`<li><span class="soft small">${t(`item-${item.kind === 'offer' ? (item.nature ?? 'offer') : item.kind}`, { n: 0, of: 0 })}</span>${say(item.text)}</li>`,
        )}
      </ul>
    </details>
  </div>`;
}

/** @param {Screen} screen @param {any} item */
function staying(screen, item) {
  const { app } = screen;
  const kind = item.kind === 'offer' ? (item.nature ?? 'offer') : item.kind;
  const title = item.kind === 'expectation' ? (item.topicLabel ?? t('item-expectation', { n: 0, of: 0 })) : t(`item-${kind}`);
  const why =
    item.reason === 'incomplete'
      ? t('stays-incomplete', { what: (item.missing ?? []).map((/** @type {string} */ member) => t(`missing-${member}`)).join(', ') })
      : t(`stays-${item.reason}`);
  const switchable = ['private', 'withdrawn'].includes(item.reason) && ['expectation', 'offer', 'guesses', 'guess'].includes(item.kind);
  return html`<li class="it">
    <h3>${title}</h3>
    ${item.text ? say(item.text) : nothing}
    ${item.count ? html`<p>${t('stays-count', { count: item.count })}</p>` : nothing}
    <p class="why">
      ${why}
      ${item.reason === 'incomplete' ? html`<a href=${app.link('prepare')}>${t('stays-complete')}</a>` : nothing}
    </p>
    ${switchable
      ? shareSwitch({
          checked: false,
          label: t('exchange-share', { what: title }),
          onChange: (shared) => share(screen, item, shared),
        })
      : html`<span class="tag switch">${icon('lock', '')}${t(item.reason === 'always' ? 'stays-never' : 'stays-now')}</span>`}
  </li>`;
}

// ------------------------------------------------------------------ the file

/** @param {Screen} screen @param {'side'|'update'|'invitation'|undefined} what */
function fileSide(screen, what) {
  const { app, model, state } = screen;
  const { me, other, flags, unsent } = /** @type {Header} */ (app.header);
  const name = nameOf(other);
  const busy = state.progress !== undefined;
  const again = what === 'update' && flags.handedOut && unsent.count === 0;
  return html`<aside class="side" aria-label=${t('file-make')}>
    <div class="filecard">
      <h2>${t('file-title')}</h2>
      <div class="file">
        ${filePicture(side(me.role), model.other.length > 0)}
        <div><b>${model.fileName}${state.locked && state.passphrase ? '.age' : ''}</b></div>
      </div>
      <p class="soft small">${t(what && !again ? `file-what-${what}` : 'file-what-again', { other: name })}</p>
    </div>
    ${toggle({
      checked: state.locked,
      on: t('lock-on'),
      off: t('lock-off'),
      label: t('lock-label'),
      onChange: (locked) => {
        state.locked = locked;
        app.update();
      },
    })}
    ${state.locked
      ? textField({
          id: 'passphrase',
          label: t('lock-passphrase'),
          exact: true,
          value: state.passphrase,
          help: t('lock-help', { other: name }),
          onInput: (passphrase) => {
            state.passphrase = passphrase;
            app.update();
          },
        })
      : nothing}
    ${busy
      ? html`<div class="field" role="status">
          <span class="legend">${t('lock-busy')}</span><progress class="progress" max="1" .value=${state.progress}></progress>
        </div>`
      : nothing}
    <div class="stack">
      <button
        class="btn btn--primary"
        type="button"
        ?disabled=${busy || (state.locked && !state.passphrase)}
        @click=${() => hand(screen, what, 'save')}
      >
        ${icon('save')}${t('file-save')}
      </button>
      <div class="two">
        ${app.services.files.canShare()
          ? html`<button
              class="btn btn--small"
              type="button"
              ?disabled=${busy || (state.locked && !state.passphrase)}
              @click=${() => hand(screen, what, 'share')}
            >
              ${icon('share')}${t('file-share')}
            </button>`
          : nothing}
        <button
          class="btn btn--small"
          type="button"
          ?disabled=${busy || (state.locked && !state.passphrase)}
          @click=${() => hand(screen, what, 'copy')}
        >
          ${icon('copy')}${t('file-copy')}
        </button>
      </div>
    </div>
    <p class="cap">${t('file-withdrawn')}</p>
    ${!other.known && !flags.handedOut
      ? html`<div class="note">${icon('swap', '')}<p>${t('file-together')} <a href=${app.link('together')}>${t('file-together-do')}</a></p></div>`
      : nothing}
    <details>
      <summary>${t('file-readable')}</summary>
      <p class="soft small">${t('file-readable-text', { other: name })}</p>
    </details>
  </aside>`;
}

/** @param {'a'|'b'} letter @param {boolean} both */
function filePicture(letter, both) {
  const left = 'M25.5 27a12 12 0 0 0 0 24z';
  const right = 'M27.5 27a12 12 0 0 1 0 24z';
  const half = (/** @type {string} */ d, /** @type {string} */ fill, /** @type {boolean} */ full) =>
    full ? svg`<path class=${fill} d=${d}></path>` : svg`<path class="le" stroke-width="1.3" d=${d}></path>`;
  return html`<svg viewBox="0 0 52 64" aria-hidden="true">
    <path class="page" d="M1 5a4 4 0 0 1 4-4h30l16 16v42a4 4 0 0 1-4 4H5a4 4 0 0 1-4-4z"></path>
    <path class="fold" d="M35 1v12a4 4 0 0 0 4 4h12"></path>
    ${half(left, 'fa', both || letter === 'a')}${half(right, 'fb', both || letter === 'b')}
  </svg>`;
}

/** @param {Screen} screen @param {'side'|'update'|'invitation'|undefined} what @param {'save'|'share'|'copy'} how */
function hand(screen, what, how) {
  const { app, state } = screen;
  return app.act(async () => {
    const lock = state.locked && state.passphrase;
    try {
      const done = await handOut(app, {
        what,
        how,
        passphrase: lock || undefined,
        message: message(screen),
        progress: (share) => {
          state.progress = share;
          app.update();
        },
      });
      if (done) state.given = { how, locked: Boolean(lock) };
    } finally {
      state.progress = undefined;
    }
    await app.reload();
    if (state.given) setTimeout(() => document.getElementById('given')?.focus(), 0);
  }, 'hand-out');
}

/** The message to send along: what it is and where to open it; for whoever takes part already, only that there is news. @param {Screen} screen */
function message({ app, state }) {
  const { me, other } = /** @type {Header} */ (app.header);
  const first = state.locked ? 'message-locked' : 'message';
  const again = state.locked ? 'message-again-locked' : 'message-again';
  return t(other.known ? again : first, {
    other: other.name ?? '',
    named: other.name ? 'yes' : 'no',
    me: me.name,
    address: location.protocol === 'file:' ? t('app-name') : location.origin + location.pathname,
  }).replace(/[\u2068\u2069]/g, '');
}

/** After the file has gone: what to send along, and what comes next. @param {Screen} screen */
function given(screen) {
  const { app, state } = screen;
  const { other } = /** @type {Header} */ (app.header);
  const text = message(screen);
  return html`<section class="invite given" aria-labelledby="given">
    <h2 id="given" tabindex="-1">${t(`given-${state.given.how}`)}</h2>
    <p>${t('given-next', { other: nameOf(other) })}</p>
    <div class="field givenmessage">
      <label for="message">${t('given-message')}</label>
      <textarea id="message" rows="6" readonly .value=${text}></textarea>
    </div>
    <div class="row">
      <button
        class="btn btn--small"
        type="button"
        @click=${() =>
          app.act(async () => {
            const result = await app.services.files.copyText(text);
            if (result !== 'copied') throw { code: 'cannot-copy' };
            app.toast(t('given-copied'));
          })}
      >
        ${icon('copy')}${t('given-copy-message')}
      </button>
      <a class="btn btn--text btn--small" href=${app.link()}>${t('given-overview')}</a>
    </div>
  </section>`;
}

