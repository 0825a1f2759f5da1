// @ts-check
// Where the next step of an agreement is taken. The core says which step it is, the catalogue how to put it.

/** @type {Record<string, string>} */
const SCREENS = {
  'prepare-start': 'prepare',
  'prepare-continue': 'prepare',
  'hand-out': 'exchange',
  'wait-side': 'exchange',
  'open-other': 'first-look',
  'first-look': 'first-look',
  'send-update': 'exchange',
  'wait-views': 'compare',
  compare: 'compare',
  talk: 'talk',
  commit: 'agree',
  sign: 'agree',
  'sign-theirs': 'agree',
  'wait-signature': 'agree',
  agreed: 'agree',
  changed: 'agree',
  'wait-accept': '',
  ready: 'prepare',
  'hand-over': 'together/pass',
  'new-device': '',
  ended: '',
};

/** The screen of a next step. @param {string} code */
export const screenOf = (code) => SCREENS[code] ?? '';

/** @param {string} agreement @param {string} [screen] */
export const address = (agreement, screen = '') => `#/a/${agreement}${screen ? `/${screen}` : ''}`;
