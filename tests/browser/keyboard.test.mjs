// The main job by keyboard alone: two people who exchange files, up to both signatures, checked against the accessibility tree.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './engines.mjs';
import { Keyboard } from './keys.mjs';
import { people } from './people.mjs';
import { serve } from './site.mjs';
import { Person } from './steps.mjs';

class Typist extends Person {
  constructor(...args) {
    super(.../** @type {[any, any, any, any, any]} */ (args));
    this.keys = new Keyboard(this.page);
  }

  async comes(/** @type {any} */ site) {
    await this.keys.start();
    await this.arrive(site);
    await this.skips();
  }

  /** The first stop of a page leads past the menu. */
  async skips() {
    const { keys, w } = this;
    await this.page.page.evaluate('document.activeElement?.blur?.(), getSelection().removeAllRanges()');
    await this.page.reload();
    await this.page.until('return document.querySelector("main h1")', undefined, 'the page');
    await this.quiet();
    const at = await keys.press('Tab');
    assert.equal(at.text, w('skip-to-content'), 'the first stop is the way past the menu');
    await keys.press('Enter');
    const there = await keys.check('the way past the menu');
    assert.equal(there.id, 'main');
  }

  async begins() {
    const { keys, w, self } = this;
    await keys.follow('#/begin');
    // Sent too early: the focus goes to what is missing.
    await keys.pushButton(w('begin-do'));
    const at = await keys.focused();
    assert.equal(at.name, 'role', 'the focus is at the first thing that is missing');
    await keys.choose('role', this.role);
    await keys.type('my-name', self.name);
    await keys.type('my-job', self.jobTitle);
    await keys.type('other-name', this.otherName);
    await keys.choose('reason', 'yearly');
    await keys.pushButton(w('begin-do'));
    await this.page.see(w('prepare-title'));
    await this.agreement();
    await keys.rest('beginning');
  }

  async expects(/** @type {any} */ item) {
    const { keys, w } = this;
    const at = await keys.pushButton(w('prepare-own-words'));
    assert.equal(at.id, 'edit-text', 'an editor is typed into at once');
    await keys.type('edit-text', item.text);
    await keys.type('edit-sign', item.sign);
    await keys.select('edit-topic', item.topic);
    await keys.choose('importance', item.importance);
    await keys.choose('needed', item.needed);
    await keys.choose('received', item.received ?? 'skip');
    const back = await keys.pushButton(w('prepare-done'));
    assert.match(back.id, /^row-/, 'the focus is at what was written');
    await this.page.see(item.text);
  }

  async offers(/** @type {any} */ item) {
    const { keys, w } = this;
    await keys.pushButton(w(item.nature === 'limit' ? 'prepare-limit' : 'prepare-offer'));
    await keys.type('edit-text', item.text);
    if (item.because) await keys.type('edit-because', item.because);
    await keys.pushButton(w('prepare-done'));
    await this.page.see(item.text);
  }

  async prepares() {
    const { keys, w, self } = this;
    for (const item of self.expectations.slice(0, 2)) await this.expects(item);
    for (const item of self.offers.slice(0, 1)) await this.offers(item);
    await keys.pushButton(w('guess-first'));
    await keys.select('guess-0', self.guesses[0]);
    await keys.type('notes', self.notes);
    // Moved up by its button, which keeps the focus or hands it to its neighbour.
    const at = await keys.to((one) => one.id?.startsWith('down-'), 'the button that moves something down');
    await keys.press('Enter');
    await keys.rest('moving');
    assert.match((await keys.focused()).id, /^(up|down)-/, `the focus stays with what was moved (${at.id})`);
    // The list opens, has the focus, and gives it back.
    await keys.button(w('prepare-from-library'));
    await keys.press('Enter');
    await keys.driver.until('return document.querySelector("dialog[open]")?.contains(document.activeElement)', undefined, 'the focus in the list');
    for (let n = 0; n < 60; ++n) {
      const stop = await keys.press('Tab', { wraps: true });
      assert.ok(stop.body || stop.dialog, 'Tab stays in the dialog');
    }
    await keys.press('Escape');
    await keys.rest('Escape');
    assert.equal((await keys.focused()).text, w('prepare-from-library'), 'the focus is back where the list was opened');
  }

  /** Saved by the button; gives the path. */
  async gives() {
    const { page, keys, w } = this;
    await keys.follow('/exchange');
    const before = await page.downloaded();
    await keys.button(w('file-save'));
    await keys.press('Enter');
    const path = await page.download(before, /\.wederzijds\.json$/);
    await keys.rest('saving a file');
    await page.see(w('given-save'));
    return path;
  }

  /** @param {string} path the dialog of the system is not the app's; the file is given to what opened it */
  async takes(path, first = false) {
    const { page, keys, w } = this;
    if (!first) await keys.follow('#/agreements');
    await keys.follow('#/receive');
    await keys.button(w('receive-pick'));
    await page.run(`const click = HTMLInputElement.prototype.click; HTMLInputElement.prototype.click = function () { if (this.type !== 'file') click.call(this); }; return true;`);
    await keys.press('Enter');
    await page.file({ css: 'input[type=file]' }, path);
    await page.see(w('receive-preview-title'));
    await keys.rest('opening a file');
    if (await page.has({ css: 'input[name=as]' })) {
      await keys.choose('as', 'other');
      await keys.type('receive-name', this.self.name);
      await keys.type('receive-job', this.self.jobTitle);
      await keys.button(w('receive-join'));
    } else if (await page.has({ button: w('receive-confirm-yes', { name: this.otherName }) })) {
      await keys.button(w('receive-confirm-yes', { name: this.otherName }));
    } else await keys.button(w('receive-take'));
    await keys.press('Enter');
    await page.until('return location.hash.startsWith("#/a/") && document.querySelector("main h1")', undefined, 'the agreement after taking a file in');
    await keys.rest('taking a file in');
    await this.agreement();
  }

  async looks(/** @type {any[]} */ items, /** @type {string[]} */ reasons) {
    const { page, keys, w } = this;
    await keys.follow('/compare');
    if (!(await page.run('return location.hash.endsWith("/first-look")'))) await keys.follow('/first-look');
    await keys.pushButton(w('firstlook-open', { name: this.otherName }));
    for (let at = 0; at < items.length; ++at) {
      await page.until('return [...document.querySelectorAll("main input[type=radio]")].length > 5', undefined, `view ${at + 1}`);
      await keys.choose('^new-', 'no');
      await keys.choose('^part-', 4);
      await keys.choose('^gives-', 3);
      if (reasons[at]) await keys.type('^because-', reasons[at]);
      await keys.pushButton(w('firstlook-give', { name: this.otherName }));
      await page.see(w('firstlook-saved-view'));
      await keys.pushButton(at === items.length - 1 ? w('firstlook-to-end', { name: this.otherName }) : w('firstlook-next'));
    }
    await page.see(w('firstlook-compare'));
  }

  async talks(/** @type {any} */ talk) {
    const { page, keys, w } = this;
    await keys.follow('/talk');
    await keys.follow('/talk-now');
    for (let step = 0; step < 20; ++step) {
      await this.quiet();
      if (await page.has({ button: w('talk-end-hold') })) break;
      if (await page.has({ css: 'main input[name^=answer-]' })) {
        await keys.type('^understood-', talk.understood);
        await keys.choose('^cause-', 'did-not-know');
        await keys.choose('^answer-', 'agree');
        const name = await page.run(`const all = [...document.querySelectorAll('main button.btn--primary')]; return all[all.length - 1].innerText.replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim()`);
        await keys.pushButton(name);
      } else {
        const name = await page.run(`return document.querySelector('main button.btn--primary').innerText.replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim()`);
        await keys.pushButton(name);
      }
    }
    await keys.button(w('talk-end-hold'));
    await keys.press('Enter');
    await page.until('return location.hash.endsWith("/agree")', undefined, 'the agreement after the talk');
    await keys.rest('the end of the talk');
  }

  async plans(/** @type {any} */ plan) {
    const { keys, w } = this;
    await keys.pushButton(w('agree-plan-add', { name: plan.owner === this.role ? this.self.name : this.otherName }));
    for (const member of ['moment', 'action', 'effect', 'sign', 'fallback']) await keys.type(`plan-${member}`, plan[member]);
    await keys.date('plan-lookBack', plan.lookBack);
    await keys.pushButton(w('agree-form-save'));
    await this.holds(plan.action);
  }

  async signs(/** @type {'present'|'theirs'} */ kind) {
    const { page, keys, w } = this;
    await keys.button(kind === 'theirs' ? w('agree-sign-theirs', { name: this.otherName }) : w('agree-sign-action'));
    await keys.press('Enter');
    await page.until('return document.querySelector("dialog[open]")?.contains(document.activeElement)', undefined, 'the question has the focus');
    const asked = await keys.check('the question');
    assert.ok(asked.text !== w('agree-dialog-yes'), 'nobody signs by pressing Enter once more');
    await keys.button(w('agree-dialog-yes'));
    await keys.press('Enter');
    await page.until('return !document.querySelector("dialog[open]")', undefined, 'the dialog to close');
    await keys.rest('signing');
    await page.see(w(kind === 'theirs' ? 'agree-status-agreed' : 'agree-status-mine', { name: this.otherName }));
  }
}

/** Parts of a page have their roles, what changes by itself is told, and there is one heading of the first kind. @param {Typist} one @param {boolean} [framed] */
async function landmarks(one, framed = true) {
  const { nodes } = await one.keys.tree.send('Accessibility.getFullAXTree');
  const of = (/** @type {string} */ role) => nodes.filter((/** @type {any} */ node) => !node.ignored && node.role?.value === role);
  const nameOf = (/** @type {any} */ node) => String(node.name?.value ?? '').trim();
  assert.equal(of('main').length, 1, 'one main part');
  if (framed) {
    assert.equal(of('banner').length, 1, 'one head');
    assert.equal(of('contentinfo').length, 1, 'one foot');
    assert.ok(of('navigation').length >= 1 && of('navigation').every(nameOf), 'every menu has a name');
  }
  const headings = of('heading');
  const level = (/** @type {any} */ node) => node.properties.find((/** @type {any} */ property) => property.name === 'level')?.value.value;
  assert.equal(headings.filter((/** @type {any} */ node) => level(node) === 1).length, 1, 'one heading of the page');
  const live = await one.page.run(`return [...document.querySelectorAll('[data-save]')].map((el) => [el.getAttribute('role'), el.innerText])`);
  if (framed) {
    assert.deepEqual(live.map(([role]) => role), ['status'], 'what is saved is told');
    assert.ok(of('status').length >= 1, 'the accessibility tree has it');
  }
  for (const role of ['button', 'link', 'textbox', 'radio', 'checkbox', 'switch', 'combobox', 'img', 'radiogroup', 'dialog']) {
    const nameless = of(role).filter((/** @type {any} */ node) => !nameOf(node));
    assert.deepEqual(nameless.map((/** @type {any} */ node) => node.backendDOMNodeId), [], `every ${role} has a name, at ${await one.page.run('return location.hash')}`);
  }
}

test('the main job by keyboard alone, in Chromium (nl): the focus is never lost, all that is reached has a role and a name', { timeout: 540_000 }, async () => {
  const sites = [await serve(), await serve()];
  const pair = people.nl;
  const pages = [await open('chromium', { language: 'nl' }), await open('chromium', { language: 'nl', width: 390, height: 844 })];
  const employee = new Typist(pages[0], 'nl', 'employee', pair.employee, pair.manager.name);
  const manager = new Typist(pages[1], 'nl', 'manager', pair.manager, pair.employee.name);
  try {
    await employee.comes(sites[0]);
    await manager.comes(sites[1]);
    await landmarks(employee);
    await employee.begins();
    await employee.prepares();
    await landmarks(employee);
    const side = await employee.gives();
    await landmarks(employee);

    await manager.takes(side, true);
    await manager.keys.follow('/prepare');
    await manager.prepares();
    await manager.gives();
    await manager.looks(pair.employee.expectations.slice(0, 2), pair.views.manager);
    const views = await manager.gives();

    await employee.takes(views);
    await employee.looks(pair.manager.expectations.slice(0, 2), pair.views.employee);
    await landmarks(employee);
    await manager.takes(await employee.gives());
    await manager.keys.follow('/compare');
    await landmarks(manager);
    await manager.talks(pair.talk);
    for (const plan of pair.commitments) await manager.plans(plan);
    await landmarks(manager);
    await manager.signs('present');
    await employee.takes(await manager.gives());
    await employee.keys.follow('/agree');
    await employee.signs('theirs');
    await manager.takes(await employee.gives());
    await manager.keys.follow('/agree');
    await manager.page.see(manager.w('agree-status-agreed'));
    for (const one of [employee, manager]) {
      assert.ok(!(await one.page.run('return Boolean(window.__mouse)')), 'no mouse was used');
      console.log(`${one.self.name}: ${one.keys.keys} keys besides typing, ${one.keys.stops.size} different stops`);
    }
  } catch (error) {
    for (const [index, page] of pages.entries()) await page.screenshot(`/tmp/wederzijds-failed-keyboard-${index}.png`, false).catch(() => {});
    throw error;
  } finally {
    for (const page of pages) await page.close();
    for (const site of sites) site.close();
  }
});
