// The quickscan, a whole profile, its report, and a part of it shared in an agreement, by pressing what is on screen. The page is
// loaded anew in the middle of it, for nothing that was answered may be lost.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { open } from './engines.mjs';
import { leavesNoTrace } from './journey.mjs';
import { people } from './people.mjs';
import { serve } from './site.mjs';
import { Person } from './steps.mjs';

const CHOSEN = ['digging', 'precision', 'explaining', 'improving', 'calm'];
const EXAMPLES = { nl: 'Ik vond uit waarom de route op “woensdag” nooit klopte & loste het op.', en: 'I found out why the wall on “site B” was never straight & fixed it.' };
const SECRET = { nl: 'Geheim-P: ik slaap slecht na een late dienst.', en: 'Secret-P: I sleep badly after a late shift.' };

/** Somebody filling in something about themselves. */
class Self extends Person {
  presses = 0;
  words = 0;
  /** @type {Set<string>} */
  screens = new Set();

  /** Counts what stands on this screen, once for every different screen. */
  async read() {
    // What only a screen reader says, and the clock in the bar, is not there for the eye to read.
    const text = await this.page.run(`const main = document.getElementById('main').cloneNode(true);
      for (const one of main.querySelectorAll('.vh, .focusbar__saved')) one.remove();
      const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      let all = '';
      while (texts.nextNode()) all += ' ' + texts.currentNode.data;
      return all.trim()`);
    const key = text.replace(/\s+/g, ' ');
    if (this.screens.has(key)) return;
    this.screens.add(key);
    if (process.env.SHOW) console.log(`# ${key}`);
    this.words += key.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  }

  async press(spec) {
    ++this.presses;
    await this.page.click(spec);
  }

  /** The heading is another one now. @param {string} before */
  async moved(before) {
    await this.page.until('const h = document.querySelector("main h1"); return h && h.innerText !== arguments[0]', before, `the screen after "${before}"`);
  }

  heading() {
    return this.page.run('return document.querySelector("main h1").innerText');
  }

  /** Waits until something else is asked. @param {() => Promise<unknown>} answer */
  async answered(answer) {
    const key = () => this.page.run('const one = document.querySelector(".focus input, .focus textarea"); return one ? one.name + one.id : ""');
    const before = await key();
    await answer();
    for (let tries = 0; tries < 100; ++tries) {
      if ((await key()) !== before) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`nothing else is asked after ${before}`);
  }

  at(hash) {
    return this.page.until('return location.hash === arguments[0] && document.querySelector("main h1")', hash, hash);
  }

  async go(hash) {
    await this.page.run('location.hash = arguments[0]; return true', hash);
    await this.at(hash);
    // The address is there before its screen is.
    await this.quiet();
  }
}

/** @param {Self} self */
async function quickscan(self) {
  const { page, w } = self;
  await self.press({ css: '.hero a[href="#/quickscan"]' });
  await page.until('return document.querySelector(".qs-roles button")', undefined, 'the question for the role');
  await self.read();
  await self.press({ button: w(`quickscan-as-${self.role}`) });
  const answers = [4, 2, 4, 4, 5, 2, 3, 3, 2, 3, 3, 2];
  for (const [index, answer] of answers.entries()) {
    await page.see(w('quiet-of', { n: index + 1, of: 12 }));
    if (index === 6) {
      await self.reload();
      await page.see(w('quiet-of', { n: 7, of: 12 }));
    }
    await self.read();
    await self.press({ css: `.focus input[value="${answer}"]` });
  }
  await page.see(w('quickscan-stand'));
  assert.ok(self.presses <= 15, `${self.presses} interactions to the result of the quickscan`);
  assert.ok(self.words <= 450, `${self.words} words to the result of the quickscan`);
  console.log(`# quickscan in ${page.engine} (${self.language}): ${self.presses} interactions, ${self.words} words`);
  for (const key of ['quickscan-strength', 'quickscan-conversation', 'quickscan-week']) await page.see(w(key));
  assert.equal(await page.run('return document.querySelectorAll(".q tbody tr").length'), 4);
  // Clarity: 4, 5 and a reversed 2, which counts as 4.
  assert.match(await page.run('return document.querySelector(".q tbody tr .val").innerText'), /4[,.]3/);
  await self.reload(w('quickscan-stand'));
}

/** @param {Self} self */
async function profile(self) {
  const { page, w, language } = self;
  await self.go('#/profile');
  // The role of the quickscan is remembered.
  await page.until('return document.querySelector("input[name=role]")', undefined, 'the question for the role');
  assert.equal(await page.run('return document.querySelector("input[name=role]:checked")?.value'), self.role);
  await page.click({ button: w('profile-begin') });

  await self.at('#/profile/strengths');
  const labels = await page.run('return [...document.querySelectorAll(".pickcard b")].map((el) => el.innerText)');
  assert.equal(labels.length, 24);
  const order = ['digging', 'listening', 'starting', 'precision', 'welcoming', 'overview', 'candour', 'hands', 'calm', 'explaining', 'foresight', 'connecting', 'finishing', 'inventing', 'caring', 'deciding', 'adapting', 'improving', 'reliable', 'persuading', 'organising', 'coaching', 'persistence', 'lightness'];
  // Calm first, then moved to the end: the order is the person's, not that of pressing.
  for (const card of ['calm', ...CHOSEN.slice(0, 4)]) {
    await page.click({ css: '.pickcard input', nth: order.indexOf(card) });
    await self.quiet();
  }
  assert.equal(await page.run('return document.querySelectorAll(".pickcard input:disabled").length'), 19);
  for (let step = 0; step < 4; ++step) await page.click({ css: '#down-calm' });
  await self.quiet();
  await self.reload();
  assert.deepEqual(await page.run('return [...document.querySelectorAll(".ordered li > span:nth-child(2)")].map((el) => el.innerText)'), CHOSEN.map((card) => labels[order.indexOf(card)]));
  await self.answered(() => page.click({ button: w('quiet-next') }));
  for (const [index, card] of CHOSEN.entries()) {
    await page.until('return document.getElementById(arguments[0])', `example-${card}`, `the card ${card}`);
    if (index === 0) {
      await page.fill({ css: `#example-${card}` }, EXAMPLES[language]);
      await self.reload(EXAMPLES[language]);
    }
    await self.pick(`use-${card}`, ['right', 'right', 'less', 'less', 'more'][index]);
    await page.click({ button: w('quiet-next') });
  }

  await self.at('#/profile/preferences');
  for (let slider = 0; slider < 12; ++slider) {
    await page.see(w('quiet-of', { n: slider + 1, of: 12 }));
    if (slider === 5) {
      // Stop and come back.
      await page.click({ button: w('quiet-stop') });
      await self.at('#/profile');
      await page.click({ button: w('profile-resume') });
      await page.see(w('quiet-of', { n: 6, of: 12 }));
      assert.equal(await page.run('return document.querySelectorAll(".twosided input:checked").length'), 0, 'nothing is chosen before an answer');
    }
    await self.answered(() => page.click({ css: `.twosided input[value="${slider === 8 ? 'none' : [4, 1, 1, 1, 2, 3, 2, 1, 1, 1, 5, 2][slider]}"]` }));
  }

  await self.at('#/profile/challenges');
  await page.fill({ css: '.focus textarea' }, SECRET[language]);
  await page.click({ css: '.putin button' });
  await self.reload(SECRET[language]);
  const questions = self.role === 'manager' ? 8 : 4;
  for (let question = 0; question < questions; ++question) {
    const name = question === 0 ? w('quiet-next') : w('profile-skip');
    await self.answered(() => page.click({ button: name }));
  }

  await self.at('#/profile/values');
  let choices = 0;
  for (let screen = 0; screen < 13; ++screen) {
    await page.see(w('quiet-of', { n: screen + 1, of: 13 }));
    if (screen === 6) {
      await self.reload();
      await page.see(w('quiet-of', { n: 7, of: 13 }));
    }
    assert.equal(await page.run('return document.querySelectorAll(".bw input").length'), 8);
    await page.click({ css: '.bw .most input' });
    ++choices;
    // One choice waits for the other, however long that takes.
    if (screen === 0) {
      await self.quiet();
      await page.see(w('quiet-of', { n: 1, of: 13 }));
    }
    // The same row cannot be both.
    assert.ok(await page.run('return document.querySelectorAll(".bw .least input")[0].disabled'));
    await self.answered(() => page.click({ css: '.bw .least input', nth: 3 }));
    ++choices;
  }
  assert.equal(choices, 26);

  await self.at('#/profile/received');
  for (let value = 0; value < 13; ++value) await self.answered(() => page.click({ css: `.focus input[value="${[5, 3, 4, 4, 2, 3, 4, 2, 4, 3, 2, 3, 4][value]}"]` }));
  await self.at('#/profile/demands');
  for (let demand = 0; demand < 8; ++demand) {
    if (demand === 4) {
      await self.reload();
      await page.see(w('quiet-of', { n: 5, of: 8 }));
    }
    await self.answered(() => page.click({ css: `.focus input[value="${1 + (demand % 5)}"]` }));
  }
  await self.at('#/profile/great');
  await self.answered(() => page.click({ css: '.focus input[value="4"]' }));
  // Back, change, and on again.
  await self.answered(() => page.click({ button: w('quiet-back') }));
  assert.equal(await page.run('return document.querySelector(".focus input:checked").value'), '4');
  await self.answered(() => page.click({ css: '.focus input[value="5"]' }));
  await page.click({ css: '.focus input[value="3"]' });

  await self.at('#/profile/page');
  await page.click({ css: '.wwm summary' });
  await page.click({ css: '.wwm .example-pick' });
  await page.click({ css: '.wwm input[role=switch]' });
  await self.quiet();
  await self.reload();
  assert.ok(await page.run('return document.querySelector(".wwm textarea").value.length > 5 && document.querySelector(".wwm input[role=switch]").checked'));
}

/** @param {Self} self */
async function report(self) {
  const { page, w, language } = self;
  await self.go('#/profile/report');
  for (const key of ['profile-report-counts', 'profile-report-weigh', 'profile-report-demands', 'profile-report-field', 'profile-report-strengths', 'profile-report-preferences', 'profile-report-challenges', 'profile-short-strong', 'profile-short-counts']) await self.holds(w(key));
  assert.deepEqual(await page.run('return [...document.querySelectorAll(".bands section")].map((el) => el.querySelectorAll("li").length)'), [4, 5, 4]);
  assert.equal(await page.run('return document.querySelectorAll(".order13 tbody tr").length'), 13);
  assert.equal(await page.run('return document.querySelectorAll(".weigh .dotted").length'), 13);
  await self.holds(EXAMPLES[language]);
  await self.holds(SECRET[language]);
  const text = await page.run('return document.getElementById("main").textContent.replace(/[\\u2066-\\u2069]/g, "")');
  assert.ok(!/%|\bNaN\b|undefined/.test(text), 'no percentages and nothing missing in the report');
}

/** @param {Self} self */
async function share(self) {
  const { page, w, language } = self;
  await self.go('#/');
  await self.begin();
  await self.visit('profile');
  // The part that was set to share is offered, the rest is off.
  assert.equal(await page.run('return document.querySelectorAll(".sharing__choice input:checked").length'), 1);
  await page.click({ css: '.sharing__choice input' });
  await page.click({ css: '.sharing__within input' });
  await page.until('return document.querySelector(".sharing__preview").textContent.includes(arguments[0])', EXAMPLES[language], 'the example in the preview');
  await page.click({ button: w('profiles-do', { other: self.otherName }) });
  await page.see(w('profiles-done', { other: self.otherName }));
  await self.reload(EXAMPLES[language]);
  await self.writeFirst();
  const path = await self.handOut('side');
  const file = await readFile(path, 'utf8');
  assert.ok(file.includes('profile.shared') && file.includes(JSON.stringify(EXAMPLES[language]).slice(1, -1).replaceAll('\\"', '').slice(0, 20)), 'what was shared is in the file');
  assert.ok(!file.includes(SECRET[language].slice(0, 8)), 'nothing else of the profile is');
  await self.visit('exchange');
  await self.holds(EXAMPLES[language]);
  await self.visit('profile');
  await page.click({ button: w('profiles-take-back') });
  await page.until('return document.querySelector("dialog[open]")', undefined, 'the question');
  await page.click({ button: w('profiles-take-back') });
  await page.see(w('profiles-taken-back'));
  await self.reload();
  assert.ok(!(await page.has({ button: w('profiles-take-back') })), 'nothing stands in the agreement any more');
}

/** One complete expectation, so that a side can be handed out. @this {Self} */
Self.prototype.writeFirst = async function () {
  await this.visit('prepare');
  await this.writeExpectation(this.self.expectations[0]);
  await this.quiet();
};

for (const [engine, language, role] of /** @type {const} */ ([['chromium', 'nl', 'employee'], ['firefox', 'en', 'manager'], ['webkit', 'nl', 'employee']])) {
  test(`quickscan, profile, report and sharing in ${engine} (${language}, ${role})`, { timeout: 480_000 }, async () => {
    const site = await serve();
    const page = await open(engine, { language, width: 390, height: 844 });
    const other = role === 'employee' ? 'manager' : 'employee';
    const self = new Self(page, language, role, people[language][role], people[language][other].name);
    try {
      await self.arrive(site);
      await quickscan(self);
      await profile(self);
      await report(self);
      await share(self);
      await leavesNoTrace(self);
    } finally {
      await page.close();
      site.close();
    }
  });
}

/** Only strengths and preferences. @param {Self} self @param {number[]} cards @param {(number|string)[]} positions */
async function short(self, cards, positions) {
  const { page, w } = self;
  await self.go('#/profile');
  await page.until('return document.querySelector("input[name=role]")', undefined, 'the question for the role');
  await self.pick('role', self.role);
  await page.click({ button: w('profile-begin') });
  for (const card of cards) {
    await page.click({ css: '.pickcard input', nth: card });
    await self.quiet();
  }
  await self.go('#/profile/preferences');
  for (const position of positions) await self.answered(() => page.click({ css: `.twosided input[value="${position}"]` }));
}

/** @param {Self} self */
async function shareAll(self) {
  const { page, w } = self;
  await self.visit('profile');
  for (const [at] of [...Array(2)].entries()) {
    // Strengths first, then the preferences; what lies within strengths stays off.
    await page.click({ css: '.sharing__choice > div:not(.sharing__within) input', nth: at });
    await self.quiet();
  }
  await page.click({ button: w('profiles-do', { other: self.otherName }) });
  await page.see(w('profiles-done', { other: self.otherName }));
}

test('two profiles side by side in chromium (nl): closed first, then alike, different and complementary', { timeout: 480_000 }, async () => {
  const sites = [await serve(), await serve()];
  const language = 'nl';
  const pair = people[language];
  const pages = [await open('chromium', { language }), await open('chromium', { language })];
  const employee = new Self(pages[0], language, 'employee', pair.employee, pair.manager.name);
  const manager = new Self(pages[1], language, 'manager', pair.manager, pair.employee.name);
  const { w } = employee;
  try {
    await employee.arrive(sites[0]);
    await short(employee, [0, 3, 1, 2, 4], [1, 1, 1, 2, 3, 3, 5, 1, 'none', 4, 5, 2]);
    await employee.go('#/');
    await employee.begin();
    await shareAll(employee);
    await employee.writeFirst();
    const side = await employee.handOut('side');

    await manager.arrive(sites[1]);
    await short(manager, [5, 15, 6, 7, 8], [1, 5, 4, 4, 3, 3, 4, 4, 1, 4, 5, 5]);
    await manager.receive(side);
    await shareAll(manager);
    // Robin has the file, and sees nothing of it before the own side is finished and the other's opened.
    await manager.page.see(w('profiles-closed', { other: pair.employee.name }));
    assert.equal(await manager.page.run('return document.querySelectorAll(".profiles__both").length'), 0);
    await manager.writeFirst();
    await manager.handOut('side');
    await manager.openOther();
    await manager.visit('profile');
    await manager.page.see(w('profiles-title-both'));
    assert.equal(await manager.page.run('return document.querySelectorAll("[aria-labelledby=differ] .prompt").length'), 3, 'the three largest with a question each');
    assert.equal(await manager.page.run('return document.querySelectorAll("[aria-labelledby=alike] li").length'), 5);
    // Getting to the bottom and keeping the overview, precision and deciding.
    assert.equal(await manager.page.run('return document.querySelectorAll("[aria-labelledby=complement] .prompt").length'), 2);
    const text = await manager.page.run('return document.getElementById("main").textContent');
    assert.ok(!/%|undefined|NaN/.test(text), 'no figure for how well two people fit');
    if (process.env.PICTURES) await manager.page.screenshot(`${process.env.PICTURES}/profiles.png`);
    for (const one of [employee, manager]) await leavesNoTrace(one);
  } finally {
    for (const page of pages) await page.close();
    for (const site of sites) site.close();
  }
});
