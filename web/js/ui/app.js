// @ts-check
// The types that every screen is written against. `main.js` makes the one App there is.

/** @typedef {import('./people.js').Role} Role */

/**
 * The header of the open agreement, exactly as docs/door.md describes it.
 * @typedef {object} Header
 * @property {string} agreement
 * @property {boolean} example
 * @property {number} round
 * @property {{role: Role, name: string, jobTitle?: string, replica: string, safetyCode: string, guest: boolean}} me
 * @property {{role: Role, name?: string, jobTitle?: string, known: boolean}} other
 * @property {Frame} frame
 * @property {string} stage
 * @property {{id: string, state: 'done'|'now'|'open'}[]} stages
 * @property {{code: string, mine: boolean}} next
 * @property {{count: number, items: any[]}} unsent
 * @property {{kind: string, replica: string, role: Role, name: string, safetyCode: string}[]} questions
 * @property {{count: number, items: any[]}} news
 * @property {Record<string, boolean>} flags iFinished, otherFinished, iOpened, otherOpened, viewsCrossed, handedOut, canUndoImport, ended, readOnly
 * @property {any[]} devices
 * @property {{replica: string, role: Role, name: string, guest: boolean, ready: boolean}[]} here
 * @property {number} newerLines
 * @property {number} withoutEffect
 * @property {any[]} damaged
 * @property {'newer-data'|'failed-load'|'damaged-log'} [readOnly] why this agreement can only be read
 * @property {Record<string, any>} [desk] unfinished forms: `frame`, `describe`, `end`
 */

/** @typedef {{reason?: string, from?: string, until?: string, focus?: string, checkIns?: string[]}} Frame */

/** @typedef {{left: string, right: string, labels: string[]}} ScaleWords */

/**
 * `content.texts` in the present language.
 * @typedef {object} Texts
 * @property {{id: string, label: string}[]} reasons
 * @property {Record<'importance'|'needed'|'received'|'acknowledged'|'delivered', ScaleWords>} scales
 * @property {{id: string, label: string}[]} answers
 * @property {{id: string, label: string}[]} causes
 * @property {string[]} questions
 */

/**
 * What a screen may use. Everything that changes or reads data goes through `call`.
 * @typedef {object} App
 * @property {(op: string, args?: object) => Promise<any>} call runs an operation of docs/door.md and answers its value; an error is
 *   thrown as `{code, at, detail}`. When the value is or holds a header, `header` is renewed by it.
 * @property {() => void} update draws the screen again from `screen.model` and `screen.state`
 * @property {() => Promise<void>} reload asks the view's `load` again, then draws; local state stays
 * @property {(hash: string) => Promise<void>} go to another screen, `#/a/…/talk`, and wait until it is there; what is being typed is saved first
 * @property {(job: () => any, once?: string) => Promise<void>} act runs what a button does: saves what is being typed, runs the job
 *   after the ones before it, shows an error as a sentence, draws again. With `once`, a second press while it runs does nothing.
 * @property {import('./saver.js').Saver} saver saves what is typed, see saver.js
 * @property {(key: string, value: object) => void} desk keeps unfinished work (`desk.put`) a little after each change
 * @property {(text: string, undo?: () => any, options?: {here?: boolean}) => void} toast says what happened, with a way back if there is one;
 *   `here`: it goes with the next screen, for the way back also stands elsewhere
 * @property {(error: unknown) => void} fail shows an error in a plain sentence
 * @property {(question: {title: unknown, text: unknown, yes: string, no: string, danger?: boolean}) => Promise<boolean>} confirm asks in
 *   a dialog; the safe answer has the focus
 * @property {(settings: object) => Promise<void>} change changes `settings` and applies them
 * @property {() => Promise<void>} settle reads settings and texts again, after what is stored was replaced
 * @property {() => void} gone everything was erased: the last page
 * @property {Texts} texts
 * @property {Header|undefined} header of the open agreement
 * @property {{language?: string, theme: string, name?: string, jobTitle?: string, beginning?: {[name: string]: any}}} settings
 * @property {string|undefined} guestIn the agreement in which a guest has this device in hand; nothing else may be shown then
 * @property {boolean} readOnly nothing can be changed here (another tab writes, or newer data); commands are refused
 * @property {() => string} today the local date, 2026-03-12
 * @property {(stage?: string) => string} link the address of a screen of the open agreement, `link('talk')`
 * @property {import('./services.js').Services} services keys, files, locking and mounts
 */

/**
 * One open screen.
 * @typedef {object} Screen
 * @property {App} app
 * @property {string[]} route the parts of the address: `['a', '<id>', 'talk']`
 * @property {any} model what `load` answered; a view may put newer parts in it and call `app.update()`
 * @property {any} state what only this screen needs (open row, chosen minutes); made by `start`, gone when the screen closes
 */

/**
 * A screen of the app. Each file in views/ exports one as `view`.
 * @typedef {object} View
 * @property {string} title catalogue key of the page title; never anything private
 * @property {'page'|'quiet'|((screen: Screen) => 'page'|'quiet')} [frame] `quiet` hides menu, stage path and footer
 * @property {string} [stage] which stage of the path this screen belongs to
 * @property {'none' | 'questionnaires'} [content] what the screen needs of the content pack; without it all of it
 * @property {(app: App, route: string[]) => Promise<any>} [load]
 * @property {(screen: Screen) => any} [start] makes `state` once, after the first load
 * @property {(screen: Screen) => unknown} render draws everything inside `<main>`; has exactly one `<h1 tabindex="-1">`
 * @property {(screen: Screen) => void|Promise<void>} [leave] before another screen opens
 */

export {};
