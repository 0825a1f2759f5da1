// @ts-check
// The table of screens: which view answers which address. All but the start page and the quickscan, which are there before the rest arrives.
import { view as agreements } from './agreements.js';
import { view as team } from './team.js';
import { view as begin } from './begin.js';
import { view as receive } from './receive.js';
import { view as example } from './example.js';
import { view as learn } from './learn.js';
import { view as lesson } from './lesson.js';
import { view as safety } from './safety.js';
import { view as privacy } from './privacy.js';
import { view as calculated } from './calculated.js';
import { view as mydata } from './mydata.js';
import { view as backup } from './backup.js';
import { view as restore } from './restore.js';
import { view as applock } from './applock.js';
import { view as agreement } from './agreement.js';
import { view as prepare } from './prepare.js';
import { view as exchange } from './exchange.js';
import { view as together } from './together.js';
import { view as firstlook } from './firstlook.js';
import { view as compare } from './compare.js';
import { view as talk, now as talkNow } from './talk.js';
import { view as agree } from './agree.js';
import { view as followup } from './followup.js';
import '../jose.js';
import { view as profile } from './profile.js';
import { view as asking } from './profileasking.js';
import { view as workwithme } from './workwithme.js';
import { view as report } from './profilereport.js';
import { view as profiles } from './profiles.js';

export { listenToKeys } from '../ui/keys.js';
export { hearLock, keepLocked, lockNow } from '../ui/locking.js';
export { lockScreen } from '../ui/lockscreen.js';

/** @typedef {import('../ui/app.js').View} View */

/** `#/<name>`. @type {Record<string, View>} */
export const pages = { agreements, team, begin, receive, example, learn, safety, privacy, how: calculated, 'my-data': mydata, profile };

/**
 * `#/how/…`: the page of rules, at one of them. `#/profile/…`: the page and the report by name (of an earlier round by its number), everything else is a section to answer.
 * `#/my-data/…`: making a backup, restoring one, the app lock (`lock`, `lock/change`, `lock/off`). `#/learn/…`: a lesson, or something to print.
 * @param {string[]} path
 * @returns {View|undefined}
 */
export function parts([page, part, ...more]) {
  if (page === 'learn' && more.length === 0) return lesson;
  if (page === 'my-data' && part === 'lock') return more.length > 1 ? undefined : applock;
  if (page === 'my-data') return more.length ? undefined : /** @type {Record<string, View>} */ ({ backup, restore })[part];
  if (page === 'how') return more.length ? undefined : calculated;
  if (page !== 'profile' || more.length > (part === 'report' ? 1 : 0)) return undefined;
  return { report, page: workwithme }[part] ?? asking;
}

/** `#/a/<agreement>/<name>`; without a name the overview. @type {Record<string, View>} */
export const stages = {
  '': agreement,
  prepare,
  exchange,
  together,
  'first-look': firstlook,
  compare,
  profile: profiles,
  talk,
  'talk-now': talkNow,
  agree,
  followup,
};
