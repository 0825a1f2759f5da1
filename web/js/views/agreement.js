// @ts-check
// One agreement at a glance: the next step first, then what waits, who takes part and how to leave.
import { html, nothing } from 'lit-html';
import { has, t } from '../i18n.js';
import { frameFields } from '../ui/agreementframe.js';
import { dialog } from '../ui/dialog.js';
import { askErase, eraseAgreement } from '../ui/erase.js';
import { textArea, textField } from '../ui/fields.js';
import { day, period } from '../ui/format.js';
import { icon, mark } from '../ui/icons.js';
import { linkTo } from '../ui/news.js';
import { screenOf } from '../ui/next.js';
import { nameOf, sentence, who } from '../ui/people.js';
import { openRenewal, renewalCard, renewalForm } from '../ui/renewal.js';
import { own, say } from '../ui/text.js';

/** @typedef {import('../ui/app.js').Screen} Screen */
/** @typedef {import('../ui/app.js').Header} Header */

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'agreement-page',
  stage: '',
  load: async (app) => {
    await app.call('agreement.view');
    return app.call('renewal.view', {});
  },
  start: () => ({ editing: undefined, form: {} }),
  render(screen) {
    const { app } = screen;
    const header = /** @type {Header} */ (app.header);
    const { me, other } = header;
    return html`
      <div class="stack stack--2 screenhead">
        <p class="soft small">${sentence('agreement-who', { me, other })}</p>
        <h1 tabindex="-1">${t('agreement-title', { other: nameOf(other) })}</h1>
        ${header.round > 1 ? html`<p class="soft">${t('agreement-round', { round: header.round })}</p>` : nothing}
      </div>
      <div class="stack stack--6">
        ${header.flags.ended ? ended(screen) : next(screen)} ${renewing(screen)} ${header.questions.map((question) => deviceQuestion(screen, question))} ${unsent(screen)} ${news(screen)}
        ${about(screen)} ${people(screen)} ${technical(header)} ${leave(screen)}
      </div>
      ${screen.state.editing ? editing(screen) : nothing} ${renewalForm(screen)}
    `;
  },
};

/** @param {Screen} screen */
function next({ app }) {
  const header = /** @type {Header} */ (app.header);
  const { code } = header.next;
  const other = nameOf(header.other);
  const target = screenOf(code);
  return html`<section class="invite nextstep" aria-labelledby="next">
    <h2 id="next">${t(`next-${code}`, { other })}</h2>
    ${header.frame.focus ? html`<p class="soft">${t('agreement-focus')} ${own(header.frame.focus)}</p>` : nothing}
    <div class="row">
      ${target
        ? html`<a class="btn btn--primary" href=${app.link(target)}>${t(`next-do-${code}`)}</a>`
        : nothing}
      <a class="btn" href="#/receive">${icon('open')}${t('agreements-open')}</a>
    </div>
    <div class="nextmark">${mark(header.stage)}</div>
  </section>`;
}

/** The period ends in sight or has ended. While it is far away, Follow up says how to begin anew. @param {Screen} screen */
function renewing(screen) {
  const { app, model } = screen;
  if (app.header?.flags.ended || model.renewal?.time === 'later') return nothing;
  return renewalCard(screen, model.renewal);
}

/** What stays after it was ended, and the ways on. @param {Screen} screen */
function ended(screen) {
  const { app, model } = screen;
  const header = /** @type {Header} */ (app.header);
  const other = nameOf(header.other);
  return html`<section class="card stack" aria-labelledby="next">
    <h2 id="next">${t('next-ended')}</h2>
    <p>${t('ended-stays', { other })}</p>
    ${header.unsent.count ? html`<p>${t('ended-tell', { other })}</p>` : nothing}
    <div class="row">
      ${header.unsent.count ? html`<a class="btn btn--primary" href=${app.link('exchange')}>${t('ended-file')}</a>` : nothing}
      <a class="btn" href=${app.link('agree')}>${t('ended-read')}</a>
      ${model.renewal?.allowed && !app.readOnly
        ? html`<button class="btn" type="button" @click=${() => app.act(() => openRenewal(screen))}>${t('ended-again', { other })}</button>`
        : nothing}
    </div>
    <p class="rule">${t('ended-new', { other })}</p>
    <div><a class="btn btn--small" href="#/begin/from/${header.agreement}">${icon('plus')}${t('ended-new-do')}</a></div>
  </section>`;
}

/** A device that nobody here has accepted yet. @param {Screen} screen @param {any} question */
function deviceQuestion({ app }, question) {
  if (question.kind === 'first-reply') {
    return html`<section class="card stack" aria-label=${t('receive-confirm-yes', { name: question.name })}>
      <p>${t('receive-confirm', { name: question.name })}</p>
      <p class="safetycode num">${question.safetyCode}</p>
      <div>
        <button
          class="btn btn--primary btn--small"
          type="button"
          @click=${() => app.act(async () => void (await app.call('replica.accept', { replica: question.replica })), 'accept')}
        >
          ${t('receive-confirm-yes', { name: question.name })}
        </button>
      </div>
    </section>`;
  }
  return html`<section class="card stack" aria-label=${t('device-question', { name: question.name })}>
    <h2 class="cardtitle">${t('device-question', { name: question.name })}</h2>
    <p>${t('device-explain', { name: question.name })}</p>
    <p class="safetycode num">${question.safetyCode}</p>
    <p class="soft small">${t('device-compare', { name: question.name })}</p>
    <div class="row">
      <button
        class="btn btn--primary btn--small"
        type="button"
        @click=${() => app.act(async () => void (await app.call('replica.accept', { replica: question.replica })), 'accept')}
      >
        ${t('device-yes', { name: question.name })}
      </button>
      <span class="soft small">${t('device-no', { name: question.name })}</span>
    </div>
  </section>`;
}

/** @param {Screen} screen */
function unsent({ app }) {
  const header = /** @type {Header} */ (app.header);
  // What an end leaves to be told stands in its own card.
  if (!header.unsent.count || !header.flags.iFinished || header.flags.ended) return nothing;
  const other = nameOf(header.other);
  return html`<section class="card stack" aria-labelledby="unsent">
    <h2 class="cardtitle" id="unsent">${t('unsent', { count: header.unsent.count, other })}</h2>
    <ul class="list">
      ${header.unsent.items.map((item) => html`<li>${item.text ? (item.kind === 'checkin' ? day(item.text) : say(item.text)) : t(`item-${item.kind}`, { n: 0, of: 0 })}</li>`)}
    </ul>
    <div><a class="btn btn--small" href=${app.link('exchange')}>${t('unsent-do')}</a></div>
  </section>`;
}

/**
 * What came, by kind. What was taken back is no longer where it was.
 * @param {any[]} items
 */
function counted(items) {
  /** @type {Map<string, any[]>} */
  const kinds = new Map();
  for (const item of items) {
    const kind = item.withdrawn ? 'withdrawn' : has(`news-${item.kind}`) ? item.kind : 'other';
    kinds.set(kind, [...(kinds.get(kind) ?? []), item]);
  }
  return [...kinds];
}

/** One thing that came in, as the way to it: by its words, a look-back by its day. @param {Screen} screen @param {any} item */
function newsItem({ app }, item) {
  const words = item.kind === 'checkin' ? day(item.text) : item.text;
  const href = item.withdrawn ? undefined : linkTo(app, item);
  if (!words) return nothing;
  return href ? html`<p><a class="alone" href=${href}>${own(words)}</a></p>` : say(words, 'say soft');
}

/** @param {Screen} screen */
function news(screen) {
  const { app } = screen;
  const header = /** @type {Header} */ (app.header);
  if (!header.news.count && !header.flags.canUndoImport) return nothing;
  return html`<section class="stack" aria-labelledby="news">
    <h2 class="cardtitle" id="news">${t('news-title', { count: header.news.count, other: nameOf(header.other) })}</h2>
    <ul class="newslist">
      ${counted(header.news.items).map(
        ([kind, items]) => {
          const title = t(`news-${kind}`, { count: items.length });
          const href = kind === 'withdrawn' || items[0].text ? undefined : linkTo(app, items[0]);
          return html`<li>
            ${icon('plus')}
            <div>
              <p>${href ? html`<a class="alone" href=${href}>${title}</a>` : title}</p>
              ${items.map((item) => newsItem(screen, item))}
            </div>
          </li>`;
        },
      )}
    </ul>
    ${header.flags.canUndoImport
      ? html`<div>
          <button
            class="btn btn--text btn--small"
            type="button"
            @click=${() =>
              app.act(async () => {
                const undone = await app.call('import.undo');
                if (undone.agreement && undone.stages) await app.reload();
                else await app.go('#/agreements');
                app.toast(t('receive-undone'));
              }, 'undo-import')}
          >
            ${t('news-undo')}
          </button>
        </div>`
      : nothing}
  </section>`;
}

/** @param {Screen} screen */
function about(screen) {
  const { app } = screen;
  const { frame, me, other, flags, desk } = /** @type {Header} */ (app.header);
  const reason = app.texts.reasons.find((one) => one.id === frame.reason)?.label;
  const edit = (/** @type {string} */ what, /** @type {object} */ form) => () => {
    Object.assign(screen.state, { editing: what, form });
    app.update();
  };
  const can = !app.readOnly && !flags.readOnly && !flags.ended;
  return html`<section class="about" aria-labelledby="about">
    <h2 class="cardtitle" id="about">${t('about-title')}</h2>
    <dl class="aboutfacts">
      <div><dt>${t('about-reason')}</dt><dd>${reason ?? t('about-none')}</dd></div>
      <div><dt>${t('about-period')}</dt><dd>${period(frame) || t('about-none')}</dd></div>
      ${frame.focus ? html`<div><dt>${t('about-focus')}</dt><dd>${own(frame.focus)}</dd></div>` : nothing}
      ${frame.checkIns?.length
        ? html`<div><dt>${t('about-checkins')}</dt><dd>${frame.checkIns.map(day).join(', ')}</dd></div>`
        : nothing}
    </dl>
    ${can
      ? html`<div class="row">
          <button class="btn btn--small" type="button" @click=${edit('frame', { frame: { ...frame, ...desk?.frame } })}>${icon('pen')}${t('about-edit')}</button>
          <button class="btn btn--small" type="button" @click=${edit('me', { name: me.name, jobTitle: me.jobTitle ?? '', ...desk?.describe })}>
            ${t('about-me')}
          </button>
          ${other.known
            ? nothing
            : html`<button class="btn btn--small" type="button" @click=${edit('other', { name: other.name ?? '' })}>${t('about-other')}</button>`}
        </div>`
      : nothing}
  </section>`;
}

/** @param {Screen} screen */
function people(screen) {
  const { app } = screen;
  const header = /** @type {Header} */ (app.header);
  return html`<section aria-labelledby="people">
    <h2 class="cardtitle" id="people">${t('people-title')}</h2>
    <p class="soft small">${t('people-lead')}</p>
    <ul class="devices">
      ${header.devices.map(
        (device) => html`<li>
          <p>
            ${who(device)}
            <span class="soft small"
              >${[
                device.mine && t('device-mine'),
                device.guest && t('device-guest'),
                !device.counts && t('device-not-counted'),
                device.acceptedOnlyByOther && t('device-by-other'),
              ]
                .filter(Boolean)
                .join(', ')}</span
            >
          </p>
          <p class="safetycode safetycode--small num">${device.safetyCode}</p>
          ${device.canClose && !app.readOnly
            ? html`<button class="btn btn--text btn--small" type="button" @click=${() => closeDevice(screen, device)}>${t('device-close')}</button>`
            : nothing}
        </li>`,
      )}
    </ul>
  </section>`;
}

/** @param {Screen} screen @param {any} device */
async function closeDevice({ app }, device) {
  if (!(await app.confirm({ title: t('device-close-title'), text: t('device-close-text'), yes: t('device-close-yes'), no: t('cancel') }))) return;
  await app.act(() => app.call('replica.close', { replica: device.replica }), 'close');
}

/** What most people never see: lines of a newer version, without effect, damaged files. @param {Header} header */
function technical(header) {
  const damaged = header.damaged.length;
  if (!header.newerLines && !header.withoutEffect && !damaged) return nothing;
  return html`<details>
    <summary>${t('technical-title')}</summary>
    <ul class="stack stack--2 small soft">
      ${header.newerLines ? html`<li>${t('technical-newer', { count: header.newerLines })}</li>` : nothing}
      ${header.withoutEffect ? html`<li>${t('technical-without-effect', { count: header.withoutEffect })}</li>` : nothing}
      ${damaged ? html`<li>${t('technical-damaged', { count: damaged })}</li>` : nothing}
    </ul>
  </details>`;
}

/** @param {Screen} screen */
function leave(screen) {
  const { app } = screen;
  const header = /** @type {Header} */ (app.header);
  if (app.readOnly) return nothing;
  return html`<section class="rule stack stack--2" aria-labelledby="leave">
    <h2 class="cardtitle" id="leave">${t('leave-title')}</h2>
    <div class="row">
      ${header.flags.ended || header.flags.readOnly
        ? nothing
        : html`<button
            class="btn btn--small"
            type="button"
            @click=${() => {
              Object.assign(screen.state, { editing: 'end', form: { because: '', ...header.desk?.end } });
              app.update();
            }}
          >
            ${t('end-do')}
          </button>`}
      <button
        class="btn btn--small btn--danger"
        type="button"
        @click=${async () => {
          if (!(await askErase(app, header.other))) return;
          await app.act(async () => {
            await eraseAgreement(app, header.agreement);
            await app.go('#/agreements');
            app.toast(t('erase-done'));
          }, 'erase');
        }}
      >
        ${icon('trash')}${t('erase-do')}
      </button>
    </div>
    <p class="soft small">${t('leave-text', { other: nameOf(header.other) })}</p>
  </section>`;
}

// ------------------------------------------------------------------ forms

/** @param {Screen} screen */
function editing(screen) {
  const { app, state } = screen;
  const { editing: what, form } = state;
  const { me, other } = /** @type {Header} */ (app.header);
  const shut = () => {
    if (!state.editing) return;
    state.editing = undefined;
    app.update();
  };
  const keep = (/** @type {object} */ part) => {
    Object.assign(form, part);
    app.desk('describe', form);
  };
  const fields = {
    // What is half filled in comes back when the form is opened again, after a closed tab too.
    frame: () => frameFields(app, form, false, () => app.desk('frame', form.frame)),
    me: () => html`${textField({ id: 'me-name', label: t('begin-name'), value: form.name, onInput: (name) => keep({ name }) })}
    ${textField({ id: 'me-job', label: t('begin-job'), value: form.jobTitle, onInput: (jobTitle) => keep({ jobTitle }) })}`,
    other: () =>
      textField({
        id: 'other-name',
        label: t(`begin-other-${me.role}`),
        help: t('begin-other-help'),
        value: form.name,
        onInput: (name) => (form.name = name),
      }),
    end: () => html`<p>${t('end-text', { other: nameOf(other) })}</p>
      <ul class="list">
        <li>${t('end-stays-read', { other: nameOf(other) })}</li>
        <li>${t('end-stays-asks')}</li>
        <li>${t('end-stays-again')}</li>
      </ul>
      <p class="small"><a class="alone" href=${app.link('exchange')}>${t('end-save-first')}</a></p>
      ${textArea({
        id: 'end-because',
        label: t('end-because'),
        value: form.because,
        onInput: (because) => {
          form.because = because;
          app.desk('end', { because });
        },
      })}`,
  }[/** @type {'frame'} */ (what)];
  return dialog({
    id: 'edit-about',
    wide: what === 'frame',
    title: t(`edit-${what}-title`),
    onClose: shut,
    body: html`<form
      class="stack stack--5"
      @submit=${(/** @type {Event} */ event) => {
        event.preventDefault();
        void app.act(async () => {
          await send(screen);
          state.editing = undefined;
        }, 'edit');
      }}
    >
      ${fields()}
      <div class="actions">
        <button class="btn btn--primary">${t(`edit-${what}-do`)}</button>
        <button
          class="btn"
          type="button"
          @click=${() => {
            shut();
            const key = { frame: 'frame', me: 'describe', end: 'end' }[/** @type {'frame'} */ (what)];
            if (key) void app.act(() => app.call('desk.clear', { key }));
          }}
        >
          ${t('cancel')}
        </button>
      </div>
    </form>`,
  });
}

/** @param {Screen} screen */
function send({ app, state: { editing: what, form } }) {
  const text = (/** @type {string|undefined} */ words) => words?.trim() || undefined;
  switch (what) {
    case 'frame':
      return app.call('agreement.set-frame', { ...form.frame, focus: text(form.frame.focus) });
    case 'me':
      return app.call('agreement.describe-me', { name: form.name.trim(), jobTitle: text(form.jobTitle) });
    case 'other':
      return app.call('agreement.call-other', { name: form.name.trim() });
    default:
      return app.call('agreement.end', { because: text(form.because) });
  }
}

