// @ts-check
// Agree: the page that both sign, with its plans, goals and dates, its signatures and what changed since.
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { t } from '../i18n.js';
import { dialog } from '../ui/dialog.js';
import { check, choice, dateField, note, select, textArea, textField } from '../ui/fields.js';
import { dayAndTime, dayPlain } from '../ui/format.js';
import { hintList, released } from '../ui/hint.js';
import { icon } from '../ui/icons.js';
import { newsMark } from '../ui/news.js';
import { notedBeside } from '../ui/noted.js';
import { nameOf, otherRole, pairOf, side, who } from '../ui/people.js';
import { own } from '../ui/text.js';
import { ROLES, agreementSheet, inside, partiesOf, plan as wholePlan, planSentence, plainText } from './print.js';

/** @typedef {import('../ui/people.js').Role} Role */
/** @typedef {import('../ui/people.js').Person} Person */
/** @typedef {import('../ui/app.js').App} App */
/** @typedef {import('../ui/app.js').Screen} Screen */

/** What is open on the screen: the form of a plan or a goal. `id` is `new` for one that is not there yet. @typedef {{kind: 'commitment'|'goal', id: string, value: any, left?: Set<string>, hints?: import('../ui/hint.js').Hint[]}} Form */

/** @type {import('../ui/app.js').View} */
export const view = {
  title: 'agree-page',
  stage: 'agree',
  load: (app) => app.call('agree.view', {}),
  start: ({ model }) => ({
    show: undefined,
    versions: {},
    form: unfinished(model),
    asked: false,
    dropping: undefined,
    signing: false,
    dates: unfinishedDates(model),
    hintsLeft: [],
    histories: {},
    compared: undefined,
  }),
  render: (screen) => {
    const { model, state } = screen;
    const shown = shownOf(screen);
    return html`<div class="agree">
      <div class="lay">
        <div class="lay__main">
          ${shown.kind === 'version' && shown.older ? older(screen, shown) : nothing} ${shown.kind === 'present' ? openAnswers(screen) : nothing}
          ${agreementSheet({
            document: shown.document,
            people: pairOf(model.header),
            signatures: shown.signatures,
            version: shown.version,
            at: shown.at,
            tools: shown.kind === 'present' && !screen.app.readOnly && !model.header.flags.ended ? tools(screen) : undefined,
          })}
        </div>
        ${aside(screen, shown)}
      </div>
      ${state.signing ? signDialog(screen) : nothing} ${state.dropping ? dropDialog(screen) : nothing}
    </div>`;
  },
};

/** A plan or goal that was being written when the screen closed. @param {any} model @returns {Form|undefined} */
function unfinished(model) {
  const [plan] = model.drafts?.commitments ?? [];
  if (plan) return { kind: 'commitment', id: plan.id, value: plan };
  const [goal] = model.drafts?.goals ?? [];
  return goal ? { kind: 'goal', id: goal.id, value: goal } : undefined;
}

/** Dates that were being chosen when the screen closed. @param {any} model @returns {string[]|undefined} */
function unfinishedDates({ header }) {
  const kept = header.desk?.frame?.checkIns;
  return kept && kept.join() !== (header.frame?.checkIns ?? []).join() ? kept : undefined;
}

// ------------------------------------------------------------------ what stands on the page

/**
 * @typedef {object} Shown
 * @property {'present'|'offered'|'version'} kind
 * @property {any} document
 * @property {any[]} signatures
 * @property {number} [version]
 * @property {string} [at]
 * @property {boolean} [older]
 */

/** Which text stands on the page: what was chosen, else the one that is to be looked at now. @param {Screen} screen @returns {Shown} */
function shownOf({ model, state }) {
  const { agreed, toSign } = model;
  const offered = toSign?.kind === 'offered';
  const unchanged = agreed && !(model.changes?.length > 0) && !offered;
  const show = state.show ?? (offered ? 'offered' : unchanged && !state.form ? `v${agreed.version}` : 'present');
  if (show === 'offered' && offered) return { kind: 'offered', document: toSign.document, signatures: model.signatures ?? [] };
  if (show === `v${agreed?.version}`) return { kind: 'version', ...agreed };
  const earlier = state.versions[show];
  if (earlier) return { kind: 'version', ...earlier, older: true };
  // The present text is signed by whoever signed exactly this one; while it is the agreed version, by both.
  if (unchanged && !toSign) return { ...agreed, kind: 'present', document: model.document };
  const own = toSign?.kind === 'present' || model.waitingForOther;
  return { kind: 'present', document: model.document, signatures: own ? (model.signatures ?? []) : [] };
}

/** @param {Screen} screen @param {string|undefined} show */
async function choose({ app, model, state }, show) {
  const version = show?.startsWith('v') ? Number(show.slice(1)) : undefined;
  if (show && version !== undefined && version !== model.agreed?.version && !state.versions[show]) {
    state.versions[show] = await app.call('agree.version', { version });
  }
  state.show = show;
}

/** @param {Screen} screen @param {Shown} shown */
const older = (screen, shown) =>
  html`<div class="nudge noprint">
    <p>${t('agree-older-shown', { version: shown.version ?? 0, date: dayPlain(shown.at) })}</p>
    <button class="btn btn--small" type="button" @click=${() => screen.app.act(() => choose(screen, 'present'))}>${t('agree-show-present')}</button>
  </div>`;

/** @param {Screen} screen */
const openAnswers = ({ app, model }) =>
  model.openAnswers
    ? html`<div class="nudge noprint">
        <p>${t('agree-open-answers', { count: model.openAnswers })}</p>
        <a class="btn btn--small" href=${app.link('talk')}>${t('agree-talk-about')}</a>
      </div>`
    : nothing;

// ------------------------------------------------------------------ beside the page

/** @param {Screen} screen @param {Shown} shown */
function aside(screen, shown) {
  const { app, model } = screen;
  return html`<aside class="aside noprint" aria-label=${t('agree-aside')}>
    ${status(screen, shown)} ${which(screen, shown)}
    <div class="aside__ways">
      <button class="btn" type="button" @click=${() => window.print()}>${icon('print')}${t('agree-print')}</button>
      <button class="btn" type="button" @click=${() => app.act(() => copy(screen, shown), 'copy')}>${icon('copy')}${t('agree-copy')}</button>
      <a class="btn" href=${app.link('exchange')}>${icon('save')}${t('agree-save-file')}</a>
    </div>
    ${differences(screen, shown)} ${hints(screen)} ${setAside(screen)} ${earlier(screen)} ${comparing(screen)}
    ${model.agreed ? html`<p><a class="alone" href=${app.link('followup')}>${t('agree-followup')}</a></p>` : nothing}
  </aside>`;
}

/** Where the signing stands, and the one thing to do now. @param {Screen} screen @param {Shown} shown */
function status(screen, shown) {
  const { app, model } = screen;
  const name = nameOf(model.header.other);
  const { agreed, toSign } = model;
  const changed = agreed && model.changes?.length > 0;
  /** @param {string} title @param {string} text @param {unknown} ways */
  const box = (title, text, ways) => html`<div class="status" role="status" tabindex="-1" data-place="signature"><h2>${title}</h2><p class="small">${text}</p>${ways}</div>`;
  const sign = (/** @type {string} */ label) =>
    html`<button class="btn btn--primary" type="button" ?disabled=${app.readOnly} @click=${() => app.act(() => ask(screen))}>${icon('pen')}${label}</button>`;
  if (toSign?.canSign === false) return box(t('agree-status-newer'), t('agree-status-newer-text'), nothing);
  if (toSign?.kind === 'offered') {
    return box(
      t('agree-status-offered', { name }),
      t('agree-status-offered-text', { name }),
      shown.kind === 'offered'
        ? html`${sign(t('agree-sign-theirs', { name }))}
            <button class="btn btn--text" type="button" @click=${() => app.act(() => choose(screen, 'present'))}>${t('agree-change-instead')}</button>`
        : html`<button class="btn btn--primary" type="button" @click=${() => app.act(() => choose(screen, 'offered'))}>${t('agree-show-offered', { name })}</button>`,
    );
  }
  if (toSign) {
    return box(
      changed ? t('agree-status-changed', { version: agreed.version }) : t('agree-status-open'),
      changed ? t('agree-status-changed-text', { version: agreed.version }) : t('agree-status-open-text'),
      shown.kind === 'present' ? sign(t('agree-sign-action')) : nothing,
    );
  }
  if (model.waitingForOther) {
    return box(
      t('agree-status-mine', { name }),
      t('agree-status-mine-text', { name }),
      html`<a class="btn btn--primary" href=${app.link('exchange')}>${icon('share')}${t('agree-send', { name })}</a>
        <button class="btn btn--text" type="button" ?disabled=${app.readOnly} @click=${() => app.act(() => withdraw(screen), 'withdraw')}>${t('agree-withdraw')}</button>`,
    );
  }
  if (agreed) {
    return box(
      t('agree-status-agreed'),
      t('agree-status-agreed-text'),
      shown.kind === 'version' && !shown.older
        ? html`<button class="btn btn--text" type="button" @click=${() => app.act(() => choose(screen, 'present'))}>${t('agree-change')}</button>`
        : nothing,
    );
  }
  return box(t('agree-status-open'), t('agree-lead-open'), nothing);
}

/** Which text stands on the page, when there is more than one. @param {Screen} screen @param {Shown} shown */
function which(screen, shown) {
  const { app, model } = screen;
  const options = [{ id: 'present', label: t('agree-show-present') }];
  if (model.toSign?.kind === 'offered') options.unshift({ id: 'offered', label: t('agree-show-offered', { name: nameOf(model.header.other) }) });
  if (model.agreed) {
    const { version, at } = model.agreed;
    options.push({ id: `v${version}`, label: t('agree-show-version', { version, date: dayPlain(at) }) });
  }
  if (options.length < 2) return nothing;
  return choice({
    name: 'shown',
    legend: t('agree-show'),
    options,
    value: shown.kind === 'version' ? `v${shown.version}` : shown.kind,
    onPick: (id) => app.act(() => choose(screen, id)),
  });
}

/** @param {Screen} screen @param {Shown} shown */
async function copy({ app, model }, shown) {
  const done = await app.services.files.copyText(plainText({ ...shown, people: pairOf(model.header), texts: app.texts }));
  app.toast(t(done === 'copied' ? 'agree-copied' : 'agree-copy-failed'));
}

// ------------------------------------------------------------------ differences

/** @type {Record<string, string>} */
const ITEMS = {
  frame: 'agree-item-frame',
  party: 'agree-item-party',
  expectation: 'agree-item-expectation',
  answer: 'agree-item-answer',
  offer: 'agree-item-offer',
  commitment: 'agree-item-commitment',
  goal: 'agree-item-goal',
};

/** @type {Record<string, string>} */
const MEMBERS = {
  reason: 'agree-member-reason',
  from: 'agree-member-from',
  until: 'agree-member-until',
  focus: 'agree-member-focus',
  checkIns: 'agree-member-checkIns',
  name: 'agree-member-name',
  jobTitle: 'agree-member-jobTitle',
  text: 'agree-member-text',
  sign: 'agree-member-sign',
  topicLabel: 'agree-member-topicLabel',
  topic: 'agree-member-topic',
  answer: 'agree-member-answer',
  because: 'agree-member-because',
  nature: 'agree-member-nature',
  owner: 'agree-member-owner',
  moment: 'agree-member-moment',
  action: 'agree-member-action',
  effect: 'agree-member-effect',
  fallback: 'agree-member-fallback',
  lookBack: 'agree-member-lookBack',
  expectations: 'agree-member-expectations',
  commitments: 'agree-member-commitments',
  by: 'agree-member-by',
};

/** @param {Screen} screen @param {Shown} shown */
function differences(screen, shown) {
  const { model } = screen;
  if (shown.kind === 'offered') {
    const list = model.toSign.differences ?? [];
    return html`<details class="diffs" open>
      <summary>${t('agree-differences', { count: list.length })}</summary>
      ${list.length ? html`<p class="small soft">${t('agree-status-new-text')}</p>` : nothing} ${diffList(screen, list)}
    </details>`;
  }
  if (!model.agreed) return nothing;
  const { version } = model.agreed;
  const list = model.changes ?? [];
  return list.length
    ? html`<details class="diffs" open><summary>${t('agree-changes', { version })}</summary>${diffList(screen, list)}</details>`
    : html`<p class="small soft">${t('agree-changes-none', { version })}</p>`;
}

/** Every difference item by item: what it was, what it becomes, who and when. @param {Screen} screen @param {any[]} list */
function diffList(screen, list) {
  const people = pairOf(screen.model.header);
  return html`<ul class="diff">
    ${list.map((one) => {
      const person = one.role ? people[/** @type {Role} */ (one.role)] : undefined;
      return html`<li>
        <p>
          <b>${t(ITEMS[one.item] ?? 'agree-item-frame', { name: person ? nameOf(person) : '' })}</b>${one.label ? html`: ${own(one.label)}` : nothing}
        </p>
        <p>
          ${MEMBERS[one.member] ? html`<span class="soft">${t(MEMBERS[one.member])}</span> ` : nothing}
          ${one.before === undefined
            ? html`<span class="diff__what">${t('agree-added')}</span>`
            : html`<span class="vh">${t('agree-was')}</span><del>${own(worded(screen, one.member, one.before))}</del>`}
          ${one.after === undefined
            ? html`<span class="diff__what">${t('agree-removed')}</span>`
            : html`<span class="vh">${t('agree-becomes')}</span><ins>${own(worded(screen, one.member, one.after))}</ins>`}
        </p>
        ${one.by ? html`<p class="cap">${t('agree-changed-by', { name: nameOf(people[/** @type {Role} */ (one.by)]), at: dayAndTime(one.at) })}</p>` : nothing}
      </li>`;
    })}
  </ul>`;
}

/** A value of the document as people read it: dates, and words for the few codes. @param {Screen} screen @param {string|undefined} member @param {any} value @returns {string} */
function worded({ app, model }, member, value) {
  if (Array.isArray(value)) return value.map((one) => worded({ app, model, state: {}, route: [] }, member, one)).join(', ');
  if (value && typeof value === 'object') {
    const people = pairOf(model.header);
    // Something whole that was added or removed is shown in its own words.
    if (value.moment) return `${t('agree-plan-when')} ${inside(value.moment)}, ${inside(value.action)}`;
    if (value.number === undefined) return value.text ?? value.name ?? '';
    return t('agree-serves', { name: nameOf(people[/** @type {Role} */ (value.role)]), numbers: value.number });
  }
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayPlain(text);
  if (member === 'answer') return app.texts.answers.find((one) => one.id === text)?.label ?? text;
  if (member === 'reason') return app.texts.reasons.find((one) => one.id === text)?.label ?? text;
  if (member === 'owner') return nameOf(pairOf(model.header)[/** @type {Role} */ (text)]);
  if (member === 'nature') return t(text === 'limit' ? 'agree-nature-limit' : 'agree-nature-offer');
  return text;
}

/** @type {Record<string, string>} */
const HINTS = { 'one-side-has-none': 'agree-hint-one-side', 'more-than-three': 'agree-hint-many' };

/** A hint asks; it never blocks, and it can be left. @param {Screen} screen */
function hints({ app, model, state }) {
  const list = (model.hints ?? []).filter((/** @type {string} */ code) => HINTS[code] && !state.hintsLeft.includes(code)).slice(0, 2);
  return list.map(
    (/** @type {string} */ code) =>
      html`<div class="hint">
        ${icon('lamp', '')}
        <p>${t(HINTS[code])}</p>
        <div class="row">
          <button class="btn btn--text btn--small" type="button" @click=${() => app.act(() => void state.hintsLeft.push(code))}>${t('agree-hint-leave')}</button>
        </div>
      </div>`,
  );
}

/** @param {Screen} screen */
function setAside({ model }) {
  const people = pairOf(model.header);
  return (model.setAside ?? []).map((/** @type {any} */ one) =>
    note(t('agree-set-aside', { name: nameOf(people[/** @type {Role} */ (one.role)]), at: dayAndTime(one.at) })),
  );
}

/** @param {Screen} screen */
function earlier(screen) {
  const { app, model } = screen;
  const list = (model.versions ?? []).filter((/** @type {any} */ one) => one.version !== model.agreed?.version);
  if (!list.length) return nothing;
  return html`<details>
    <summary>${t('agree-versions')}</summary>
    <ul class="plainlist">
      ${list.map(
        (/** @type {any} */ one) =>
          html`<li>
            <button class="btn btn--text btn--small" type="button" @click=${() => app.act(() => choose(screen, `v${one.version}`))}>
              ${t('agree-show-version', { version: one.version, date: dayPlain(one.at) })}
            </button>
          </li>`,
      )}
    </ul>
  </details>`;
}

/** Any two versions next to each other, item by item. @param {Screen} screen */
function comparing(screen) {
  const { app, model, state } = screen;
  /** @type {any[]} */
  const list = model.versions ?? [];
  if (list.length < 2) return nothing;
  const options = list.map((one) => ({ id: String(one.version), label: t('agree-show-version', { version: one.version, date: dayPlain(one.at) }) }));
  const { from = String(list.length - 1), to = String(list.length), differences: found } = state.compared ?? {};
  /** @param {string} before @param {string} after */
  const show = (before, after) =>
    app.act(async () => {
      const { differences: between = [] } = await app.call('agree.version', { version: Number(after), against: Number(before) });
      state.compared = { from: before, to: after, differences: between };
    });
  return html`<details class="diffs" @toggle=${(/** @type {Event} */ event) => /** @type {HTMLDetailsElement} */ (event.target).open && !found && show(from, to)}>
    <summary>${t('agree-compare')}</summary>
    <div class="stack">
      ${select({ id: 'compare-from', label: t('agree-compare-from'), value: from, options, onPick: (id) => show(id, to) })}
      ${select({ id: 'compare-to', label: t('agree-compare-to'), value: to, options, onPick: (id) => show(from, id) })}
      <div role="status">
        ${found
          ? html`<p class="small soft">${t('agree-compare-found', { count: found.length, from: Number(from), to: Number(to) })}</p>
              ${found.length ? diffList(screen, found) : nothing}`
          : nothing}
      </div>
    </div>
  </details>`;
}

// ------------------------------------------------------------------ signing

/** @param {Screen} screen */
function ask({ state }) {
  state.signing = true;
}

/** @param {Screen} screen */
function signDialog(screen) {
  const { app, model, state } = screen;
  const { me, other } = model.header;
  const name = nameOf(other);
  const offered = model.toSign?.kind === 'offered';
  // Who noted what is not part of a document; the present state knows it.
  const noted = model.document.expectations.filter(
    (/** @type {any} */ item) => item.answer?.notedBy && item.role !== me.role && item.answer.notedBy !== me.role,
  ).length;
  const close = () => {
    state.signing = false;
    app.update();
  };
  return dialog({
    id: 'sign',
    title: t('agree-dialog-heading'),
    onClose: close,
    body: html`<p>${t('agree-dialog-text')}</p>
      ${offered ? html`<p>${t('agree-dialog-theirs', { name })}</p>` : nothing}
      ${noted ? html`<p>${t('agree-dialog-noted', { count: noted, name })}</p>` : nothing}
      <p class="soft">${t('agree-dialog-means')}</p>
      <div class="actions">
        <button class="btn btn--primary" type="button" @click=${() => app.act(() => sign(screen), 'sign')}>${t('agree-dialog-yes')}</button>
        <button class="btn" type="button" autofocus @click=${close}>${t('agree-dialog-no')}</button>
      </div>`,
  });
}

/** @param {Screen} screen */
async function sign({ app, model, state }) {
  const offered = model.toSign.kind === 'offered';
  const name = nameOf(model.header.other);
  state.signing = false;
  await app.call('document.sign', { digest: model.toSign.digest });
  state.show = undefined;
  await app.reload();
  app.toast(offered ? t('agree-agreed-toast') : t('agree-signed-toast', { name }));
}

/** @param {Screen} screen */
async function withdraw({ app, model }) {
  const yes = await app.confirm({
    title: t('agree-withdraw-title'),
    text: t('agree-withdraw-text', { name: nameOf(model.header.other) }),
    yes: t('agree-withdraw-yes'),
    no: t('agree-cancel'),
  });
  if (!yes) return;
  await app.call('document.withdraw', {});
  await app.reload();
  app.toast(t('agree-withdrawn'));
}

// ------------------------------------------------------------------ plans, goals and dates on the page

/** @param {Screen} screen @returns {import('./print.js').Tools} */
function tools(screen) {
  const { app, model, state } = screen;
  const people = partiesOf(model.document, pairOf(model.header));
  /** @type {Form|undefined} */
  const form = state.form;
  /** @param {any} plan */
  const whose = (plan) => t('agree-which-plan', { name: nameOf(people[/** @type {Role} */ (plan.owner)]), action: plan.action });
  const drafts = [...(model.drafts?.commitments ?? []), ...(model.drafts?.goals ?? [])];
  return {
    planForm: () => (form?.kind === 'commitment' ? planForm(screen, form) : nothing),
    plan: (plan) =>
      form?.kind === 'commitment' && form.id === plan.id
        ? html`<p class="tag noprint">${icon('pen', '')}${t('agree-plan-being-changed')}</p>`
        : html`<div class="ways noprint">
            ${newsMark(plan.news)} ${history(screen, 'commitment', plan, whose(plan))} ${plan.twoTexts ? twoTexts(screen, plan, people) : nothing}
            <button class="btn btn--text btn--small" type="button" @click=${() => app.act(() => openForm(screen, 'commitment', plan.id, valueOfPlan(plan)))}>
              ${t('agree-plan-edit')}<span class="vh">${whose(plan)}</span>
            </button>
            <button class="btn btn--text btn--small" type="button" @click=${() => app.act(() => askDrop(screen, 'commitment', plan))}>
              ${t('agree-plan-drop')}<span class="vh">${whose(plan)}</span>
            </button>
          </div>`,
    plans: (role) => {
      if (form?.kind === 'commitment') return nothing;
      const waiting = drafts.find((draft) => draft.id === 'new' && draft.owner === role);
      return html`<div class="ways noprint">
        <button
          class="btn btn--small"
          type="button"
          @click=${() => app.act(() => openForm(screen, 'commitment', 'new', waiting ?? { owner: role, expectations: [] }))}
        >
          ${icon(waiting ? 'pen' : 'plus')}${waiting ? t('agree-plan-continue') : t('agree-plan-add', { name: nameOf(people[role]) })}
        </button>
      </div>`;
    },
    goalReplaced: (goal) => form?.kind === 'goal' && form.id === goal.id,
    goal: (goal) =>
      form?.kind === 'goal' && form.id === goal.id
        ? goalForm(screen, form)
        : html`<div class="ways noprint">
            ${newsMark(goal.news)} ${history(screen, 'goal', goal, t('agree-which-goal', { text: goal.text }))}
            <button class="btn btn--text btn--small" type="button" @click=${() => app.act(() => openForm(screen, 'goal', goal.id, valueOfGoal(goal)))}>${t('agree-plan-edit')}<span class="vh">${t('agree-which-goal', { text: goal.text })}</span></button>
            <button class="btn btn--text btn--small" type="button" @click=${() => app.act(() => askDrop(screen, 'goal', goal))}>${t('agree-plan-drop')}<span class="vh">${t('agree-which-goal', { text: goal.text })}</span></button>
          </div>`,
    goals: () =>
      form?.kind === 'goal' && form.id === 'new'
        ? goalForm(screen, form)
        : html`<div class="ways noprint">
            <button class="btn btn--small" type="button" @click=${() => app.act(() => openForm(screen, 'goal', 'new', (model.drafts?.goals ?? []).find((/** @type {any} */ draft) => draft.id === 'new') ?? { expectations: [], commitments: [] }))}>
              ${icon('plus')}${t('agree-goal-add')}
            </button>
          </div>`,
    expectation: (item) =>
      html`${notedBeside(app, item.answer, people[otherRole(item.role)], people)}
      <div class="ways noprint">
        ${newsMark(item.news)} ${history(screen, 'expectation', item, t('agree-which-expectation', { text: item.text }))}
        ${item.twoTexts ? twoTexts(screen, item, people) : nothing}
      </div>`,
    offer: (item) =>
      html`<div class="ways noprint">${newsMark(item.news)} ${history(screen, 'offer', item, t('agree-which-offer', { text: item.text }))}</div>`,
    dates: () => dates(screen),
  };
}

/** @type {Record<string, string>} */
const STANDINGS = {
  'in-use': 'agree-history-in-use',
  'side-by-side': 'agree-history-side-by-side',
  replaced: 'agree-history-replaced',
  withdrawn: 'agree-history-withdrawn',
  dropped: 'agree-history-dropped',
};

/** Every wording that an item had, also the one of two that was not chosen. @param {Screen} screen @param {'commitment'|'goal'|'expectation'|'offer'} kind @param {any} item @param {string} which for who hears the page */
function history({ app, model, state }, kind, item, which) {
  const people = pairOf(model.header);
  const key = `${kind}/${item.role ?? ''}/${item.id}`;
  const entries = state.histories[key];
  return html`<details
    class="history"
    @toggle=${(/** @type {Event} */ event) =>
      /** @type {HTMLDetailsElement} */ (event.target).open &&
      !state.histories[key] &&
      app.act(async () => {
        const role = kind === 'expectation' || kind === 'offer' ? { role: item.role } : {};
        state.histories[key] = (await app.call('item.history', { kind, id: item.id, ...role })).entries;
      })}
  >
    <summary>${t('agree-history')}<span class="vh">${which}</span></summary>
    ${entries
      ? html`<ol class="plainlist">
          ${entries.map(
            (/** @type {any} */ one) =>
              html`<li class="twotexts__one">
                ${one.moment ? wholePlan(one, model.document, people) : one.text ? html`<p class="say own" dir="auto">${one.text}</p>` : nothing}
                ${one.by ? html`<p class="small">${t('agree-goal-by', { date: dayPlain(one.by) })}</p>` : nothing}
                ${one.sign && !one.moment ? html`<p class="small">${t('agree-sign')} ${own(one.sign)}</p>` : nothing}
                ${one.because ? html`<p class="small">${t('agree-because')} ${own(one.because)}</p>` : nothing}
                <p class="cap">
                  ${t(STANDINGS[one.state] ?? 'agree-history-replaced')}<span aria-hidden="true"> · </span>${t('agree-two-texts-by', {
                    name: nameOf(people[/** @type {Role} */ (one.writtenBy)]),
                    at: dayAndTime(one.at),
                  })}
                </p>
              </li>`,
          )}
        </ol>`
      : nothing}
  </details>`;
}

/** @param {any} one */
const reference = (one) => `${one.role}/${one.id}`;

/** @param {any} plan */
const valueOfPlan = ({ owner, moment, action, effect, sign, fallback, lookBack, expectations }) => ({
  owner,
  moment,
  action,
  effect,
  sign,
  fallback,
  lookBack,
  expectations: (expectations ?? []).map(reference),
});

/** @param {any} goal */
const valueOfGoal = ({ text, by, expectations, commitments }) => ({
  text,
  by,
  expectations: (expectations ?? []).map(reference),
  commitments: (commitments ?? []).map((/** @type {any} */ one) => one.id ?? one),
});

/** @param {Screen} screen @param {'commitment'|'goal'} kind @param {string} id @param {any} value */
function openForm({ state }, kind, id, value) {
  state.form = { kind, id, value: { ...value } };
  state.show = 'present';
  state.asked = false;
  requestAnimationFrame(() => {
    /** @type {HTMLElement|null} */ (document.querySelector('.planform textarea, .planform input'))?.focus();
  });
}

/** @param {Screen} screen @param {any} change @param {boolean} [redraw] */
function fill({ app, state }, change, redraw) {
  /** @type {Form} */
  const form = state.form;
  form.value = { ...form.value, ...change };
  const { id: _, ...value } = form.value;
  for (const key of Object.keys(value)) if (value[key] === '' || value[key] === undefined) delete value[key];
  app.desk(`${form.kind}/${form.id}`, value);
  if (redraw || state.asked) app.update();
}

/** @param {Screen} screen @param {Form} form @param {string} label */
function formEnds(screen, form, label) {
  const { app, state } = screen;
  return html`<div class="actions">
    <button class="btn btn--primary" type="button" ?disabled=${app.readOnly} @click=${() => app.act(() => save(screen), 'save')}>${label}</button>
    <button
      class="btn btn--text"
      type="button"
      @click=${() =>
        app.act(async () => {
          state.form = undefined;
          await app.reload();
        })}
    >
      ${t('agree-form-later')}
    </button>
    <button class="btn btn--text" type="button" @click=${() => app.act(() => discard(screen, form), 'discard')}>${t('agree-form-discard')}</button>
  </div>`;
}

/** Throwing away unfinished work can be undone. @param {Screen} screen @param {Form} form */
async function discard(screen, form) {
  const { app, state } = screen;
  const key = `${form.kind}/${form.id}`;
  const { id: _, ...value } = form.value;
  await app.call('desk.clear', { key });
  state.form = undefined;
  await app.reload();
  app.toast(t('agree-discarded'), async () => {
    await app.call('desk.put', { key, value });
    state.form = form;
    state.show = 'present';
    await app.reload();
  });
}

/** A field of a plan was left, so it may be asked about. @param {Screen} screen @param {Form} form @param {FocusEvent} event */
async function leftField({ app }, form, event) {
  const member = /^plan-(moment|action|effect|sign|fallback)$/.exec(/** @type {HTMLElement} */ (event.target).id)?.[1];
  if (!member) return;
  form.left = new Set([...(form.left ?? []), member]);
  const { hints } = await app.call('hints.check', { kind: 'commitment', item: { ...form.value, id: form.id } });
  await released();
  form.hints = hints;
  app.update();
}

/** The hints under one field of a plan. @param {Screen} screen @param {Form} form @param {string} member */
function hintsUnder({ app }, form, member) {
  const hints = (form.hints ?? []).filter((hint) => hint.member === member && form.left?.has(member));
  return hintList(app, hints, form.id, (left) => {
    form.hints = form.hints?.filter((hint) => hint !== left);
    app.update();
    document.getElementById(`plan-${member}`)?.focus();
  });
}

/** @param {Screen} screen @param {Form} form */
function planForm(screen, form) {
  const { model, state } = screen;
  const { value, id } = form;
  const people = partiesOf(model.document, pairOf(model.header));
  /** @type {Role} */
  const owner = value.owner ?? model.header.me.role;
  const name = nameOf(people[owner]);
  const missing = !value.moment || !value.action || !value.lookBack;
  /** @param {string} member @param {string} label @param {string} help */
  const field = (member, label, help) =>
    textArea({
      id: `plan-${member}`,
      label: t(label),
      help: t(help),
      rows: 1,
      value: value[member] ?? '',
      hint: hintsUnder(screen, form, member),
      onInput: (text) => fill(screen, { [member]: text }, true),
    });
  return keyed(
    `commitment/${id}`,
    html`<div class="planform planform--${side(owner)} noprint" role="group" aria-labelledby="planform-title" @focusout=${(/** @type {FocusEvent} */ event) => leftField(screen, form, event)}>
      <h3 id="planform-title">${t(id === 'new' ? 'agree-form-new' : 'agree-form-change', { name })}</h3>
      <p class="small soft">${t('agree-form-lead')}</p>
      ${owner === model.header.me.role ? nothing : note(t('agree-noted-for', { name }))}
      ${id === 'new'
        ? choice({
            name: 'plan-owner',
            legend: t('agree-form-owner'),
            look: 'row',
            options: ROLES.map((role) => ({ id: role, label: who(people[role]) })),
            value: owner,
            onPick: (role) => fill(screen, { owner: role }, true),
          })
        : nothing}
      <div class="planform__fields">
        ${field('moment', 'agree-form-moment', 'agree-form-moment-help')} ${field('action', 'agree-form-action', 'agree-form-action-help')}
        ${field('effect', 'agree-form-effect', 'agree-form-effect-help')} ${field('sign', 'agree-form-sign', 'agree-form-sign-help')}
        ${field('fallback', 'agree-form-fallback', 'agree-form-fallback-help')}
        ${dateField({
          id: 'plan-lookBack',
          label: t('agree-form-look-back'),
          value: value.lookBack ?? '',
          onInput: (lookBack) => fill(screen, { lookBack }, true),
        })}
      </div>
      ${serves(screen, form, t('agree-form-serves'), people)}
      ${value.moment && value.action
        ? html`<div class="preview"><p class="cap">${t('agree-form-preview')}</p>${planSentence(value)}</div>`
        : nothing}
      ${state.asked && missing ? html`<p class="ask-first" role="alert">${t('agree-form-missing')}</p>` : nothing}
      ${formEnds(screen, form, t('agree-form-save'))}
    </div>`,
  );
}

/** @param {Screen} screen @param {Form} form */
function goalForm(screen, form) {
  const { model, state } = screen;
  const { value, id } = form;
  const people = partiesOf(model.document, pairOf(model.header));
  const plans = model.document.commitments;
  const chosen = value.commitments ?? [];
  return keyed(
    `goal/${id}`,
    html`<div class="planform noprint" role="group" aria-labelledby="goalform-title">
      <h3 id="goalform-title">${t(id === 'new' ? 'agree-goal-form-new' : 'agree-goal-form-change')}</h3>
      ${textArea({
        id: 'goal-text',
        label: t('agree-goal-text'),
        help: t('agree-goal-text-help'),
        value: value.text ?? '',
        onInput: (text) => fill(screen, { text }),
      })}
      ${dateField({ id: 'goal-by', label: t('agree-goal-date'), value: value.by ?? '', onInput: (by) => fill(screen, { by }) })}
      ${serves(screen, form, t('agree-goal-serves'), people)}
      ${plans.length
        ? html`<fieldset class="serves">
            <legend class="legend">${t('agree-goal-commitments')}</legend>
            ${plans.map((/** @type {any} */ plan) =>
              check({
                checked: chosen.includes(plan.id),
                label: html`${who(people[/** @type {Role} */ (plan.owner)])} ${own(plan.action)}`,
                onChange: (on) =>
                  fill(screen, { commitments: on ? [...chosen, plan.id] : chosen.filter((/** @type {string} */ one) => one !== plan.id) }, true),
              }),
            )}
          </fieldset>`
        : nothing}
      ${state.asked && !value.text ? html`<p class="ask-first" role="alert">${t('agree-goal-missing')}</p>` : nothing}
      ${formEnds(screen, form, t('agree-goal-save'))}
    </div>`,
  );
}

/** Which expectations a plan or goal serves: what the other needs first, for a plan is there for somebody. @param {Screen} screen @param {Form} form @param {string} legend @param {Record<Role, Person>} people */
function serves(screen, form, legend, people) {
  const { model } = screen;
  const items = model.document.expectations;
  const chosen = form.value.expectations ?? [];
  const roles = form.kind === 'commitment' && form.value.owner ? [otherRole(form.value.owner), form.value.owner] : ROLES;
  if (!items.length) return html`<p class="small soft">${t('agree-form-serves-none')}</p>`;
  return html`<fieldset class="serves">
    <legend class="legend">${legend}</legend>
    ${roles.flatMap((role) =>
      items
        .filter((/** @type {any} */ item) => item.role === role)
        .map((/** @type {any} */ item) => {
          const key = reference(item);
          return check({
            checked: chosen.includes(key),
            label: html`${who(people[/** @type {Role} */ (role)])} ${item.number}. ${own(item.text)}`,
            onChange: (on) => fill(screen, { expectations: on ? [...chosen, key] : chosen.filter((/** @type {string} */ one) => one !== key) }, true),
          });
        }),
    )}
  </fieldset>`;
}

/** "role/id" back to what the door reads. @param {string[]|undefined} keys */
const references = (keys) =>
  (keys ?? []).map((key) => {
    const [role, ...rest] = key.split('/');
    return { role, id: rest.join('/') };
  });

/** @param {any} value */
const filled = (value) => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== ''));

/** What the door reads of a form. @param {Form} form @param {Role} me */
function argumentsOf({ kind, id, value }, me) {
  const { text, by, owner, moment, action, effect, sign, fallback, lookBack } = value;
  const base = id === 'new' ? {} : { id };
  const expectations = references(value.expectations);
  return kind === 'goal'
    ? { ...base, ...filled({ text, by }), expectations, commitments: value.commitments ?? [] }
    : { ...base, ...filled({ owner: owner ?? me, moment, action, effect, sign, fallback, lookBack }), expectations };
}

/** @param {Screen} screen */
async function save(screen) {
  const { app, model, state } = screen;
  /** @type {Form} */
  const form = state.form;
  const { value, kind } = form;
  if (kind === 'goal' ? !value.text : !value.moment || !value.action || !value.lookBack) {
    state.asked = true;
    return;
  }
  await app.call(kind === 'goal' ? 'goal.set' : 'commitment.make', argumentsOf(form, model.header.me.role));
  state.form = undefined;
  state.asked = false;
  await app.reload();
}

// ------------------------------------------------------------------ dropping, and two texts

/** @param {Screen} screen @param {'commitment'|'goal'} kind @param {any} item */
function askDrop({ state }, kind, item) {
  state.dropping = { kind, item, because: '' };
}

/** @param {Screen} screen */
function dropDialog(screen) {
  const { app, state } = screen;
  const { kind, item } = state.dropping;
  const close = () => {
    state.dropping = undefined;
    app.update();
  };
  return dialog({
    id: 'drop',
    title: t('agree-drop-heading'),
    onClose: close,
    body: html`${kind === 'commitment' ? planSentence(item) : html`<p class="say own" dir="auto">${item.text}</p>`}
      <p class="soft">${t('agree-drop-text')}</p>
      ${textField({
        id: 'drop-because',
        label: t('agree-drop-because'),
        value: state.dropping.because,
        onInput: (because) => {
          if (state.dropping) state.dropping.because = because;
        },
      })}
      <div class="actions">
        <button class="btn btn--primary" type="button" @click=${() => app.act(() => drop(screen), 'drop')}>${t('agree-drop-yes')}</button>
        <button class="btn" type="button" autofocus @click=${close}>${t('agree-cancel')}</button>
      </div>`,
  });
}

/** @param {Screen} screen */
async function drop({ app, model, state }) {
  const { kind, item, because } = state.dropping;
  state.dropping = undefined;
  await app.call(kind === 'goal' ? 'goal.drop' : 'commitment.drop', { id: item.id, ...(because ? { because } : {}) });
  await app.reload();
  const value = kind === 'goal' ? valueOfGoal(item) : valueOfPlan(item);
  app.toast(t(kind === 'goal' ? 'agree-dropped-goal' : 'agree-dropped-plan'), async () => {
    await app.call(kind === 'goal' ? 'goal.set' : 'commitment.make', argumentsOf({ kind, id: item.id, value }, model.header.me.role));
    await app.reload();
  });
}

/** Both wrote at the same time: neither text is lost, one of the two chooses or writes a third. @param {Screen} screen @param {any} item @param {Record<Role, Person>} people */
function twoTexts(screen, item, people) {
  const { app, model } = screen;
  const texts = item.texts ?? [];
  const plan = item.moment !== undefined;
  return html`<div class="hint twotexts">
    ${icon('lamp', '')}
    <p>${t('agree-two-texts')}</p>
    ${texts.map(
      (/** @type {any} */ text) =>
        html`<div class="twotexts__one">
          ${plan ? wholePlan(text, model.document, people) : html`<p class="say own" dir="auto">${text.text}</p>`}
          <p class="cap">${text.by ? t('agree-two-texts-by', { name: nameOf(people[/** @type {Role} */ (text.by)]), at: dayAndTime(text.at) }) : nothing}</p>
          ${plan || item.role === model.header.me.role
            ? html`<button class="btn btn--small" type="button" ?disabled=${app.readOnly} @click=${() => app.act(() => take(screen, item, text, plan), 'take')}>${t('agree-two-texts-use')}</button>`
            : nothing}
        </div>`,
    )}
  </div>`;
}

/** @param {Screen} screen @param {any} item @param {any} text @param {boolean} plan */
async function take({ app, model }, item, text, plan) {
  if (!plan) {
    // An expectation belongs to its side: the choice is made where it is written.
    app.go(app.link('prepare'));
    return;
  }
  const value = valueOfPlan({ ...item, ...text });
  await app.call('commitment.make', argumentsOf({ kind: 'commitment', id: item.id, value }, model.header.me.role));
  await app.reload();
}

/** The dates on which the two look back, as part of the frame. @param {Screen} screen */
function dates(screen) {
  const { app, model, state } = screen;
  /** @type {string[]|undefined} */
  const list = state.dates;
  if (!list) {
    return html`<div class="ways noprint">
      <button
        class="btn btn--small"
        type="button"
        @click=${() =>
          app.act(async () => {
            const now = model.document.frame?.checkIns ?? [];
            const { proposed = [] } = now.length ? {} : await app.call('followup.view', {});
            const first = now.length ? now : proposed;
            state.dates = first.length ? [...first] : [''];
          })}
      >
        ${icon('cal')}${t('agree-dates-change')}
      </button>
    </div>`;
  }
  /** @param {string[]} next */
  const set = (next) => {
    state.dates = next;
    const { reason, from, until, focus } = { ...model.header.frame, ...model.header.desk?.frame };
    app.desk('frame', filled({ reason, from, until, focus, checkIns: next.filter(Boolean) }));
  };
  return html`<div class="planform noprint" role="group" aria-labelledby="dates-title">
    <h3 id="dates-title">${t('agree-dates-heading')}</h3>
    <p class="small soft">${t('agree-dates-help')}</p>
    ${list.map(
      (date, index) =>
        html`<div class="daterow">
          ${dateField({
            id: `date-${index}`,
            label: t('agree-dates-one', { n: index + 1 }),
            value: date,
            onInput: (value) => set(state.dates.map((/** @type {string} */ one, /** @type {number} */ at) => (at === index ? value : one))),
          })}
          <button class="iconbtn" type="button" aria-label=${t('agree-dates-remove', { n: index + 1 })} @click=${() => app.act(() => set(list.filter((_, at) => at !== index)))}>
            ${icon('close', '')}
          </button>
        </div>`,
    )}
    <div class="ways">
      <button class="btn btn--small" type="button" @click=${() => app.act(() => set([...list, '']))}>${icon('plus')}${t('agree-dates-add')}</button>
    </div>
    <div class="actions">
      <button class="btn btn--primary" type="button" ?disabled=${app.readOnly} @click=${() => app.act(() => keepDates(screen), 'dates')}>${t('agree-dates-save')}</button>
      <button
        class="btn btn--text"
        type="button"
        @click=${() =>
          app.act(async () => {
            await app.call('desk.clear', { key: 'frame' });
            state.dates = undefined;
          })}
      >
        ${t('agree-cancel')}
      </button>
    </div>
  </div>`;
}

/** @param {Screen} screen */
async function keepDates({ app, model, state }) {
  const { reason, from, until, focus } = model.header.frame;
  const checkIns = [...new Set(state.dates.filter(Boolean))].sort();
  await app.call('agreement.set-frame', { ...filled({ reason, from, until, focus }), checkIns });
  state.dates = undefined;
  await app.reload();
}
