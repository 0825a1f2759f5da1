// @ts-check
// What the screens need of the browser, in one object. `main.js` makes the real one, the look harness a stand-in that answers from
// fixtures.

/** @typedef {import('../core.js').Core} Core */

/**
 * @typedef {object} Services
 * @property {Pick<Core, 'call'|'take'|'start'|'on'|'useHere'|'flush'|'leave'|'copy'|'restart'|'sizes'|'readOnly'|'saveState'|'settings'|'unlocking'> & {persist: Pick<import('../persist.js').Persist, 'reason'|'beforeHandOver'|'lock'|'tellLock'>}} core
 * @property {{create(): Promise<{replica: string, key: object}>, sign(replica: string, payload: Uint8Array): Promise<string>, keep(replica: string, secret: any): Promise<void>, remove(replica: string): Promise<void>}} keys
 * @property {Pick<typeof import('../lock.js'), 'lock'|'unlock'|'isLocked'>} lock
 * @property {Pick<typeof import('../files.js'), 'read'|'listen'|'fromText'|'save'|'share'|'canShare'|'copyText'>} files
 * @property {Pick<import('../installation.js').Installation, 'state'|'on'|'renew'|'install'>} installation how the app lives on this device
 * @property {import('../brand.js').Brand} brand what the host changed
 * @property {readonly string[]} languages that the person or the host prefers
 * @property {(language: string) => Promise<void>} loadQuestionnaires gives the core what the quickscan needs of it
 * @property {(language: string) => Promise<void>} loadContent gives the core the content pack in a language
 * @property {(name: string, language: string) => Promise<any>} page a page of content/ (`{blocks}`), or `lessons`, all of a language; as data; `words`: those of a passphrase
 * @property {(language: string) => Promise<{pair: any, words: any}>} example the made-up pair of the content pack
 * @property {() => Promise<void>} eraseEverything erases all databases of this app, the keys, and what is kept of the app itself
 * @property {() => void} [usable] the page can be used: what everybody fetches in idle time may come
 * @property {import('../applock.js').AppLock} [appLock] a stand-in, for the look harness
 * @property {() => Promise<boolean|undefined>} persisted whether the browser promised to keep the data; undefined when it cannot say
 * @property {() => Promise<boolean>} persist asks the browser for that promise
 */

export {};
