// Every screen and every state of it that is worth looking at, by the name of its scene. `scripts/look` draws this list; list.test.mjs fails
// where a screen or a scene is not in it, or a state that each screen of its kind has.

/**
 * @typedef {object} Screen
 * @property {string} view the file in web/js/views
 * @property {RegExp} address
 * @property {Record<string, string>} states name of the state, name of the scene
 * @property {('long'|'readonly'|'empty'|'many'|'wrong')[]} [needs] what it must have besides `ordinary`
 */

const inside = (/** @type {string} */ rest) => new RegExp(`^#/a/[^/]+${rest}$`);

/** @type {Record<string, Screen>} */
export const screens = {
  start: {
    view: 'start',
    address: /^#\/$/,
    needs: ['readonly', 'wrong'],
    states: {
      ordinary: 'start', some: 'start-some', readonly: 'start-readonly', wrong: 'start-failure', 'newer version waits': 'start-newer', 'one file': 'start-file', host: 'start-host',
      'browser without locks': 'start-no-locks', 'storage could not be read': 'start-load-failed', 'written by a newer version': 'start-newer-data',
    },
  },
  refused: {
    view: '../ui/refusal',
    address: /^#\/$/,
    states: { ordinary: 'refused-broken', 'in a frame of another site': 'refused-framed', 'without https': 'refused-insecure', 'storage cannot be read': 'refused-storage' },
  },
  quickscan: {
    view: 'quickscan',
    address: /^#\/quickscan$/,
    needs: ['readonly', 'empty'],
    states: { ordinary: 'quickscan-asking', empty: 'quickscan-first', back: 'quickscan-back', result: 'quickscan-result', changed: 'quickscan-changed', 'too few answers': 'quickscan-few', readonly: 'quickscan-readonly' },
  },
  example: { view: 'example', address: /^#\/example$/, needs: ['readonly'], states: { ordinary: 'example', readonly: 'example-not-here' } },
  agreements: {
    view: 'agreements',
    address: /^#\/agreements$/,
    needs: ['empty', 'many', 'long', 'readonly'],
    states: { ordinary: 'agreements', empty: 'agreements-empty', many: 'agreements-many', 'very many': 'agreements-200', found: 'agreements-found', 'nobody found': 'agreements-nobody', remind: 'agreements-remind', long: 'agreements-long', readonly: 'agreements-readonly' },
  },
  team: {
    view: 'team',
    address: /^#\/team$/,
    needs: ['empty', 'many', 'long'],
    states: { ordinary: 'team', one: 'team-one', many: 'team-many', empty: 'team-none', closed: 'team-closed', long: 'team-long' },
  },
  begin: {
    view: 'begin',
    address: /^#\/begin(\/from\/.+)?$/,
    needs: ['wrong', 'long', 'readonly'],
    states: { ordinary: 'begin', 'the next one is being read': 'agreements-reading', wrong: 'begin-missing', 'from another': 'begin-from', long: 'begin-long', readonly: 'begin-readonly' },
  },
  receive: {
    view: 'receive',
    address: /^#\/receive$/,
    needs: ['wrong', 'long', 'readonly'],
    states: {
      ordinary: 'receive', wrong: 'receive-problem', locked: 'receive-passphrase', unknown: 'receive-unknown', confirm: 'receive-confirm', 'new device': 'receive-device', 'nothing new': 'receive-nothing', copied: 'receive-copied',
      long: 'receive-long', readonly: 'receive-readonly',
    },
  },
  learn: { view: 'learn', address: /^#\/learn$/, states: { ordinary: 'learn' } },
  lesson: {
    view: 'lesson',
    address: /^#\/learn\/.+$/,
    needs: ['empty'],
    states: { ordinary: 'learn-asking', last: 'learn-last', guide: 'learn-guide', 'on one page': 'learn-one-page', workshop: 'learn-workshop', 'hand-out': 'learn-handout', empty: 'learn-unknown' },
  },
  safety: { view: 'safety', address: /^#\/safety$/, states: { ordinary: 'safety' } },
  privacy: { view: 'privacy', address: /^#\/privacy$/, states: { ordinary: 'privacy' } },
  how: { view: 'calculated', address: /^#\/how(\/.+)?$/, states: { ordinary: 'how', 'at a rule': 'how-rule' } },
  'my-data': {
    view: 'mydata',
    address: /^#\/my-data$/,
    needs: ['empty', 'many', 'readonly'],
    states: { ordinary: 'my-data', empty: 'my-data-empty', many: 'my-data-many', 'one file': 'my-data-file', 'can be installed': 'my-data-install', remind: 'my-data-remind', restored: 'my-data-restored', 'app lock on': 'my-data-lock', 'app lock cut off': 'my-data-lock-half', 'erase all?': 'my-data-erase', readonly: 'my-data-readonly' },
  },
  'app lock': {
    view: 'applock',
    address: /^#\/my-data\/lock(\/change|\/off)?$/,
    needs: ['wrong', 'readonly'],
    states: {
      ordinary: 'lock', 'own words': 'lock-own', 'a key is made': 'lock-busy', 'everything is locked': 'lock-busy-all', 'storage fails': 'lock-failed', readonly: 'lock-readonly', on: 'lock-on', 'cut off': 'lock-half',
      change: 'lock-change', wrong: 'lock-change-wrong', 'old or new': 'lock-change-unsure', off: 'lock-off',
    },
  },
  'lock screen': {
    view: '../ui/lockscreen',
    address: /^#\/$/,
    needs: ['wrong'],
    states: { ordinary: 'lock-screen', wrong: 'lock-screen-wrong', unlocking: 'lock-screen-busy', forgotten: 'lock-screen-lost', 'erase all?': 'lock-screen-erase' },
  },
  backup: { view: 'backup', address: /^#\/my-data\/backup$/, needs: ['empty'], states: { ordinary: 'backup', 'own words': 'backup-own', empty: 'backup-none', done: 'backup-done' } },
  restore: { view: 'restore', address: /^#\/(my-data\/restore|receive)$/, needs: ['empty'], states: { ordinary: 'restore', replace: 'restore-replace', new: 'restore-new', empty: 'restore-none' } },
  profile: {
    view: 'profile',
    address: /^#\/profile$/,
    needs: ['empty', 'readonly'],
    states: { ordinary: 'profile-overview-half', first: 'profile-first', empty: 'profile-overview-empty', full: 'profile-overview-full', anew: 'profile-anew', readonly: 'profile-overview-readonly' },
  },
  'profile: a question': {
    view: 'profileasking',
    address: /^#\/profile\/(strengths|preferences|challenges|values|received|demands|great)$/,
    needs: ['long', 'readonly', 'empty'],
    states: {
      ordinary: 'profile-choose', 'all chosen': 'profile-choose-full', 'a strength': 'profile-strength', long: 'profile-strength-long', 'a preference': 'profile-preference', 'no preference': 'profile-preference-none',
      'a preference, answered': 'profile-preference-answered', 'in the middle': 'profile-preference-middle', 'a challenge': 'profile-challenge', 'a challenge, manager': 'profile-challenge-manager', values: 'profile-values',
      'one value': 'profile-values-one', 'both values': 'profile-values-both', received: 'profile-received', 'received, answered': 'profile-received-answered', demands: 'profile-demands', great: 'profile-great',
      empty: 'profile-missing', readonly: 'profile-asking-readonly',
    },
  },
  'profile: how to work with me': { view: 'workwithme', address: /^#\/profile\/page$/, needs: ['empty', 'long'], states: { ordinary: 'profile-page', empty: 'profile-page-empty', long: 'profile-page-long' } },
  'profile: report': {
    view: 'profilereport',
    address: /^#\/profile\/report$/,
    needs: ['empty', 'long', 'readonly'],
    states: { ordinary: 'profile-report', empty: 'profile-report-empty', half: 'profile-report-half', changed: 'profile-report-changed', long: 'profile-report-long', readonly: 'profile-report-readonly' },
  },
  overview: {
    view: 'agreement',
    address: inside(''),
    needs: ['long', 'readonly'],
    states: {
      ordinary: 'overview', late: 'overview-late', news: 'overview-news', frame: 'overview-frame', 'erase?': 'overview-erase', ended: 'overview-ended', 'a new round soon': 'overview-renew', 'end?': 'overview-end', long: 'overview-long', readonly: 'overview-readonly',
    },
  },
  prepare: {
    view: 'prepare',
    address: inside('/prepare'),
    needs: ['empty', 'many', 'long', 'readonly', 'wrong'],
    states: {
      ordinary: 'prepare', empty: 'prepare-empty', editing: 'prepare-edit', 'editing, manager': 'prepare-edit-manager', hints: 'prepare-hints', 'hints, editing': 'prepare-hints-edit', 'job description': 'prepare-job',
      'job description, found': 'prepare-job-found', 'job description, nothing': 'prepare-job-none', limit: 'prepare-limit', library: 'prepare-library', 'two at one device': 'prepare-together', guest: 'prepare-guest',
      'from another, who': 'prepare-another-who', 'from another': 'prepare-another', 'from another, check': 'prepare-another-check', 'from another, nothing': 'prepare-another-empty', 'words offered': 'prepare-offered',
      undo: 'undo', wrong: 'error-dialog', 'storage failed': 'save-failed', readonly: 'other-tab', crashed: 'crashed', many: 'prepare-many', long: 'prepare-long',
    },
  },
  exchange: {
    view: 'exchange',
    address: inside('/exchange'),
    needs: ['long', 'readonly'],
    states: { ordinary: 'exchange', invitation: 'exchange-invitation', update: 'exchange-update', locked: 'exchange-locked', given: 'exchange-given', long: 'exchange-long', readonly: 'exchange-readonly' },
  },
  together: {
    view: 'together',
    address: inside('/together(/pass)?'),
    needs: ['long', 'readonly'],
    states: { ordinary: 'together', 'hand over': 'handover', 'guest leaves': 'guest-leaves', long: 'together-long', 'hand over, long': 'handover-long', readonly: 'together-readonly' },
  },
  'first look': {
    view: 'firstlook',
    address: inside('/first-look'),
    needs: ['long', 'readonly', 'wrong'],
    states: {
      ordinary: 'firstlook-now', 'still shut': 'firstlook-shut', 'can open': 'firstlook-open', manager: 'firstlook-now-manager', end: 'firstlook-end', given: 'firstlook-given', wrong: 'firstlook-asks', long: 'firstlook-long', readonly: 'firstlook-readonly',
    },
  },
  compare: {
    view: 'compare',
    address: inside('/compare'),
    needs: ['empty', 'long', 'readonly'],
    states: {
      ordinary: 'compare', empty: 'compare-closed', looking: 'compare-looking', tilted: 'compare-tilted', few: 'compare-few', tables: 'compare-tables', 'one table': 'compare-table', example: 'compare-example', long: 'compare-long', readonly: 'compare-readonly',
    },
  },
  profiles: {
    view: 'profiles',
    address: inside('/profile'),
    needs: ['empty', 'long', 'readonly'],
    states: {
      ordinary: 'profiles-both', empty: 'profiles-none', first: 'profiles-first', chosen: 'profiles-chosen', closed: 'profiles-closed', 'theirs only': 'profiles-theirs-only', differs: 'profiles-differs', ended: 'profiles-ended',
      'take back?': 'profiles-take-back', long: 'profiles-long', readonly: 'profiles-readonly',
    },
  },
  talk: {
    view: 'talk',
    address: inside('/talk'),
    needs: ['empty', 'long', 'readonly'],
    states: { ordinary: 'talk-agenda', carried: 'talk-carried', empty: 'talk-empty', long: 'talk-agenda-long', readonly: 'talk-readonly' },
  },
  'talk, now': {
    view: 'talk',
    address: inside('/talk-now'),
    needs: ['long', 'readonly', 'wrong'],
    states: {
      ordinary: 'talk-topic', 'going well': 'talk-well', manager: 'talk-topic-manager', confirm: 'talk-confirm', noted: 'talk-noted', end: 'talk-end', pause: 'talk-pause', wrong: 'talk-asks', long: 'talk-long', readonly: 'talk-now-readonly',
    },
  },
  agree: {
    view: 'agree',
    address: inside('/agree'),
    needs: ['empty', 'long', 'readonly'],
    states: {
      ordinary: 'agree', empty: 'agree-empty', hints: 'agree-hints', history: 'agree-history', waiting: 'agree-waiting', offered: 'agree-offered', agreed: 'agree-agreed', changed: 'agree-changed', 'sign?': 'agree-sign', 'drop?': 'agree-drop', goal: 'agree-goal',
      dates: 'agree-dates', 'newer words': 'agree-newer', 'newer version waits': 'agree-newer-app', whole: 'agree-whole', 'an offer': 'agree-offer', 'two versions': 'agree-compare', long: 'agree-long', readonly: 'agree-readonly',
    },
  },
  followup: {
    view: 'followup',
    address: inside('/followup'),
    needs: ['empty', 'long', 'readonly'],
    states: {
      ordinary: 'followup', shared: 'followup-shared', done: 'followup-done', waiting: 'followup-waiting', again: 'followup-again', soon: 'followup-soon', past: 'followup-past', table: 'followup-table', one: 'followup-one', empty: 'followup-none',
      ended: 'followup-ended', renew: 'followup-renew', long: 'followup-long', 'long, done': 'followup-long-done', news: 'followup-news', 'news, done': 'followup-news-done', readonly: 'followup-readonly',
    },
  },
};
