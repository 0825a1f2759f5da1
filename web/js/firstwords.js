// @ts-check
// The sentences of the start page and the quickscan in every language, so that nobody waits for a catalogue before the first screen.
// scripts/build-web.mjs fills it; empty, as here, the whole catalogue is fetched at once.

/** Language to Fluent text. @type {Record<string, string>} */
export const firstWords = {};
