// @ts-check
// The table of screens: which view answers which address.
import { view as start } from './start.js';
import { view as agreements } from './agreements.js';
import { view as begin } from './begin.js';
import { view as receive } from './receive.js';
import { view as safety } from './safety.js';
import { view as privacy } from './privacy.js';
import { view as mydata } from './mydata.js';
import { view as agreement } from './agreement.js';
import { view as prepare } from './prepare.js';
import { view as exchange } from './exchange.js';
import { view as together } from './together.js';

/** @typedef {import('../ui/app.js').View} View */

/** `#/<name>`. @type {Record<string, View>} */
export const pages = { '': start, agreements, begin, receive, safety, privacy, 'my-data': mydata };

/** `#/a/<agreement>/<name>`; without a name the overview. @type {Record<string, View>} */
export const stages = {
  '': agreement,
  prepare,
  exchange,
  together,
};
