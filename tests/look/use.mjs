// Uses the screens over the door of fixtures: typing, saving, undo, focus, keyboard. What the core answers is tested elsewhere.
//
//   node tests/look/use.mjs
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PRIVATE, scenes as talk } from './fixtures/talk.mjs';
import { scenes as team } from './fixtures/team.mjs';
import { launch, serve } from './serve.mjs';

/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {{address: string, close: () => void}} */
let served;
before(async () => {
  served = await serve();
  browser = await launch();
});
after(async () => {
  await browser.close();
  served.close();
});

const rest = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens a scene. @param {string} scene @param {number} [delay] how long the door takes */
async function open(scene, delay = 0) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(`${served.address}?scene=${scene}&language=nl&delay=${delay}`);
  await page.waitForSelector('html[data-ready=yes]');
  return page;
}

/** @param {import('puppeteer-core').Page} page @param {string} op */
const calls = (page, op) => page.evaluate((wanted) => /** @type {any} */ (window).look.calls.filter((/** @type {any} */ one) => one.op === wanted).map((/** @type {any} */ one) => one.args), op);
/** @param {import('puppeteer-core').Page} page */
const focused = (page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);
/** @param {import('puppeteer-core').Page} page @param {string} selector */
const valueOf = (page, selector) => page.$eval(selector, (element) => /** @type {any} */ (element).value);
/** @param {import('puppeteer-core').Page} page @param {string} selector @param {string} words */
async function pressText(page, selector, words) {
  const found = await page.evaluateHandle((css, text) => [...document.querySelectorAll(css)].find((element) => element.textContent?.includes(text)), selector, words);
  await /** @type {any} */ (found).evaluate((/** @type {HTMLElement} */ element) => (element.focus(), element.click()));
}

test('typing keeps focus, caret and every letter while saves come back late', async () => {
  const page = await open('prepare', 60);
  await page.click('#row-e1');
  await page.waitForSelector('#edit-text');
  assert.equal(await focused(page), 'edit-text');
  await page.keyboard.down('Control');
  await page.keyboard.press('Home');
  await page.keyboard.up('Control');
  const words = 'Elke week, en wel op maandag voor tien uur: ';
  await page.keyboard.type(words, { delay: 45 });
  assert.equal(await focused(page), 'edit-text');
  assert.equal(await page.$eval('#edit-text', (element) => /** @type {any} */ (element).selectionStart), words.length);
  await rest(700);
  assert.ok((await valueOf(page, '#edit-text')).startsWith(words));
  const saved = await calls(page, 'side.put-expectation');
  assert.ok(saved.length >= 2, 'saved while typing');
  assert.ok(saved.at(-1).item.text.startsWith(words));
  assert.equal(saved.at(-1).item.id, 'e1');
  assert.equal(saved.at(-1).item.missing, undefined, 'only what a draft is made of goes back');
  await page.close();
});

test('a new item in own words becomes one draft, however fast it is typed', async () => {
  const page = await open('prepare', 120);
  await pressText(page, '.chip--btn', 'In eigen woorden');
  await page.waitForSelector('#edit-text');
  await page.type('#edit-text', 'Ik hoor op tijd wanneer iemand vrij is.', { delay: 30 });
  await page.type('#edit-why', 'Dan plan ik de route.', { delay: 20 });
  await rest(900);
  const saved = await calls(page, 'side.put-expectation');
  assert.equal(saved.filter((/** @type {any} */ one) => !one.item.id).length, 1, 'begun once');
  assert.equal(saved.at(-1).item.why, 'Dan plan ik de route.');
  assert.equal(saved.at(-1).item.topic, 'other');
  assert.equal((await page.$$('.half:first-child .items > li')).length, 5);
  await page.close();
});

test('what is typed is saved when another screen opens at once', async () => {
  const page = await open('prepare');
  await page.type('#notes', 'rustig blijven');
  await page.evaluate(() => (location.hash = '#/privacy'));
  await page.waitForSelector('.checks');
  assert.deepEqual((await calls(page, 'notes.put')).at(-1), { text: 'rustig blijven' });
  assert.equal(await focused(page), 'H1');
  assert.equal((await page.title()).replace(/[\u2068\u2069]/g, ''), 'Privacy: Wederzijds');
  await page.close();
});

test('leaving a field and hiding the page save at once', async () => {
  const page = await open('prepare');
  await page.type('#notes', 'a');
  await page.focus('h1');
  await rest(60);
  assert.equal((await calls(page, 'notes.put')).length, 1);
  await page.type('#notes', 'b');
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await rest(60);
  assert.equal((await calls(page, 'notes.put')).length, 2);
  await page.close();
});

test('removing can be undone, in its place', async () => {
  const page = await open('prepare');
  await page.click('#row-e2');
  await page.waitForSelector('#edit-text');
  await pressText(page, '.btns .btn', 'Verwijderen');
  await page.waitForSelector('.toast .btn');
  assert.equal(await page.$('#row-e2'), null);
  await page.click('.toast .btn');
  await page.waitForSelector('#row-e2');
  assert.deepEqual(await page.$$eval('.half:first-child .itemtext', (all) => all.map((one) => one.id)), ['row-e1', 'row-e2', 'row-e3', 'row-e4']);
  await page.close();
});

test('moving keeps the focus on the item', async () => {
  const page = await open('prepare');
  await page.click('#down-e1');
  await rest(60);
  assert.equal(await focused(page), 'down-e1');
  await page.click('#up-e1');
  await rest(60);
  assert.equal(await focused(page), 'down-e1', 'the first cannot go up, so the other button has the focus');
  await page.close();
});

test('the library fills text and sign, Escape closes it and gives the focus back', async () => {
  const page = await open('prepare-empty');
  await pressText(page, '.chip--btn', 'Uit de lijst');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.press('Escape');
  await rest(60);
  assert.equal(await page.$('dialog'), null);
  assert.ok((await page.evaluate(() => document.activeElement?.textContent))?.includes('Uit de lijst'));
  await pressText(page, '.chip--btn', 'Uit de lijst');
  await page.waitForSelector('dialog[open]');
  await page.$eval('.topic summary', (element) => /** @type {HTMLElement} */ (element).click());
  await page.$eval('.topic .example-pick', (element) => /** @type {HTMLElement} */ (element).click());
  await page.waitForSelector('#edit-text');
  assert.equal(await focused(page), 'edit-text');
  assert.ok((await valueOf(page, '#edit-text')).length > 10);
  assert.ok((await valueOf(page, '#edit-sign')).length > 5);
  await rest(500);
  const [{ item }] = await calls(page, 'side.put-expectation');
  assert.equal(item.topic, 'E_CLARITY');
  await page.close();
});

test('a scale is answered by keyboard, and too early to say is an answer of its own', async () => {
  const page = await open('prepare');
  await page.click('#row-e4');
  await page.waitForSelector('#edit-text');
  await page.focus('input[name="needed"]');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.$eval('.scale__skip input', (element) => /** @type {HTMLElement} */ (element).click());
  await rest(600);
  const { item } = (await calls(page, 'side.put-expectation')).at(-1);
  assert.equal(item.needed, 3);
  assert.equal(item.tooEarly, true);
  assert.equal('received' in item, false);
  assert.equal(await page.$eval('.scale__skip input', (element) => /** @type {any} */ (element).checked), true);
  await page.close();
});

test('guesses are kept as they are typed; own words need no topic of the list', async () => {
  const page = await open('prepare-empty');
  await pressText(page, '.chip--btn', 'Een gok');
  await page.waitForSelector('#guess-0');
  assert.equal(await focused(page), 'guess-0');
  await page.type('#guess-text-0', 'dat ik op tijd ben');
  await rest(600);
  assert.deepEqual((await calls(page, 'side.set-guesses')).at(-1), { guesses: [{ topic: 'other', text: 'dat ik op tijd ben' }], shared: false });
  await page.select('#guess-0', 'M_RELIABLE');
  await rest(600);
  assert.equal((await calls(page, 'side.set-guesses')).at(-1).guesses[0].topic, 'M_RELIABLE');
  assert.equal(await valueOf(page, '#guess-text-0'), 'dat ik op tijd ben');
  await page.close();
});

test('changing the language keeps what is open and typed', async () => {
  const page = await open('prepare');
  await page.click('#row-e1');
  await page.waitForSelector('#edit-text');
  await page.type('#edit-text', ' En ik weet waarom.');
  await page.click('.tools button[lang=en]');
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  await rest(60);
  assert.equal(await page.$eval('h1', (element) => element.textContent), 'Your side of the table');
  assert.ok((await valueOf(page, '#edit-text')).endsWith(' En ik weet waarom.'));
  await page.close();
});

test('an error is a sentence in a dialog, and nothing is lost', async () => {
  const page = await open('error-dialog');
  await page.click('#down-e1');
  await page.waitForSelector('dialog[open]');
  assert.match(String(await page.$eval('dialog', (element) => element.textContent)), /geen ruimte meer/);
  await page.keyboard.press('Escape');
  await rest(60);
  assert.equal(await page.$('dialog'), null);
  assert.equal((await page.$$('.half:first-child .items > li')).length, 4);
  await page.close();
});

test('while another tab writes nothing can be typed that would be lost', async () => {
  const page = await open('other-tab');
  await page.type('#notes', 'weg');
  assert.equal(await valueOf(page, '#notes'), '');
  await page.click('#row-e1');
  await rest(60);
  assert.equal(await page.$('.edit'), null);
  assert.match(String(await page.$eval('.toast', (element) => element.textContent)), /alleen lezen/);
  await page.close();
});

test('a question has the focus on the safe answer', async () => {
  const page = await open('overview');
  await pressText(page, '.btn--danger', 'Wissen');
  await page.waitForSelector('dialog[open]');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent?.trim()), 'Bewaren');
  await page.keyboard.press('Enter');
  await rest(60);
  assert.equal((await calls(page, 'agreement.erase')).length, 0);
  await page.close();
});

test('hiding an item in the preview puts the whole draft back with its switch', async () => {
  const page = await open('exchange');
  await page.$eval('.go .it .switch input', (element) => /** @type {HTMLElement} */ (element).click());
  await rest(100);
  const [{ item }] = await calls(page, 'side.put-expectation');
  assert.equal(item.id, 'e1');
  assert.equal(item.shared, false);
  assert.equal(item.scope, 'decide', 'what the preview does not show is kept');
  assert.equal('missing' in item, false);
  await page.close();
});

test('a file is handed out in order: lines, signatures, file, remembered', async () => {
  const page = await open('exchange-given');
  await page.click('.side .btn--primary');
  await page.waitForSelector('.given');
  const ops = await page.evaluate(() => /** @type {any} */ (window).look.calls.map((/** @type {any} */ one) => one.op));
  const order = ['exchange.hand-out', 'file.pending', 'file.write', 'file.handed-out'].map((op) => ops.indexOf(op));
  assert.deepEqual(order, [...order].sort((a, b) => a - b));
  assert.ok(order.every((at) => at >= 0));
  assert.match(await valueOf(page, '#message'), /^Hoi Robin,\n\n/);
  await page.close();
});

test('a file that is looked at and left is cancelled', async () => {
  const page = await open('receive-unknown');
  await page.type('#pasted', '{}');
  await pressText(page, 'form .btn', 'Open deze tekst');
  await page.waitForSelector('.fromcard');
  await page.evaluate(() => (location.hash = '#/privacy'));
  await page.waitForSelector('.checks');
  assert.equal((await calls(page, 'import.cancel')).length, 1);
  await page.close();
});

test('the quickscan by keyboard: arrows choose and stay, a press moves on, the focus is on the next sentence', async () => {
  const page = await open('quickscan-asking');
  const heading = () => page.$eval('h1', (element) => element.textContent);
  const first = await heading();
  await page.focus('.scale--big input');
  await page.keyboard.press('ArrowRight');
  await rest(500);
  assert.equal(await heading(), first, 'walking through the answers is no reason to move on');
  assert.equal((await calls(page, 'questionnaire.answer')).at(-1).answer, 2);
  await page.keyboard.press('ArrowRight');
  await rest(300);
  assert.equal((await calls(page, 'questionnaire.answer')).at(-1).answer, 3);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await rest(200);
  assert.notEqual(await heading(), first);
  assert.equal(await focused(page), 'H1');
  await page.keyboard.press('Tab');
  const second = await heading();
  await page.keyboard.press('Space');
  await rest(600);
  assert.notEqual(await heading(), second, 'space is a press');
  assert.equal(await focused(page), 'H1');
  await page.close();
});

test('an answer that is changed at once moves on once, and stopping in between moves nowhere', async () => {
  const page = await open('quickscan-asking', 40);
  const count = () => page.$eval('.where .num', (element) => element.textContent?.replace(/[^\d ]/g, '').trim());
  const before = await count();
  await page.evaluate(() => {
    const all = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('.scale--big input'));
    all[1].click();
    all[3].click();
  });
  await rest(900);
  assert.equal((await calls(page, 'questionnaire.answer')).length, 2);
  assert.equal(Number((await count())?.split(' ')[0]), Number(before?.split(' ')[0]) + 1);
  await page.evaluate(() => {
    /** @type {HTMLInputElement} */ (document.querySelector('.scale--big input')).click();
    location.hash = '#/safety';
  });
  await rest(900);
  assert.equal(await page.evaluate(() => location.hash), '#/safety');
  await page.close();
});

test('best and worst by keyboard: one column and then the other, never the same row, and it stays until it is left', async () => {
  const page = await open('profile-values');
  await page.focus('.bw .most input');
  await page.keyboard.press('Space');
  await rest(400);
  const screen = await page.$eval('.bw input', (element) => /** @type {any} */ (element).name);
  assert.equal((await calls(page, 'profile.put-screen')).at(-1).worst, undefined);
  await page.keyboard.press('Tab');
  const at = () => page.evaluate(() => /** @type {any} */ (document.activeElement).name + ' ' + /** @type {any} */ (document.activeElement).value);
  const values = await page.$$eval('.bw .least input', (all) => all.map((one) => /** @type {any} */ (one).value));
  // The row that counts most is passed over.
  assert.match(await at(), new RegExp(`^worst-.* ${values[1]}$`));
  await page.keyboard.press('ArrowDown');
  await rest(500);
  assert.match(await at(), new RegExp(`^worst-.* ${values[2]}$`));
  assert.equal(await page.$eval('.bw input', (element) => /** @type {any} */ (element).name), screen, 'walking stays on the screen');
  const last = (await calls(page, 'profile.put-screen')).at(-1);
  assert.deepEqual([last.best, last.worst], [values[0], values[2]]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await rest(300);
  assert.notEqual((await at()).split(' ')[1], values[0], 'never the same row');
  await page.close();
});

test('moving a strength keeps the focus on it, and typing in the profile is stored', async () => {
  const page = await open('profile-choose-full');
  const order = () => page.$$eval('.ordered li > span:nth-child(2)', (all) => all.map((one) => one.textContent));
  const before = await order();
  await page.click('#down-digging');
  await rest(100);
  assert.equal(await focused(page), 'down-digging');
  assert.deepEqual(await order(), [before[1], before[0], ...before.slice(2)]);
  for (let step = 0; step < 3; ++step) await page.keyboard.press('Enter');
  await rest(100);
  assert.equal(await focused(page), 'up-digging', 'at the end the other button has it');
  assert.deepEqual((await calls(page, 'profile.choose-strengths')).at(-1).cards.at(-1), 'digging');
  await page.close();

  const challenge = await open('profile-challenge', 60);
  await challenge.type('.focus textarea', 'Ik wacht op antwoorden.', { delay: 20 });
  await pressText(challenge, '.putin button', 'Overleg');
  await rest(500);
  const texts = await calls(challenge, 'profile.put-challenge');
  assert.equal(texts.at(-1).text, 'Ik wacht op antwoorden.\nOverleg waarin niemand weet wat we gaan beslissen.');
  assert.equal(await focused(challenge), 'challenge-drains');
  await challenge.close();
});

test('where only reading is allowed, nothing of the profile is written', async () => {
  const page = await open('profile-asking-readonly');
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.bw .least')).click());
  await rest(300);
  const ops = await page.evaluate(() => /** @type {any} */ (window).look.calls.map((/** @type {any} */ one) => one.op));
  assert.deepEqual(ops.filter((/** @type {string} */ op) => /put|begin|choose|\.at$/.test(op)), []);
  await page.close();
});

test('what the other will read is shown before it is shared, and taking back asks first', async () => {
  const page = await open('profiles-first');
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.sharing__choice input')).click());
  await page.waitForFunction(() => document.querySelector('.sharing__preview')?.textContent?.includes('Precies werken'));
  assert.equal((await calls(page, 'profile.share')).length, 0);
  await pressText(page, '.profiles__share .btn', 'Deel dit met');
  await page.waitForFunction(() => document.querySelector('.profiles__share .actions [role=status]'));
  await pressText(page, '.profiles__share .btn', 'Neem het terug');
  await page.waitForSelector('dialog[open]');
  assert.equal((await calls(page, 'profile.share')).length, 1);
  await pressText(page, 'dialog .btn', 'Neem het terug');
  await rest(400);
  const taken = (await calls(page, 'profile.share')).at(-1).choice;
  assert.ok(Object.values(taken).every((/** @type {any} */ one) => one === false || one.length === 0));
  await page.close();
});

test('a threshold leads to its rule, the focus is on that heading, and back goes back', async () => {
  const page = await open('compare');
  await page.click('a[href="#/how/give-and-take"]');
  await page.waitForFunction(() => document.activeElement?.id === 'how-give-and-take');
  const top = await page.$eval('#how-give-and-take', (heading) => heading.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 200, `the rule is in sight: ${top}`);
  await pressText(page, 'button', 'Terug');
  await page.waitForSelector('.compare');
  assert.match(await page.evaluate(() => location.hash), /\/compare$/);
  await page.close();
});

test('what I keep to myself of great work is on screen for me and never on paper', async () => {
  const page = await open('compare-tilted');
  const kept = () => page.$$eval('.kept, .greatlist li.noprint, tr.noprint', (all) => all.map((one) => getComputedStyle(one).display !== 'none'));
  assert.deepEqual(await kept(), [true, true, true]);
  await page.emulateMediaType('print');
  assert.deepEqual(await kept(), [false, false, false]);
  const picture = await page.$eval('.compare .fieldpic', (element) => element.getAttribute('aria-label'));
  assert.doesNotMatch(String(picture), /goed gevoel 5/, 'nor in the words of the picture');
  await page.close();
});

test('a search goes to the core as it is typed, a late answer is not drawn, and it is still there after going away and back', async () => {
  const page = await open('agreements-many', 60);
  await page.type('#search', 'no', { delay: 10 });
  await rest(400);
  assert.deepEqual((await calls(page, 'agreements.list')).slice(-2).map((/** @type {any} */ one) => one.search), ['n', 'no']);
  assert.equal(await focused(page), 'search');
  const names = () => page.$$eval('.ag h3 a', (links) => links.map((link) => link.textContent?.trim()));
  assert.deepEqual(await names(), ['Noor']);
  assert.match(await page.$eval('.finder [role=status]', (element) => element.textContent ?? ''), /van de .*14/);
  await page.evaluate(() => void (location.hash = '#/begin'));
  await page.waitForSelector('#my-name');
  await page.evaluate(() => void (location.hash = '#/agreements'));
  await page.waitForSelector('#search');
  assert.equal(await valueOf(page, '#search'), 'no');
  assert.deepEqual(await names(), ['Noor']);
  await page.close();
});

test('filters are pressed and released, and nobody found leads back to all by keyboard', async () => {
  const page = await open('agreements-many');
  await page.focus('.finder .chip');
  await page.keyboard.press('Enter');
  await rest(100);
  assert.equal(await page.$eval('.finder .chip', (element) => element.getAttribute('aria-pressed')), 'true');
  assert.equal((await calls(page, 'agreements.list')).at(-1).filter, 'mine');
  assert.equal((await page.$$('.group')).length, 1);
  await page.focus('#search');
  await page.keyboard.type('xyz');
  await page.waitForSelector('.empty');
  await page.focus('.empty .btn');
  await page.keyboard.press('Enter');
  await rest(200);
  assert.equal(await focused(page), 'search');
  assert.equal(await valueOf(page, '#search'), '');
  assert.equal((await page.$$('.ag')).length, 14);
  assert.equal(await page.$eval('.finder .chip', (element) => element.getAttribute('aria-pressed')), 'false');
  await page.close();
});

test('own words come from another agreement: nothing is ticked, only what was read through is taken, and undo takes it back', async () => {
  const page = await open('prepare-another');
  await page.focus('#from-another');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.pickpeople .btn');
  await page.focus('.pickpeople .btn');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#others .proposals');
  assert.equal(await page.$$eval('#others input', (all) => all.filter((one) => /** @type {any} */ (one).checked).length), 0);
  assert.equal(await page.$eval('#others .btn--primary', (element) => /** @type {any} */ (element).disabled), true);
  assert.equal(await page.$$eval('#others input', (all) => all.length), 6, 'what stands here cannot be ticked');
  await page.focus('#others input');
  await page.keyboard.press('Space');
  await page.focus('#others .btn--primary');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.others__item');
  assert.equal((await page.$$('.others__item')).length, 1);
  assert.equal((await calls(page, 'others.take')).length, 0);
  await page.focus('#others .btn--primary');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.toast');
  assert.deepEqual(await calls(page, 'others.take'), [{ agreement: 'a7', items: [{ kind: 'expectation', id: 'e1' }] }]);
  assert.equal(await page.$('#others'), null);
  assert.equal(await focused(page), 'needs');
  await pressText(page, '.toast .btn', 'Ongedaan');
  await rest(200);
  assert.deepEqual(await calls(page, 'side.remove-expectation'), [{ id: 't0' }]);
  await page.close();
});

test('begun after another agreement, its words are offered first, until they are taken or not wanted', async () => {
  const page = await open('prepare-offered');
  await page.focus('#others-offer');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#others .proposals');
  assert.deepEqual(await calls(page, 'others.view'), [{ agreement: 'a7' }]);
  await page.keyboard.press('Escape');
  await rest(200);
  assert.equal(await page.$('#others'), null);
  await pressText(page, '.nudge--words .btn', 'opnieuw');
  await rest(200);
  assert.deepEqual((await calls(page, 'settings.change')).at(-1), { beginning: {} });
  assert.equal(await page.$('.nudge--words'), null);
  assert.equal(await focused(page), 'needs');
  await page.close();
});

test('a new agreement after another keeps whose words are wanted, and has the same role', async () => {
  const page = await open('begin-from');
  assert.equal(await page.$eval('input[name=role][value=manager]', (element) => /** @type {any} */ (element).checked), true);
  await page.type('#my-name', 'Robin');
  await rest(900);
  const kept = (await calls(page, 'settings.change')).at(-1).beginning;
  assert.equal(kept.wordsFrom, 'a2');
  assert.equal(kept.from, undefined, 'the period is another thing');
  await page.close();
});

test('with many people a topic opens when it is asked for, and all are on paper', async () => {
  const page = await open('team-many');
  assert.equal((await page.$$('.wish')).length, 0);
  await page.focus('.teamtopic summary');
  await page.keyboard.press('Enter');
  await rest(200);
  assert.equal((await page.$$('.wish')).length, 60);
  await page.evaluate(() => void (window.print = () => {}));
  await pressText(page, '.actions .btn', 'Printen');
  await rest(200);
  assert.equal((await page.$$('.wish')).length, 120);
  await page.close();
});

test('lessons: from the list to one, on to the next, and an address that is none says so', async () => {
  const page = await open('learn');
  const count = await page.$$eval('.lessons li', (all) => all.length);
  assert.ok(count > 1);
  await page.click('.lessons li:first-child a');
  await page.waitForSelector('.lesson__practice');
  assert.equal(await focused(page), 'H1');
  for (let n = 1; n < count; n++) {
    const before = await page.$eval('h1', (element) => element.textContent);
    const announced = await page.$eval('.lesson__next h2', (element) => element.lastChild?.textContent?.trim());
    await page.click('.lesson__next .way');
    await page.waitForFunction((title) => document.querySelector('h1')?.textContent !== title, {}, before);
    assert.equal(await page.$eval('h1', (element) => element.textContent), announced);
  }
  assert.equal(await page.$('.lesson__next .way'), null, 'the last has none');
  await page.evaluate(() => void (location.hash = '#/learn/no-such-lesson'));
  await page.waitForFunction(() => !document.querySelector('.lesson'));
  assert.equal(await page.$$eval('main a[href="#/learn"]', (all) => all.length), 1);
  await page.close();
});

test('under each stage stand its lessons, and pressing one opens it', async () => {
  for (const [scene, lessons] of /** @type {const} */ ([['prepare', 2], ['talk-agenda', 1], ['agree', 1], ['followup', 2]])) {
    const page = await open(scene);
    await page.waitForSelector('.five a');
    assert.equal(await page.$$eval('.five a', (all) => all.length), lessons, scene);
    const title = await page.$eval('.five a', (element) => element.textContent);
    await page.click('.five a');
    await page.waitForSelector('.lesson');
    assert.equal(await page.$eval('h1', (element) => element.textContent), title);
    await page.close();
  }
});

test('a lesson is drawn in the language of the screen, and printing is offered', async () => {
  const page = await open('learn-asking');
  const dutch = await page.$eval('h1', (element) => element.textContent);
  await page.evaluate(() => void (window.print = () => void (document.documentElement.dataset.printed = 'yes')));
  await pressText(page, 'main button', 'Printen');
  await page.waitForSelector('html[data-printed]');
  await page.click('.tools .iconbtn[lang=en]');
  await page.waitForFunction((title) => document.querySelector('h1')?.textContent !== title, {}, dutch);
  assert.equal(await page.$eval('html', (element) => element.lang), 'en');
  await page.close();
});

test('on A4 and Letter a hand-out and the drawing are one page each, the guide four to six, a lesson at most three', async () => {
  const page = await open('learn');
  const papers = await page.$$eval('.waysin .way', (all) => all.map((one) => one.getAttribute('href')));
  const lessons = await page.$$eval('.lessons a', (all) => all.map((one) => one.getAttribute('href')));
  /** @type {Record<string, number>} */
  const pages = {};
  for (const href of [...papers, ...lessons]) {
    await page.evaluate((hash) => void (location.hash = String(hash)), href);
    await page.waitForSelector('article.prose');
    for (const format of /** @type {const} */ (['A4', 'Letter'])) {
      const pdf = await page.pdf({ format, preferCSSPageSize: true });
      pages[`${String(href).replace('#/learn/', '')} on ${format}`] = (Buffer.from(pdf).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
    }
    await page.evaluate(() => void (location.hash = '#/learn'));
    await page.waitForSelector('.lessons');
  }
  for (const [what, count] of Object.entries(pages)) {
    const [id] = what.split(' ');
    const [least, most] = id === 'guide' ? [4, 6] : /^handout|^on-one-page/.test(id) ? [1, 1] : id === 'workshop' ? [2, 4] : [1, 3];
    assert.ok(count >= least && count <= most, `${what}: ${count} pages`);
  }
  await page.close();
});

test('a look-back by keyboard alone: the figures stay private until a switch is turned, and go in one command', async () => {
  const page = await open('followup');
  await page.focus('input[name=received-e3]');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.focus('.sharefig input');
  await page.keyboard.press('Space');
  await rest(100);
  assert.equal(await page.$eval('.sharefig input', (element) => /** @type {HTMLInputElement} */ (element).checked), true);
  await pressText(page, '.followup .btn--primary', 'Klaar');
  await rest(300);
  const [args, ...more] = await calls(page, 'checkin.record');
  assert.deepEqual(more, []);
  assert.deepEqual(args.share, { received: true, great: false });
  assert.equal(args.received.find((/** @type {any} */ one) => one.expectation === 'e1').received, 4);
  assert.equal(args.greatWork, 4);
  // What is kept is kept by the core, in that command: nothing is put on the desk afterwards.
  const puts = await calls(page, 'desk.put');
  assert.ok(puts.every((/** @type {any} */ one) => one.value.recorded === undefined));
  await page.close();
});

test('one press fills in what did not change', async () => {
  const page = await open('followup');
  await pressText(page, '.asbefore button', 'Zoals de vorige keer');
  await rest(300);
  const [last] = (await calls(page, 'desk.put')).slice(-1);
  assert.deepEqual(last.value.received, ['e1=4', 'e3=2', 'e4=1']);
  assert.equal(await page.$('.asbefore'), null);
  await page.close();
});

test('recording again says what cannot be taken back', async () => {
  const page = await open('followup-again');
  await page.click('.tl li:first-child button');
  await pressText(page, '.followup .actions .btn--text', 'Verander wat ik zei');
  await rest(200);
  const told = await page.$$eval('.sharefig', (all) => all.map((one) => [/** @type {HTMLInputElement} */ (one.querySelector('input')).checked, one.textContent?.includes('Dat blijft in het bestand')]));
  assert.deepEqual(told, [[false, true], [true, false]]);
  await page.close();
});

test('a new round: the form keeps what is filled in, proposes days for the period, and sends those that are left', async () => {
  const page = await open('followup-renew');
  await pressText(page, '.renewal button', 'Begin een nieuwe ronde');
  await page.waitForSelector('dialog[open]');
  await pressText(page, 'dialog .btn--primary', 'Begin de ronde');
  await rest(200);
  assert.equal((await calls(page, 'agreement.renew')).length, 0, 'a reason is needed');
  await page.click('dialog input[name=reason][value=renewal]');
  await page.type('dialog #focus', 'Een nieuw jaar');
  await rest(400);
  const kept = (await calls(page, 'desk.put')).filter((/** @type {any} */ one) => one.key === 'renew').at(-1);
  assert.equal(kept.value.focus, 'Een nieuw jaar');
  await pressText(page, 'dialog .btn--primary', 'Begin de ronde');
  await rest(300);
  const [args] = await calls(page, 'agreement.renew');
  assert.deepEqual([args.reason, args.from, args.until, args.focus], ['renewal', '2027-03-12', '2028-03-11', 'Een nieuw jaar']);
  assert.deepEqual(args.checkIns, ['2027-03-26', '2027-04-23', '2027-06-12', '2027-12-12', '2028-03-11']);
  await page.close();
});

test('what came in leads to the thing itself: the focus is on it and it is in sight, in Compare, Talk, Agree and Follow up', async () => {
  const page = await open('overview-news');
  const overview = await page.evaluate(() => location.hash);
  const links = await page.$$eval('.newslist a', (all) => all.map((one) => [/** @type {HTMLAnchorElement} */ (one).hash, one.textContent?.trim()]));
  assert.equal(links.length, 7);
  assert.ok(!links.some(([, words]) => words === 'Ik neem de telefoon over'), 'what was taken back leads nowhere');
  for (const [hash, words] of links) {
    await page.evaluate((to) => /** @type {HTMLElement} */ ([...document.querySelectorAll('.newslist a')].find((one) => /** @type {HTMLAnchorElement} */ (one).hash === to)).click(), hash);
    await page.waitForFunction(() => /** @type {HTMLElement} */ (document.activeElement)?.dataset?.place);
    const at = await page.evaluate(() => {
      const element = /** @type {HTMLElement} */ (document.activeElement);
      const { top, bottom } = element.getBoundingClientRect();
      return { place: element.dataset.place, text: element.innerText.replace(/[\u2066-\u2069]/g, ''), inSight: top < innerHeight && bottom > 0 };
    });
    assert.equal(at.place, decodeURIComponent(hash.split('/at/')[1]));
    assert.ok(at.inSight, `${at.place} is in sight`);
    if (!/checkin|signature/.test(hash)) assert.ok(at.text.includes(/** @type {string} */ (words)), `${at.place} shows ${words}`);
    await page.evaluate((to) => (location.hash = to), overview);
    await page.waitForSelector('.newslist');
  }
  // An address of something that is not there any more reads from the top.
  await page.evaluate((to) => (location.hash = `${to}/compare/at/${encodeURIComponent('offer/manager/gone')}`), overview);
  await page.waitForSelector('.compare h1');
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  await page.close();
});

test('when both answered, what the other noted stands beside the own words, and not on paper', async () => {
  const page = await open('talk-noted');
  const beside = await page.$eval('.lis .noted.noprint', (element) => /** @type {HTMLElement} */ (element).innerText.replace(/[\u2066-\u2069]/g, ''));
  for (const words of ['Sam noteerde dit ook', 'Robin belt elke maandag.', 'Je wilt op maandag weten wat telt.']) assert.ok(beside.includes(words), words);
  await page.close();
});

test('any two versions are compared: the last two first, then those that are chosen, and the keyboard stays where it is', async () => {
  const page = await open('agree-compare');
  const words = () => page.$eval('.diffs [role=status]', (element) => /** @type {HTMLElement} */ (element).innerText.replace(/[\u2066-\u2069]/g, ''));
  await page.focus('.aside details.diffs summary');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('.diffs .diff li').length === 3);
  assert.deepEqual((await calls(page, 'agree.version')).at(-1), { version: 3, against: 2 });
  await page.select('#compare-from', '1');
  await page.waitForFunction(() => document.querySelector('.diffs [role=status]')?.textContent?.includes('1'));
  assert.deepEqual((await calls(page, 'agree.version')).at(-1), { version: 3, against: 1 });
  await page.focus('#compare-to');
  await page.select('#compare-to', '2');
  await page.waitForFunction(() => /versie .?1.? naar versie .?2/.test(document.querySelector('.diffs [role=status]')?.textContent ?? ''));
  assert.deepEqual((await calls(page, 'agree.version')).at(-1), { version: 2, against: 1 });
  assert.equal(await focused(page), 'compare-to');
  assert.match(await words(), /antwoord ik binnen twee dagen/);
  await page.close();
});

test('an offer shows every text it had, for the right person', async () => {
  const page = await open('agree-offer');
  await page.$$eval('.cannot .history', (all) => all.forEach((one) => one.querySelector('summary')?.click()));
  await page.waitForFunction(() => document.querySelectorAll('.cannot .history li').length > 1);
  const asked = await calls(page, 'item.history');
  assert.ok(asked.length >= 1 && asked.every((/** @type {any} */ one) => one.kind === 'offer' && ['employee', 'manager'].includes(one.role)));
  assert.match(String(await page.$eval('.cannot .history li', (element) => element.textContent)), /^\s*Op woensdag kan ik niet\s/);
  await page.close();
});

test('on paper and as text stands every word of the agreement and nothing else that is private, on at most two pages', async () => {
  const page = await open('agree-whole');
  const { document } = talk['agree-whole'].answers('nl')['agree.view'].agreed;
  /** @type {string[]} */
  const words = [];
  // Whatever people wrote: sentences. Ids, roles, kinds and dates are no sentences; what was noted beside an own answer was not signed.
  const collect = (/** @type {any} */ value, /** @type {string} */ key) => {
    if (key === 'noted' || key === 'topicLabel') return;
    if (typeof value === 'string') {
      if (['text', 'because', 'sign', 'moment', 'action', 'effect', 'fallback', 'focus', 'name', 'jobTitle'].includes(key)) words.push(value.trim().replace(/[.;,]$/, ''));
    } else if (value && typeof value === 'object') for (const [name, inner] of Object.entries(value)) collect(inner, Array.isArray(value) ? key : name);
  };
  collect(document, '');
  assert.ok(words.length > 40, `${words.length} texts`);
  await page.evaluate(() => (navigator.clipboard.writeText = async (text) => void (/** @type {any} */ (window).copied = text)));
  await pressText(page, '.aside .btn', 'Kopieer als tekst');
  await page.waitForFunction(() => /** @type {any} */ (window).copied);
  const plain = (/** @type {string} */ text) => text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
  const copied = plain(await page.evaluate(() => /** @type {any} */ (window).copied));
  await page.emulateMediaType('print');
  const paper = plain(await page.evaluate(() => document.body.innerText));
  const noted = document.expectations[0].answer.noted.text;
  for (const [where, text] of [['on paper', paper], ['as text', copied]]) {
    for (const word of words) assert.ok(text.includes(plain(word)), `${where}: ${word}`);
    for (const date of ['26 maart 2026', '23 april 2026', '10 december 2026', '30 juni 2026', '11 maart 2027']) assert.ok(text.includes(date), `${where}: ${date}`);
    for (const code of ['4127 9010 2385 5336 0071', '8801 3344 0925 7716 4402']) assert.ok(text.includes(code), `${where}: ${code}`);
    for (const word of [PRIVATE, noted, 'Hoe dit zo kwam', 'Vergelijk twee versies']) assert.ok(!text.includes(word), `${where}, not: ${word}`);
  }
  for (const format of /** @type {const} */ (['A4', 'Letter'])) {
    const pdf = await page.pdf({ format });
    const pages = (Buffer.from(pdf).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
    assert.ok(pages <= 2, `${format}: ${pages} pages`);
  }
  // The look finds a word that should not be there.
  await page.evaluate((word) => document.querySelector('.sheet')?.append(word), PRIVATE);
  assert.ok((await page.evaluate(() => document.body.innerText)).includes(PRIVATE));
  await page.close();
});

test('every answer has room for every word that it can hold, and what was written goes along when it is answered again', async () => {
  const page = await open('talk-topic');
  const pick = (/** @type {string} */ answer) => page.$eval(`.table4 input[value=${answer}]`, (element) => /** @type {HTMLElement} */ (element).click());
  await pick('agree');
  await page.waitForFunction(() => document.querySelectorAll('.table4 textarea').length === 1);
  assert.equal(await valueOf(page, '.table4 textarea'), 'Binnen twee weken, bij grote leveringen binnen één.', 'what was typed for another answer is still there');
  await pick('cannot');
  await page.waitForFunction(() => document.querySelectorAll('.table4 textarea').length === 2);
  await page.type('.table4 textarea', 'er twee mensen weg zijn');
  await page.$eval('.table4 .btn--primary', (element) => /** @type {HTMLElement} */ (element).click());
  await page.waitForFunction(() => /** @type {any} */ (window).look.calls.some((/** @type {any} */ one) => one.op === 'answer.give'));
  const [given] = await calls(page, 'answer.give');
  assert.equal(given.answer, 'cannot');
  assert.equal(given.because, 'er twee mensen weg zijn');
  assert.equal(given.text, 'Binnen twee weken, bij grote leveringen binnen één.');
  assert.match(given.understood, /^Je wilt het horen/);
  await page.close();
});

test('a list of 200 is made in portions, and is whole a moment later, in its order', async () => {
  const page = await open('start');
  const seen = await page.evaluate(async (rows) => {
    const { look } = /** @type {any} */ (window);
    look.door['agreements.list'] = rows;
    /** @type {number[]} */
    const added = [];
    new MutationObserver((changes) => added.push(changes.flatMap((one) => [...one.addedNodes]).reduce((sum, node) => sum + (node instanceof Element ? Number(node.matches('.ag')) + node.querySelectorAll('.ag').length : 0), 0))).observe(document.body, { subtree: true, childList: true });
    location.hash = '#/agreements';
    while (document.querySelectorAll('.ag').length < 200) await new Promise((resolve) => setTimeout(resolve, 20));
    return { most: Math.max(...added), names: [...document.querySelectorAll('.ag .who')].map((one) => one.getAttribute('href')?.split('/')[2]) };
  }, team['agreements-200'].answers('nl')['agreements.list']({}));
  assert.ok(seen.most <= 40, `${seen.most} rows at once`);
  assert.deepEqual(seen.names, team['agreements-200'].answers('nl')['agreements.list']({}).rows.map((/** @type {any} */ row) => row.agreement));
  await page.close();
});

test('keys: a list by ?, to the search and the stages, nothing while somebody types, and a switch that keeps them off', async () => {
  const page = await open('agreements-many');
  const listed = () => page.$('#keys[open]').then(Boolean);
  await page.focus('h1');
  await page.keyboard.press('?');
  await page.waitForSelector('#keys[open]');
  await page.keyboard.press('h');
  assert.ok(await listed(), 'a dialog is not left by a key');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('#keys'));
  assert.equal(await focused(page), 'H1');
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.activeElement?.id === 'search');
  assert.equal(await valueOf(page, '#search'), '');
  await page.keyboard.type('?h/1');
  assert.equal(await valueOf(page, '#search'), '?h/1');
  assert.equal(await listed(), false);
  assert.equal(await page.evaluate(() => location.hash), '#/agreements');
  await page.focus('h1');
  await page.keyboard.press('h');
  await page.waitForSelector('.hero__pic');
  await page.keyboard.press('3');
  assert.match(await page.evaluate(() => location.hash), /^(#\/)?$/, 'outside an agreement a number is nothing');
  await page.keyboard.press('?');
  await page.waitForSelector('#keys[open]');
  await page.focus('#keys input[role=switch]');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await page.reload();
  await page.waitForSelector('html[data-ready=yes]');
  await page.focus('h1');
  await page.keyboard.press('?');
  await rest(200);
  assert.equal(await listed(), false, 'off stays off');
  await page.evaluate(() => localStorage.clear());
  await page.close();

  const inside = await open('exchange');
  await inside.focus('h1');
  await inside.keyboard.press('1');
  await inside.waitForFunction(() => location.hash.endsWith('/prepare'));
  await inside.close();
});

test('what had the focus is drawn away: the focus goes to what stands there now', async () => {
  const page = await open('firstlook-now');
  const kept = await page.evaluate(() => /** @type {any} */ (window).look.door['firstlook.view']);
  await page.evaluate((view) => {
    const [item] = view.items.filter((/** @type {any} */ one) => !one.view);
    /** @type {any} */ (window).look.door['view.give'] = () => {
      item.view = { isNew: true, acknowledged: 3, delivered: 3 };
      delete item.draft;
      /** @type {any} */ (window).look.door['firstlook.view'] = view;
      return {};
    };
  }, kept);
  await page.$$eval('main input[type=radio]', (all) => {
    for (const [start, value] of [['new-', 'yes'], ['part-', '3'], ['gives-', '3']]) /** @type {any} */ (all.find((/** @type {any} */ one) => one.name.startsWith(start) && one.value === value)).click();
  });
  await rest(300);
  await page.focus('.look__steps .btn--primary');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.look__steps .btn--primary svg'));
  await page.waitForFunction(() => document.activeElement === document.querySelector('.look__steps .btn--primary'));
  await page.close();
});

test('a topic that is parked in the talk leads on to the next one, and comes back with what was typed', async () => {
  const page = await open('talk-topic');
  const on = () => page.$eval('.talkbar .mid', (element) => element.textContent?.replace(/[\u2066-\u2069]/g, ''));
  const before = await on();
  await pressText(page, '.fin__on .btn--text', 'Parkeer het');
  await page.waitForSelector('.toast .btn');
  assert.deepEqual((await calls(page, 'desk.put')).filter((/** @type {any} */ one) => one.key === 'talk').length > 0, true);
  await page.click('.toast .btn');
  await page.waitForFunction((was) => document.querySelector('.talkbar .mid')?.textContent?.replace(/[\u2066-\u2069]/g, '') === was, {}, before);
  assert.match(await valueOf(page, '.lis textarea'), /^Je wilt het horen/);
  await page.close();
});
