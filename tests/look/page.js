// The real screens over a door that answers from fixtures: `?scene=NAME&language=nl&theme=dark`.
import nl from '../../content/packs/standard/lang/nl.json';
import en from '../../content/packs/standard/lang/en.json';
import topics from '../../content/packs/standard/topics.json';
import quickscanNl from '../../content/packs/standard/lang/quickscan.nl.json';
import quickscanEn from '../../content/packs/standard/lang/quickscan.en.json';
import profileNl from '../../content/packs/standard/lang/profile.nl.json';
import profileEn from '../../content/packs/standard/lang/profile.en.json';
import questionnaire from '../../content/packs/standard/questionnaires/quickscan.json';
import values from '../../content/packs/standard/values.json';
import challenges from '../../content/packs/standard/challenges.json';
import { FluentBundle } from '@fluent/bundle';
import * as files from '../../web/js/files.js';
import { setCatalogueSource, setLanguage } from '../../web/js/i18n.js';
import { isLocked } from '../../web/js/lock.js';
import { run } from '../../web/js/ui/run.js';
import { refusal } from '../../web/js/ui/refusal.js';
import { pack as selfWords } from './fixtures/profile.mjs';
import { scenes } from './scenes.mjs';

const asked = new URLSearchParams(location.search);
const language = /** @type {'nl'|'en'} */ (asked.get('language') ?? 'nl');
const name = asked.get('scene') ?? 'start';
const words = { nl, en };
Object.assign(selfWords, { quickscan: { nl: quickscanNl, en: quickscanEn }, profile: { nl: profileNl, en: profileEn }, questionnaire, values, challenges });

if (asked.has('pseudo')) pseudoLocale();

const scene = scenes[name];
/** What did not come out of a catalogue: what the door and the content say. */
const data = new Set();
function remember(value) {
  if (typeof value === 'string') data.add(value);
  else if (value && typeof value === 'object') for (const one of Object.values(value)) remember(one);
  return value;
}
const answers = scene.answers(language);
const head = Object.values(answers).map((answer) => answer?.header).find(Boolean);
const settings = { theme: asked.get('theme') ?? 'light', language, ...scene.settings };

/** What the core makes of the standard content pack. */
function contentTopics({ direction }) {
  const pack = words[settings.language];
  const starters = (nature) => topics.starters.filter((one) => one.role === direction && one.nature === nature).map((one) => ({ ...one, ...pack.starters[one.id] }));
  return {
    topics: topics.topics
      .filter((topic) => topic.from === direction)
      .map((topic) => ({ ...topic, ...pack.topics[topic.id], examples: topic.examples.map((id) => ({ id, ...pack.examples[id] })) })),
    offers: starters('offer'),
    limits: starters('limit'),
  };
}

function contentTexts() {
  const pack = words[settings.language];
  const list = (group) => Object.entries(pack[group]).map(([id, one]) => ({ id, ...one }));
  return { reasons: list('reasons'), scales: pack.scales, answers: list('answers'), causes: list('causes'), scopes: list('scopes'), questions: Object.values(pack.questions) };
}

const door = {
  'session.start': () => ({ settings, agreements: 0, unknown: [], damaged: [] }),
  'settings.change': (change) => ({ settings: Object.assign(settings, change) }),
  'content.topics': contentTopics,
  'content.texts': contentTexts,
  'agreements.list': { rows: [], total: 0, searchable: false, filters: [], team: { employee: 0, manager: 0 } },
  'others.list': { rows: [] },
  'backup.view': { changes: 0, remind: false },
  'agreement.open': head,
  'agreement.view': head,
  'desk.put': {},
  'desk.clear': {},
  'hints.check': { hints: [] },
  'hints.leave': {},
  'renewal.view': { renewal: { allowed: false, time: 'later', round: 2, from: '2026-03-12', until: '2027-03-11' }, proposed: [] },
  ...answers,
};

const with_ = scene.services ?? {};
const listeners = [];
const services = {
  core: {
    async call(op, args = {}) {
      window.look.calls.push({ op, args: structuredClone(args) });
      await new Promise((resolve) => setTimeout(resolve, window.look.delay));
      const answer = door[op];
      if (answer === undefined) throw { code: 'unknown-operation', detail: op };
      const value = remember(structuredClone(typeof answer === 'function' ? await answer(structuredClone(args)) : answer));
      if (value?.error) throw value.error;
      return value;
    },
    take: () => new Uint8Array(),
    async start() {
      if (with_.locked) {
        // The lock screen is there; nothing else comes before it is opened.
        setTimeout(() => (document.documentElement.dataset.ready = 'yes'), 300);
        await services.core.unlocking();
      }
      return services.core.call('session.start');
    },
    on: (listener) => listeners.push(listener),
    useHere: async () => {},
    flush: async () => {},
    leave: async () => {},
    copy: () => ({ name: 'kopie', bytes: new Uint8Array() }),
    restart: async () => {},
    sizes: async (agreements) => ({ main: 14_200, agreements: new Map(agreements.map((one, index) => [one, 9_300 + 13_700 * index])) }),
    readOnly: Boolean(with_.reader),
    saveState: { state: with_.save ?? 'saved', at: new Date('2026-03-09T14:02:00') },
    persist: { reason: with_.reader, lock: with_.lock ?? null, tellLock() {} },
  },
  appLock: lock(with_.lock ?? { state: 'off', minutes: 0 }),
  keys: { create: async () => ({ replica: 'new', key: {} }), sign: async () => '', keep: async () => {}, remove: async () => {} },
  lock: { isLocked, lock: async (bytes) => bytes, unlock: async (bytes) => bytes },
  brand: { colours: {}, links: [], off: [], content: [], ...with_.brand },
  languages: [language],
  installation: { state: { offline: true, newer: false, canInstall: false, oneFile: false, ...with_.installation }, on: () => () => {}, renew: async () => {}, install: async () => {} },
  files: { ...files, save: async () => 'downloaded', canShare: () => true },
  loadQuestionnaires: async () => {},
  loadContent: async (wanted) => void (settings.language = wanted),
  page: async (page, wanted) => remember(await (await fetch(`/content/${page}.${wanted}.json`)).json()),
  eraseEverything: async () => {},
  persisted: async () => with_.persisted ?? false,
  persist: async () => false,
};

/** An app lock on which every turn ends as the scene says: `key` and `all` stay in the middle. @param {{state: string, minutes: number}} stored */
function lock(stored) {
  const turn = async (...args) => {
    const progress = args.at(-1);
    const { turns } = with_;
    if (turns === 'key' || turns === 'all') {
      progress(turns === 'key' ? 0.4 : 1);
      return new Promise(() => {});
    }
    if (turns) throw turns;
  };
  return { get state() { return stored.state; }, get minutes() { return stored.minutes; }, switchOn: turn, switchOff: turn, change: turn, unlock: turn, finish: turn, setMinutes: async (minutes) => void (stored.minutes = minutes) };
}

setCatalogueSource(async (wanted) => (await fetch(`/locale/${wanted}`)).text());
location.hash = scene.hash;
window.look = { data, door, errors: [], calls: [], delay: Number(asked.get('delay') ?? 0), listeners };
addEventListener('error', (event) => window.look.errors.push(event.message));
addEventListener('securitypolicyviolation', (event) => window.look.errors.push(`${event.violatedDirective} ${event.sourceFile ?? ''}:${event.lineNumber} ${event.sample ?? ''}`));
remember(services.brand);
const ready = scene.refusal && scene.refusal !== 'storage' ? refuse() : run(services, document.getElementById('app'));
ready.then(
  () => {
    if (with_.crashed) for (const listener of listeners) listener({ type: 'restarted', why: 'died', reopened: true });
    document.documentElement.dataset.ready = 'yes';
  },
  (error) => {
    if (!scene.refusal) window.look.errors.push(String(error?.stack ?? error?.code ?? error));
    document.documentElement.dataset.ready = scene.refusal ? 'yes' : 'no';
  },
);

/** As main.js does it when the app cannot start. */
async function refuse() {
  await setLanguage(language);
  document.documentElement.lang = language;
  if (settings.theme !== 'system') document.documentElement.dataset.theme = settings.theme;
  refusal(document.getElementById('app'), scene.refusal, scene.refusal === 'broken' ? { message: 'test' } : undefined);
}

/** Every sentence of a catalogue with all its letters changed and 40 % longer; what is put into it stays as it is. */
function pseudoLocale() {
  const letters = { a: 'ȧȧ', e: 'ḗḗ', i: 'īī', o: 'ǿǿ', u: 'ŭŭ', y: 'ẏ', A: 'Ȧȧ', E: 'Ḗḗ', I: 'Īī', O: 'Ǿǿ', U: 'Ŭŭ', b: 'ƀ', c: 'ƈ', d: 'ḓ', f: 'ƒ', g: 'ɠ', h: 'ħ', j: 'ĵ', k: 'ķ', l: 'ŀ', m: 'ḿ', n: 'ƞ', p: 'ƥ', q: 'ɋ', r: 'ř', s: 'ş', t: 'ŧ', v: 'ṽ', w: 'ẇ', x: 'ẋ', z: 'ẑ' };
  const change = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[A-Za-z]/g, (letter) => letters[letter] ?? letters[letter.toLowerCase()].toLocaleUpperCase('en'));
  const add = FluentBundle.prototype.addResource;
  FluentBundle.prototype.addResource = function (...args) {
    this._transform = change;
    return add.apply(this, args);
  };
}
