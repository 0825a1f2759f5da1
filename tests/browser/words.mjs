// The words of the interface as a person reads them, from the same catalogues that the app shows.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';

const folder = new URL('../../web/locales/', import.meta.url).pathname;

/** @param {string} language @returns {(key: string, values?: Record<string, string | number>) => string} */
export function words(language) {
  const bundle = new FluentBundle(language === 'en' ? 'en-GB' : language, { useIsolating: false });
  for (const name of readdirSync(join(folder, language)).filter((file) => file.endsWith('.ftl')).sort()) {
    bundle.addResource(new FluentResource(readFileSync(join(folder, language, name), 'utf8')));
  }
  return (key, values = {}) => {
    const message = bundle.getMessage(key);
    if (!message?.value) throw new Error(`no words for ${key} in ${language}`);
    return bundle.formatPattern(message.value, values, []).replace(/\s+/g, ' ').trim();
  };
}
