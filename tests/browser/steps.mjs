// What a person does in the app, step by step, in the words on screen. Each step ends when the screen
// says it is done; after each one the page can be reloaded and must show the same.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { words } from './words.mjs';

/** @typedef {any} Page */

/** One person at one browser. */
export class Person {
  /** @param {Page} page @param {'nl'|'en'} language @param {'employee'|'manager'} role @param {any} self what they write @param {string} otherName */
  constructor(page, language, role, self, otherName) {
    Object.assign(this, { page, language, role, self, otherName });
    this.w = words(language);
    this.letter = role === 'employee' ? 'a' : 'b';
  }

  /** @param {Awaited<ReturnType<typeof import('./site.mjs').serve>>} site */
  async arrive(site) {
    const { page, w } = this;
    this.site = site;
    await page.goto(site.url);
    await page.until('return document.querySelector("main h1")', undefined, 'the start page');
    if ((await page.run('return document.documentElement.lang')) !== this.language) {
      await page.run('document.querySelector(`header [lang="${arguments[0]}"]`).click(); return true;', this.language);
    }
    await page.see(w('start-title'));
  }

  /** Goes to a stage by the address, as a bookmark would. */
  async visit(stage) {
    const { page } = this;
    const agreement = await this.agreement();
    await page.run('location.hash = arguments[0]; return true', `#/a/${agreement}${stage ? `/${stage}` : ''}`);
    await page.until('return location.hash === arguments[0] && document.querySelector("main h1")', `#/a/${agreement}${stage ? `/${stage}` : ''}`);
    await this.quiet();
  }

  async agreement() {
    return (this.id ??= (await this.page.run('return location.hash')).split('/')[2]);
  }

  quiet() {
    return this.page.quiet();
  }

  /** Everything has come, and the worker that keeps it answers from now on: until then a load still goes to the host. */
  async kept() {
    await this.site.whole();
    if (this.site.fromDisk) return;
    for (let tries = 0; tries < 600; ++tries) {
      if (await this.page.run('return navigator.serviceWorker.getRegistration().then((one) => one?.active?.state === "activated")')) return;
      await sleep(50);
    }
    throw new Error('the worker that keeps the app did not come to work');
  }

  /** Loads the page anew and looks for the same words. @param {string[]} kept */
  async reload(...kept) {
    const { page } = this;
    await this.quiet();
    const before = await page.run('return location.hash');
    await this.kept();
    await page.reload();
    await page.until('return document.querySelector("main h1")', undefined, 'the page after a reload');
    assert.equal(await page.run('return location.hash'), before, 'the address stays');
    for (const word of kept) await this.holds(word);
  }

  /** The words stand on the page, in a field or in its text. */
  async holds(word) {
    await this.page.until(`const all = document.body.innerText.replace(/[\\u2066-\\u2069]/g, '') + [...document.querySelectorAll('input, textarea')].map((el) => '\\n' + el.value).join('');
      return all.replace(/\\s+/g, ' ').includes(arguments[0])`, word.replace(/\s+/g, ' '), `"${word}" on the page`);
  }

  async begin() {
    const { page, w, self } = this;
    await page.click({ css: 'a[href="#/begin"]' });
    await page.see(w('begin-title'));
    await page.click({ css: `input[name=role][value=${this.role}]` });
    await page.fill({ css: '#my-name' }, self.name);
    await page.fill({ css: '#my-job' }, self.jobTitle);
    await page.fill({ css: '#other-name' }, this.otherName);
    await page.click({ css: 'input[name=reason][value=yearly]' });
    // Half filled in, and the tab was closed: all is still there.
    await this.reload(this.otherName, self.name);
    assert.ok(await page.run('return document.querySelector("input[name=reason][value=yearly]").checked && document.querySelector(`input[name=role][value=${arguments[0]}]`).checked', this.role), 'what was chosen stays');
    await page.click({ button: w('begin-do') });
    await page.see(w('prepare-title'));
    await this.agreement();
    await this.reload(w('prepare-title'), this.otherName);
  }

  async pick(name, value) {
    await this.page.click({ css: `input[name="${name}"][value="${value}"]` });
  }

  /** @param {any} item @param {{shared?: boolean}} [options] */
  async writeExpectation(item, { shared = true } = {}) {
    const { page, w } = this;
    await page.click({ button: w('prepare-own-words') });
    await page.fill({ css: '#edit-text' }, item.text);
    if (item.sign) await page.fill({ css: '#edit-sign' }, item.sign);
    if (item.why) await page.fill({ css: '#edit-why' }, item.why);
    await page.fill({ css: '#edit-topic' }, item.topic);
    await this.pick('importance', item.importance);
    await this.pick('needed', item.needed);
    await this.pick('received', item.received ?? 'skip');
    const switched = await page.run('return document.querySelector(".edit input[role=switch]").checked');
    if (switched !== shared) await page.click({ css: '.edit input[role=switch]' });
    await page.click({ button: w('prepare-done') });
    await page.see(item.text);
  }

  /** The list of topics opens at its beginning, and closes to where it was opened from. */
  async lookIntoLibrary() {
    const { page, w } = this;
    await page.click({ button: w('prepare-from-library') });
    await page.see(w('library-lead'));
    await this.quiet();
    assert.equal(await page.run('return document.querySelector("dialog[open]").scrollTop'), 0, 'read from its title on');
    await page.press('Escape');
    await page.until('return !document.querySelector("dialog[open]")', undefined, 'the list to close');
    assert.equal(await page.run('return document.activeElement.innerText.trim()'), w('prepare-from-library'), 'the focus is back');
  }

  async writeOffer(item) {
    const { page, w } = this;
    await page.click({ button: w(item.nature === 'limit' ? 'prepare-limit' : 'prepare-offer') });
    await page.fill({ css: '#edit-text' }, item.text);
    if (item.because) await page.fill({ css: '#edit-because' }, item.because);
    await page.click({ button: w('prepare-done') });
    await page.see(item.text);
  }

  /** @param {number} [written] how many expectations stand there already */
  async prepare(written = 0) {
    const { page, w, self } = this;
    await this.visit('prepare');
    for (const item of self.expectations.slice(written)) await this.writeExpectation(item);
    if (self.privateExpectation) await this.writeExpectation(self.privateExpectation, { shared: false });
    for (const item of self.offers) await this.writeOffer(item);
    for (const [index, topic] of self.guesses.entries()) {
      await page.click({ button: w(index === 0 ? 'guess-first' : 'guess-another') });
      await page.fill({ css: `#guess-${index}` }, topic);
    }
    await page.fill({ css: '#notes' }, self.notes);
    await this.reload(...self.expectations.map((item) => item.text), ...self.offers.map((item) => item.text), self.notes);
  }

  /** Hands out what there is to hand out; gives the path of the downloaded file. @param {'side'|'update'|'invitation'} what @param {string} [passphrase] */
  async handOut(what, passphrase) {
    const { page, w } = this;
    await this.visit('exchange');
    if (what === 'invitation') await this.pick('what', 'invitation');
    if (passphrase) {
      await page.click({ css: 'aside.side input[role=switch]' });
      await page.fill({ css: '#passphrase' }, passphrase);
    }
    const before = await page.downloaded();
    await page.click({ button: w('file-save') });
    const path = await page.download(before, passphrase ? /\.wederzijds\.json\.age$/ : /\.wederzijds\.json$/);
    await page.see(w('given-save'));
    // Whoever takes part already is not invited once more.
    const message = `${what === 'update' ? 'message-again' : 'message'}${passphrase ? '-locked' : ''}`;
    if (what !== 'side') await this.holds(w(message, { other: this.otherName, named: 'yes', me: this.self.name, address: this.site.address ?? this.site.url }));
    await this.reload(w('exchange-goes'));
    return path;
  }

  /**
   * Opens a file; answers the questions as the one it was meant for.
   * @param {string} path @param {'button'|'drop'|'paste'} [how] @param {string} [passphrase]
   */
  async receive(path, how = 'button', passphrase) {
    const { page, w } = this;
    await page.run("location.hash = '#/receive'; return true");
    await page.see(w('receive-pick'));
    if (how === 'button') {
      // A dialog of the system cannot be driven: its input stays, and is given the file.
      await page.run(`const click = HTMLInputElement.prototype.click; HTMLInputElement.prototype.click = function () { if (this.type !== 'file') click.call(this); }; return true;`);
      await page.click({ button: w('receive-pick') });
      await page.file({ css: 'input[type=file]' }, path);
    } else if (how === 'drop') {
      await page.run(`const data = new DataTransfer(); data.items.add(new File([arguments[0]], 'anything.bin'));
        const target = document.querySelector('main h1');
        for (const type of ['dragover', 'drop']) target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true })); return true;`, await readFile(path, 'utf8'));
    } else {
      await page.fill({ css: '#pasted' }, await readFile(path, 'utf8'));
      await page.click({ button: w('receive-paste-open') });
    }
    if (passphrase) {
      await page.see(w('receive-locked'));
      await page.fill({ css: '#passphrase' }, `${passphrase} `);
      await page.click({ button: w('receive-unlock'), exact: true });
      await page.see(w('error-wrong-passphrase'));
      await page.fill({ css: '#passphrase' }, passphrase);
      await page.click({ button: w('receive-unlock'), exact: true });
    }
    await page.see(w('receive-preview-title'));
    // Nothing has changed yet, so a reload starts again.
    if (await page.has({ css: 'input[name=as]' })) {
      await this.pick('as', 'other');
      await page.fill({ css: '#receive-name' }, this.self.name);
      await page.fill({ css: '#receive-job' }, this.self.jobTitle);
      await page.click({ button: w('receive-join') });
    } else if (await page.has({ button: w('receive-confirm-yes', { name: this.otherName }) })) {
      await page.click({ button: w('receive-confirm-yes', { name: this.otherName }) });
    } else {
      await page.click({ button: w('receive-take') });
    }
    await page.until('return location.hash.startsWith("#/a/") && document.querySelector("main h1")', undefined, 'the agreement after taking a file in');
    await this.agreement();
    await this.reload(this.otherName);
  }

  async openOther() {
    const { page, w } = this;
    await this.visit('first-look');
    await page.click({ button: w('firstlook-open', { name: this.otherName }) });
    await page.until('return document.querySelector("input[type=radio]")', undefined, 'the first of the other’s expectations');
    await this.reload(w('firstlook-give', { name: this.otherName }));
  }

  /** Views on everything the other needs. @param {any[]} items what the other wrote @param {string[]} reasons */
  async firstLook(items, reasons) {
    const { page, w } = this;
    for (let at = 0; at < items.length; ++at) {
      await page.until('return [...document.querySelectorAll("main input[type=radio]")].length > 5', undefined, `view ${at + 1}`);
      const text = await page.text();
      const item = items.find((one) => text.includes(one.text));
      assert.ok(item, `one of the expectations is on screen:\n${text}`);
      await page.run(`const group = (start) => [...document.querySelectorAll('main input[type=radio]')].filter((el) => el.name.startsWith(start));
        const pick = (start, value) => { const el = group(start).find((one) => one.value === value); el.click(); };
        pick('new-', arguments[0].isNew ? 'yes' : 'no'); pick('part-', String(arguments[0].part)); pick('gives-', String(arguments[0].gives)); return true;`,
        { isNew: at === 1, part: Math.max(1, item.needed - (at === 2 ? 3 : 0)), gives: Math.min(5, (item.received ?? 3) + (at === 0 ? 2 : 0)) });
      if (reasons[at]) await page.fill({ css: 'main textarea[id^=because-]' }, reasons[at]);
      if (at === 0) await this.reload(...(reasons[at] ? [reasons[at]] : []));
      await page.click({ button: w('firstlook-give', { name: this.otherName }) });
      await page.see(w('firstlook-saved-view'));
      const last = at === items.length - 1;
      const next = last ? w('firstlook-to-end', { name: this.otherName }) : w('firstlook-next');
      await page.click({ button: next });
      if (!last) await page.until('return document.querySelector(`.look__ticks li:nth-child(${arguments[0]}) .now`)', at + 2, `the step to expectation ${at + 2}`);
      await this.quiet();
    }
    await page.see(w('firstlook-compare'));
  }

  async seeCompare(items) {
    await this.visit('compare');
    for (const item of items) await this.holds(item.text);
    await this.reload(items[0].text);
  }

  /** The talk on this screen: an outcome for every topic. @param {any} talk @returns {Promise<number>} topics talked about */
  async talk(talk) {
    const { page, w } = this;
    await this.visit('talk-now');
    let topics = 0;
    for (let step = 0; step < 20; ++step) {
      await this.quiet();
      if (await page.has({ button: w('talk-end-hold') })) break;
      if (await page.has({ css: 'main input[name^=answer-]' })) {
        const answer = ['agree', 'adjust', 'cannot', 'later'][topics % 4];
        await page.fill({ css: 'main textarea[id^=understood-]' }, talk.understood);
        await page.run(`[...document.querySelectorAll('main input[name^=cause-]')].find((el) => el.value === arguments[0]).click(); return true`, ['did-not-know', 'saw-differently', 'could-not', 'chose-otherwise', 'changed'][topics % 5]);
        await page.run(`[...document.querySelectorAll('main input[name^=answer-]')].find((el) => el.value === arguments[0]).click(); return true`, answer);
        if (answer === 'adjust') await page.fill({ css: 'main [id^=field-]' }, talk.adjust);
        if (answer === 'cannot') await page.fill({ css: 'main [id^=field-]' }, talk.cannot);
        if (topics === 0) await this.reload(talk.understood);
        ++topics;
        const name = await page.run(`const all = [...document.querySelectorAll('main button.btn--primary')]; return all[all.length - 1].innerText`);
        await page.click({ button: name });
      } else {
        await page.click({ css: 'main button.btn--primary' });
      }
    }
    await page.click({ button: w('talk-end-hold') });
    await page.until('return location.hash.endsWith("/agree")', undefined, 'the agreement after the talk');
    assert.ok(topics > 0, 'the agenda had topics');
    return topics;
  }

  async commit(plans, goal) {
    const { page, w } = this;
    await this.visit('agree');
    for (const plan of plans) {
      const name = plan.owner === this.role ? this.self.name : this.otherName;
      await page.click({ button: w('agree-plan-add', { name }) });
      for (const member of ['moment', 'action', 'effect', 'sign', 'fallback', 'lookBack']) await page.fill({ css: `#plan-${member}` }, plan[member]);
      await page.click({ button: w('agree-form-save') });
      await page.until('return !document.querySelector("#plan-moment")', undefined, 'the plan on the page');
      await this.holds(plan.action);
    }
    await page.click({ button: w('agree-goal-add') });
    await page.fill({ css: '#goal-text' }, goal.text);
    await page.click({ button: w('agree-goal-save') });
    await this.reload(goal.text, ...plans.map((plan) => plan.fallback));
  }

  async sign(kind) {
    const { page, w } = this;
    await this.visit('agree');
    await page.click({ button: kind === 'theirs' ? w('agree-sign-theirs', { name: this.otherName }) : w('agree-sign-action') });
    await page.click({ button: w('agree-dialog-yes') });
    await page.until('return !document.querySelector("dialog[open]")', undefined, 'the dialog to close');
    await this.reload(w(kind === 'theirs' ? 'agree-status-agreed' : 'agree-status-mine', { name: this.otherName }));
  }

  /**
   * Looks back: on the planned day that is next, or in between. What is not shared stays here.
   * @param {'planned'|'extra'} which @param {{status: string[], received: number, great: number, share: boolean, note: string}} said
   */
  async lookBack(which, { status, received, great, share, note }) {
    const { page, w } = this;
    await this.visit('followup');
    await page.click({ button: w(which === 'extra' ? 'followup-extra' : 'followup-do-earlier') });
    await page.until('return document.querySelector("#checkin-note")', undefined, 'the form to look back');
    await page.run(`const groups = (start) => [...new Set([...document.querySelectorAll('main input[type=radio]')].map((el) => el.name).filter((name) => name.startsWith(start)))];
      const pick = (name, value) => [...document.querySelectorAll('main input[type=radio]')].find((el) => el.name === name && el.value === String(value)).click();
      groups('status-').forEach((name, index) => pick(name, arguments[0].status[index % arguments[0].status.length]));
      groups('received-').forEach((name) => pick(name, arguments[0].received));
      pick('great-work', arguments[0].great); pick('feeling-great', arguments[0].great);
      return true`, { status, received, great });
    if (share) await page.run(`for (const one of document.querySelectorAll('.sharing [role=switch], .sharing input[type=checkbox]')) one.click(); return true`);
    await page.fill({ css: '#checkin-note' }, note);
    // Left in the middle: the next day planned opens again where it was.
    await this.quiet();
    await page.click({ button: w('followup-done') });
    await page.see(w('followup-side-by-side'));
    await this.holds(note);
  }

  /** Both have looked back: what the other said stands beside one's own. The one in between is of today, the planned one later. @param {'planned'|'extra'} which @param {string[]} there */
  async seeLookBack(which, there) {
    const { page, w } = this;
    await this.visit('');
    await this.visit('followup');
    await page.run(`[...document.querySelectorAll('.tl button')].filter((el) => el.innerText.includes(arguments[0].see)).at(arguments[0].at).click(); return true`, { see: w('followup-see'), at: which === 'extra' ? 0 : -1 });
    await page.see(w('followup-side-by-side'));
    for (const words of there) await this.holds(words);
  }

  /** The days as a file, saved by the button; gives its path. */
  async saveCalendar() {
    const { page, w } = this;
    await this.visit('followup');
    const before = await page.downloaded();
    await page.click({ button: w('followup-calendar-save') });
    return page.download(before, /\.ics$/);
  }

  /** Takes over the device, at the hand-over screen. */
  async take() {
    const { page, w } = this;
    await this.visit('together/pass');
    await page.see(w('handover-title'));
    await page.click({ button: w('handover-take', { name: this.self.name }) });
    await page.until('return !location.hash.includes("together") && document.querySelector("main h1")', undefined, 'the own screen');
    await this.reload();
    assert.equal(await page.run('return document.body.innerText.includes(arguments[0])', w('handover-title')), false, 'still whoever took the device');
  }

  async seeAgreed() {
    const { page, w } = this;
    await this.visit('agree');
    await page.see(w('agree-status-agreed'));
  }
}
