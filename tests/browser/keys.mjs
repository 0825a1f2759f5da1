// A person who has a keyboard and nothing else, in Chromium: Tab, Shift+Tab, Enter, Space, arrows, Escape and typing. After every key it
// is looked at where the focus is, what the accessibility tree says of it, and whether it can be seen.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

/** How often Tab is pressed before it is clear that something cannot be reached. */
const ENOUGH = 400;

/** Runs in the page: what has the focus. */
const FOCUSED = `(() => {
  const el = document.activeElement;
  if (!el || el === document.body || el === document.documentElement) return { body: true };
  window.__number ??= new WeakMap();
  window.__count ??= 0;
  if (!window.__number.has(el)) window.__number.set(el, ++window.__count);
  const before = window.__before?.isConnected ? window.__before : undefined;
  const follows = !before || before === el || Boolean(before.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING);
  window.__before = el;
  const box = (el.matches('input[type=radio], input[type=checkbox]') && el.closest('label') || el).getBoundingClientRect();
  const clean = (text) => (text ?? '').replace(/[\\u2066-\\u2069\\u200e\\u200f]/g, '').replace(/\\s+/g, ' ').trim();
  // Covered by something that stays in its place, such as the menu at the thumb: then it has the focus and cannot be seen.
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1), y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 1), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const label = el.closest('label');
  const covered = top && !el.contains(top) && !top.contains(el) && !label?.contains(top) && !top.closest('label')?.contains(el);
  return {
    html: el.outerHTML.slice(0, 300), number: window.__number.get(el), tag: el.localName, id: el.id, type: el.type, name: el.name, value: el.value, checked: el.checked, href: el.getAttribute('href'), text: clean(el.innerText || el.getAttribute('aria-label') || ''),
    dialog: Boolean(el.closest('dialog')), tabindex: el.tabIndex, follows, covered: covered ? top.outerHTML.slice(0, 120) : '',
    seen: box.bottom > 0 && box.top < innerHeight && box.width > 0, x: box.left, y: box.top + scrollY,
  };
})()`;

export class Keyboard {
  /** @param {any} driver of engines.mjs, Chromium */
  constructor(driver) {
    this.driver = driver;
    this.page = driver.page;
    /** How many keys were pressed, without the letters of texts. */
    this.keys = 0;
    /** Every stop: what the accessibility tree calls it. @type {Map<string, number>} */
    this.stops = new Map();
  }

  async start() {
    this.tree = await this.page.createCDPSession();
    await this.tree.send('Accessibility.enable');
    // A mouse that is used all the same would be a mistake of the test.
    await this.page.evaluateOnNewDocument(`addEventListener('pointerdown', () => { window.__mouse = true; }, true)`);
  }

  async focused() {
    return this.page.evaluate(FOCUSED);
  }

  /** What the accessibility tree says of what has the focus. */
  async told() {
    const { result } = await this.tree.send('Runtime.evaluate', { expression: 'document.activeElement' });
    const { nodes } = await this.tree.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: false });
    const [node] = nodes;
    return { role: String(node?.role?.value ?? ''), name: String(node?.name?.value ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim(), ignored: node?.ignored };
  }

  /** A key, and then: the focus is somewhere, it can be seen, and it has a role and a name. @param {string} key @param {{wraps?: boolean}} [options] */
  async press(key, { wraps = false } = {}) {
    ++this.keys;
    if (key === 'Shift+Tab') {
      await this.page.keyboard.down('Shift');
      await this.page.keyboard.press('Tab');
      await this.page.keyboard.up('Shift');
    } else await this.page.keyboard.press(key);
    if (key === 'Tab') return this.check('Tab', wraps);
    return undefined;
  }

  /** @param {string} after @param {boolean} [wraps] whether it may be nowhere for a moment, as after the last thing of a page */
  async check(after, wraps = false) {
    let at = await this.focused();
    if (at.body && wraps) return at;
    for (let tries = 0; at.body && tries < 40; ++tries) {
      await sleep(50);
      at = await this.focused();
    }
    if (at.body) assert.fail(`after ${after} the focus is nowhere; on screen:\n${(await this.driver.text()).slice(0, 800)}`);
    let { role, name, ignored } = await this.told();
    // The tree follows the page a moment later.
    for (let tries = 0; (ignored || !name) && tries < 10; ++tries) {
      await sleep(30);
      at = await this.focused();
      ({ role, name, ignored } = await this.told());
    }
    const where = `${role} "${name}" (${at.tag}#${at.id} ${at.text?.slice(0, 60)}) ${at.html}`;
    assert.ok(!ignored && role && !['generic', 'none', 'presentation'].includes(role), `what has the focus has a role: ${where}`);
    // A part of the page that is gone to by hand (main) needs no name of its own.
    if (role !== 'main') assert.ok(name, `what has the focus has a name: ${where}`);
    assert.ok(at.seen, `what has the focus can be seen: ${where}`);
    assert.equal(at.covered, '', `nothing lies over what has the focus: ${where}`);
    assert.ok(at.tabindex <= 0, `no order but the order of the page: ${where}`);
    this.stops.set(`${role} ${name}`, (this.stops.get(`${role} ${name}`) ?? 0) + 1);
    return at;
  }

  /**
   * Tab until it is there, in the order of the page. In a dialog the focus stays in the dialog.
   * @param {(at: any) => boolean} wanted @param {string} what
   */
  async to(wanted, what) {
    let at = await this.focused();
    let round = 0;
    for (let n = 0; n < ENOUGH; ++n) {
      if (!at.body && wanted(at)) {
        await this.check('Tab');
        return at;
      }
      const before = at;
      at = await this.press('Tab', { wraps: true });
      // A new page begins at its beginning, and after the last thing the first comes again.
      if (!at.body && !before.body && !at.follows) ++round;
      if (at.body) ++round;
      assert.ok(round < 4, `reached with Tab: ${what}; on screen:\n${(await this.driver.text()).slice(0, 1500)}`);
    }
    assert.fail(`not reached with Tab: ${what}`);
  }

  /** @param {string} words */
  button(words) {
    return this.to((at) => ['button', 'summary'].includes(at.tag) && at.text.includes(words), `the button "${words}"`);
  }

  /** @param {string} end of its address */
  link(end) {
    return this.to((at) => at.tag === 'a' && at.href?.endsWith(end), `a link to ${end}`);
  }

  /** Waits until the page is at rest; then the focus is somewhere. @param {string} after */
  async rest(after) {
    await this.driver.quiet();
    return this.check(after);
  }

  /** @param {string} words */
  async pushButton(words) {
    await this.button(words);
    await this.press('Enter');
    return this.rest(`pressing "${words}"`);
  }

  /** @param {string} end */
  async follow(end) {
    await this.link(end);
    const before = await this.page.evaluate('location.hash');
    await this.press('Enter');
    await this.driver.until('return location.hash.endsWith(arguments[0])', end.replace(/^.*#/, '#'), `the address ${end}`);
    await this.driver.quiet();
    const at = await this.check(`following ${end}`);
    assert.ok(before.endsWith(end) || at.tag === 'h1' || at.tag === 'input' || at.tag === 'textarea', `a new screen is read from its heading: ${at.tag} ${at.text}`);
  }

  /** @param {string} id of a field, or its beginning with `^` @param {string} text */
  async type(id, text) {
    const is = id.startsWith('^') ? (/** @type {string} */ one) => one.startsWith(id.slice(1)) : (/** @type {string} */ one) => one === id;
    await this.to((at) => is(at.id), `the field ${id}`);
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('a');
    await this.page.keyboard.up('Control');
    await this.page.keyboard.type(text);
    assert.ok(is((await this.check('typing')).id), 'the field keeps the focus');
  }

  /** An answer of a group: arrows within it, Space where nothing was chosen. @param {string} name of the group, or its beginning with `^` @param {string | number} value */
  async choose(name, value) {
    const is = name.startsWith('^') ? (/** @type {string} */ one) => one?.startsWith(name.slice(1)) : (/** @type {string} */ one) => one === name;
    let at = await this.to((one) => one.type === 'radio' && is(one.name), `the question ${name}`);
    for (let n = 0; n < 12; ++n) {
      if (at.value === String(value)) {
        if (!at.checked) await this.press('Space');
        at = await this.check('choosing');
        assert.ok(at.checked && at.value === String(value), `${name} = ${value}`);
        return;
      }
      await this.press('ArrowDown');
      at = await this.check('an arrow');
      assert.ok(is(at.name), 'arrows stay in the question');
    }
    assert.fail(`${name} has no ${value}`);
  }

  /** A list that opens: by its first letters or arrows. @param {string} id @param {string} value */
  async select(id, value) {
    let at = await this.to((one) => one.id === id, `the list ${id}`);
    await this.press('Home');
    for (let n = 0; n < 40 && at.value !== value; ++n) {
      at = await this.check('an arrow');
      if (at.value === value) break;
      await this.press('ArrowDown');
    }
    at = await this.check('an arrow');
    assert.equal(at.value, value, `${id} at ${value}`);
  }

  /** A date by its figures. @param {string} id @param {string} date YYYY-MM-DD */
  async date(id, date) {
    await this.to((at) => at.id === id, `the day ${id}`);
    const [year, month, day] = date.split('-');
    // Whether the day or the month comes first is the browser's choice; its arrows go back to the first.
    for (const order of [[day, month, year], [month, day, year]]) {
      for (let n = 0; n < 3; ++n) await this.press('ArrowLeft');
      for (const part of order) await this.page.keyboard.type(part);
      if ((await this.focused()).value === date) break;
    }
    const { value } = await this.focused();
    assert.equal(value, date, `the day ${id}`);
    // The day, the month, the year and the calendar of the browser are stops of the browser's own.
  }
}
