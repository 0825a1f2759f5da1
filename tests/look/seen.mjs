// What a machine can see of a page. Each of these runs in the page by itself, so it can use nothing from around it; each answers what is wrong.

/** What went wrong there, and what is cut or too wide. */
export function seen() {
  const found = [.../** @type {any} */ (window).look.errors.splice(0)];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  // A key without words shows as itself; words have spaces, capitals or no hyphen.
  const key = /^[a-z]+(-[a-z0-9]+)+$/;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    if (key.test(text) && !node.parentElement?.closest('.own, bdi, code, textarea')) found.push(`key without words: ${text}`);
  }
  for (const element of document.querySelectorAll('[aria-label]')) {
    const text = element.getAttribute('aria-label') ?? '';
    if (key.test(text)) found.push(`key without words: ${text}`);
  }
  const name = (/** @type {Element} */ element) => `${element.tagName.toLowerCase()}.${(element.getAttribute('class') ?? '').replace(/ /g, '.')}`;
  const page = document.documentElement;
  const wide = page.scrollWidth - page.clientWidth;
  if (wide > 0) {
    const culprits = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > page.clientWidth + 1);
    found.push(`${wide} px wider than the page: ${culprits.slice(0, 3).map(name).join(' | ')}`);
  }
  // Words in a box that hides what does not fit, and that nobody can scroll.
  for (const element of document.querySelectorAll('body *')) {
    if (!(element instanceof HTMLElement) || !element.innerText?.trim() || element.closest('.vh, svg, [aria-hidden=true], dialog:not([open])')) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    // Words for screen readers only are in a box of one pixel.
    if (width <= 1 || height <= 1 || element.closest('.skip')) continue;
    const { left } = element.getBoundingClientRect();
    if (left < -1 && !element.closest('.scroll')) found.push(`${Math.round(-left)} px out of the page at its beginning: ${name(element)}`);
    const hidden = (/** @type {string} */ how) => how === 'hidden' || how === 'clip';
    if (hidden(overflowX) && element.scrollWidth > element.clientWidth + 1) found.push(`cut at the side: ${name(element)}`);
    if (hidden(overflowY) && element.scrollHeight > element.clientHeight + 2) found.push(`cut at the bottom: ${name(element)}`);
  }
  if (document.querySelectorAll('h1').length !== 1) found.push(`${document.querySelectorAll('h1').length} h1`);
  return [...new Set(found)];
}

/** What a thumb presses is 44 px at least, in both ways. A link within a sentence is as high as its line. */
export function targets() {
  const least = 44;
  /** @type {string[]} */
  const found = [];
  for (const element of document.querySelectorAll('a[href], button, summary, input, select, textarea, [role=button]')) {
    if (!(element instanceof HTMLElement) || element.closest('dialog:not([open]), .skip, .vh')) continue;
    if (!element.checkVisibility({ visibilityProperty: true }) || (document.querySelector('dialog[open]') && !element.closest('dialog'))) continue;
    if (/** @type {HTMLInputElement} */ (element).disabled) continue;
    // A tick or a round is pressed by its label, wherever on it.
    const box = element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type) ? (element.closest('label') ?? element.labels?.[0] ?? element) : element;
    const { display } = getComputedStyle(box);
    const within = box.parentElement;
    const others = [...(within?.childNodes ?? [])].some((node) => node !== box && node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    if (display === 'inline' && box.tagName === 'A' && others) continue;
    let { width, height } = box.getBoundingClientRect();
    // What is drawn around it so that it can be pressed belongs to it.
    for (const part of ['::before', '::after']) {
      const around = getComputedStyle(box, part);
      if (around.content === 'none' || around.position !== 'absolute') continue;
      width = Math.max(width, parseFloat(around.width) || 0);
      height = Math.max(height, parseFloat(around.height) || 0);
    }
    if (width < least - 0.5 || height < least - 0.5) {
      const name = `${box.tagName.toLowerCase()}.${(box.getAttribute('class') ?? '').replace(/ /g, '.')} in ${within?.tagName.toLowerCase()}.${(within?.getAttribute('class') ?? '').replace(/ /g, '.')}`;
      found.push(`too small for a thumb: ${name}, ${Math.round(width)} × ${Math.round(height)}`);
    }
  }
  return [...new Set(found)];
}

/** With the pseudo-locale: words with ordinary letters that neither the door nor the content gave. */
export function untranslated() {
  // Of two letters only a name is words; others are ids.
  const data = [.../** @type {Set<string>} */ (/** @type {any} */ (window).look.data)].filter((one) => /[A-Za-z]/.test(one) && (one.length > 2 || /^[A-Z][a-z]$/.test(one))).flatMap((one) => [one, ...one.split('\n'), one.replace(/\.$/, '')]).map((one) => one.replace(/\s+/g, ' ').trim().toLowerCase());
  const known = [...new Set(data)].filter((one) => one.length > 1).sort((a, b) => b.length - a.length);
  const language = document.documentElement.lang === 'en' ? 'en-GB' : 'nl';
  // A date is written by the browser, in the language of the page.
  // The name of the app, of a language in short, the end of the name of a locked file, and the word between the last two of a list.
  const days = new Set(['Wederzijds', 'EN', 'NL', '.age', new Intl.ListFormat(language).format(['1', '2']).split(' ')[1]]);
  for (let month = 0; month < 12; ++month) for (const form of /** @type {const} */ (['long', 'short'])) days.add(new Intl.DateTimeFormat(language, { month: form }).format(new Date(2026, month, 1)));
  for (let day = 1; day < 8; ++day) for (const form of /** @type {const} */ (['long', 'short'])) days.add(new Intl.DateTimeFormat(language, { weekday: form }).format(new Date(2026, 1, day)));
  // An amount of data too.
  for (const unit of ['kilobyte', 'megabyte']) for (const { type, value } of new Intl.NumberFormat(language, { style: 'unit', unit }).formatToParts(2)) if (type === 'unit') days.add(value);
  const names = [...days].sort((a, b) => b.length - a.length);
  /** @param {string} text */
  const left = (text) => {
    let words = text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
    if (!/[a-z]/.test(words)) return '';
    // A part of something that the door said: a view may draw it in pieces.
    if (known.some((one) => one.includes(words))) return '';
    for (const one of known) if (one.length > 2 && words.includes(one)) words = words.replaceAll(one, ' ');
    for (const one of [...names, ...known.filter((short) => short.length === 2)]) words = words.replace(new RegExp(`(^|[^\\p{L}])${one.toLowerCase().replace('.', '\\.')}(?![\\p{L}])`, 'gu'), '$1');
    return /[a-z]/.test(words) ? words.trim() : '';
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('script, style, textarea, code')) continue;
    const words = left(node.textContent ?? '');
    if (words) found.push(`not from a catalogue: ${words}`);
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt], [aria-description], [aria-valuetext]')) {
    for (const attribute of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-valuetext']) {
      const words = left(element.getAttribute(attribute) ?? '');
      if (words) found.push(`not from a catalogue, as ${attribute}: ${words}`);
    }
  }
  const words = left(document.title);
  if (words) found.push(`not from a catalogue, the title: ${words}`);
  return [...new Set(found)];
}
