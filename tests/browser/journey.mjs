// The main job, whole: two people, two browsers with profiles of their own, one signed agreement.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import ICAL from 'ical.js';
import { open } from './engines.mjs';
import { people } from './people.mjs';
import { serve } from './site.mjs';
import { Person } from './steps.mjs';

/**
 * Apart: side; side and views; views; then a file for each signature.
 * @param {'chromium'|'firefox'|'webkit'} engine
 * @param {'nl'|'en'} language
 * @param {() => Promise<any>} [host] where the app comes from
 */
export async function apart(engine, language, host = serve) {
  // Each has a site of their own, so that what the two ask for can be told apart.
  const sites = [await host(), await host()];
  const pair = people[language];
  const pages = [await open(engine, { language }), await open(engine, { language })];
  const employee = new Person(pages[0], language, 'employee', pair.employee, pair.manager.name);
  const manager = new Person(pages[1], language, 'manager', pair.manager, pair.employee.name);
  try {
    await employee.arrive(sites[0]);
    await manager.arrive(sites[1]);

    await employee.begin();
    await employee.prepare();
    const side = await employee.handOut('side');

    const first = await readFile(side, 'utf8');
    for (const item of pair.employee.expectations) assert.ok(first.includes(JSON.stringify(JSON.stringify(item.text)).slice(3, -3)), `in the file: ${item.text}`);
    assert.ok(!first.includes(pair.employee.privateExpectation.text), 'what is private is not in the file');
    assert.ok(!first.includes(pair.employee.notes), 'notes are not in the file');

    await manager.receive(side);
    await manager.prepare();
    // The other side stays closed until mine is finished.
    for (const item of pair.employee.expectations) assert.ok(!(await manager.page.text()).includes(item.text), 'closed until mine is finished');
    await manager.handOut('side');
    await manager.openOther();
    await manager.firstLook(pair.employee.expectations, pair.views.manager);
    const sideAndViews = await manager.handOut('update');

    await employee.receive(sideAndViews, 'drop');
    await employee.openOther();
    await employee.firstLook(pair.manager.expectations, pair.views.employee);
    const views = await employee.handOut('update');

    await manager.receive(views, 'paste');
    const all = [...pair.employee.expectations, ...pair.manager.expectations];
    await manager.seeCompare(all);
    await employee.seeCompare(all);

    // They sit together at the manager's screen.
    await manager.talk(pair.talk);
    await manager.commit(pair.commitments, pair.goal);
    await manager.sign('present');
    const signed = await manager.handOut('update');

    await employee.receive(signed);
    await employee.sign('theirs');
    await employee.seeAgreed();
    const both = await employee.handOut('update');

    await manager.receive(both);
    await manager.seeAgreed();
    for (const one of [manager, employee]) {
      await one.visit('agree');
      await one.reload(pair.commitments[0].action, pair.commitments[1].action, pair.goal.text);
      assert.ok(!(await one.page.text()).includes(one.self.notes), 'notes are not part of the agreement');
    }
    if (engine === 'chromium') for (const one of [manager, employee]) await printed(one, pair);

    // Two times of looking back. The first on the planned day, each apart; the second in between.
    await manager.lookBack('planned', { status: ['kept', 'partly'], received: 4, great: 4, share: true, note: pair.lookBack.manager });
    const first1 = await manager.handOut('update');
    await employee.lookBack('planned', { status: ['partly', 'kept'], received: 3, great: 2, share: false, note: pair.lookBack.employee });
    await employee.receive(first1);
    await employee.seeLookBack('planned', [pair.lookBack.manager, pair.lookBack.employee]);
    const first2 = await employee.handOut('update');
    await manager.receive(first2);
    await manager.seeLookBack('planned', [pair.lookBack.manager, pair.lookBack.employee]);
    const kept = JSON.parse(await readFile(first2, 'utf8')).logs.map((/** @type {any} */ log) => log.payload).join('');
    for (const line of kept.split('\n').filter((/** @type {string} */ one) => one.includes(JSON.stringify(pair.lookBack.employee).slice(1, -1)))) {
      assert.ok(!/"(received|greatWork|feelingGreat)":/.test(line), `figures that are not shared are in no line: ${line}`);
    }
    await employee.lookBack('extra', { status: ['kept', 'kept'], received: 4, great: 3, share: true, note: pair.lookBack.again });
    const second = await employee.handOut('update');
    await manager.receive(second);
    await manager.lookBack('extra', { status: ['kept', 'kept'], received: 4, great: 4, share: false, note: pair.lookBack.last });
    await manager.seeLookBack('extra', [pair.lookBack.again, pair.lookBack.last]);
    for (const one of [manager, employee]) {
      await one.visit('followup');
      await one.reload(one.w('followup-open-heading'));
    }
    if (engine === 'chromium') await inTheCalendar(manager, pair);

    for (const path of [sideAndViews, views, signed, both, first1, first2, second]) {
      const text = await readFile(path, 'utf8');
      for (const secret of [pair.employee.privateExpectation.text, pair.employee.notes, pair.manager.notes]) assert.ok(!text.includes(secret), `private stays private in ${path}`);
    }
    for (const one of [manager, employee]) await leavesNoTrace(one);
  } catch (error) {
    for (const [index, page] of pages.entries()) await page.screenshot(`/tmp/wederzijds-failed-${engine}-${index}.png`).catch(() => {});
    throw error;
  } finally {
    for (const page of pages) await page.close();
    for (const site of sites) site.close();
  }
}

/**
 * The saved days, read by another program: the day of the plans, with no name and no word of what was agreed.
 * @param {Person} person @param {typeof people.nl} pair
 */
async function inTheCalendar(person, pair) {
  const text = await readFile(await person.saveCalendar(), 'utf8');
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((/** @type {any} */ one) => new ICAL.Event(one));
  assert.ok(events.length > 0, 'there are days in it');
  assert.ok(events.some((/** @type {any} */ event) => event.startDate.toString() === pair.commitments[0].lookBack), 'the day on which they look back');
  for (const words of [pair.employee.name, pair.manager.name, pair.commitments[0].action, pair.goal.text]) assert.ok(!text.includes(words), `not in a calendar: ${words}`);
}

/**
 * The agreement on paper: what was agreed, on two pages at most, and nothing of what each keeps for themselves.
 * @param {Person} person @param {typeof people.nl} pair
 */
async function printed({ page, w }, pair) {
  const { text, a4, letter } = await page.paper();
  const agreed = [
    pair.employee.name,
    pair.manager.name,
    pair.employee.jobTitle,
    pair.manager.jobTitle,
    pair.goal.text,
    pair.talk.adjust,
    pair.talk.cannot,
    ...[pair.employee, pair.manager].flatMap(({ expectations, offers }) => [
      ...expectations.flatMap(({ text: words, sign }) => [words, sign]),
      ...offers.flatMap(({ text: words, because = '' }) => [words.replace(/\.$/, ''), because]),
    ]),
    ...pair.commitments.flatMap(({ moment, action, effect, sign, fallback }) => [moment, action, effect, sign, fallback]),
  ];
  for (const words of agreed) assert.ok(text.includes(words), `on paper: ${words}\nbut there is:\n${text}`);
  const figures = ['importance', 'needed', 'received', 'acknowledged', 'delivered'].flatMap((of) => [1, 2, 3, 4, 5].map((n) => w(`amount-${of}`, { n })));
  const own = [pair.employee.privateExpectation.text, pair.employee.notes, pair.manager.notes, ...pair.views.employee, ...pair.views.manager].filter(Boolean);
  for (const words of [...own, ...figures, w('agree-print'), w('agree-sign-action')]) assert.ok(!text.includes(words), `not on paper: ${words}`);
  assert.ok(a4 >= 1 && a4 <= 2 && letter >= 1 && letter <= 2, `at most two pages: ${a4} of A4, ${letter} of Letter`);
}

/**
 * At the end of a journey: nothing was refused, nothing was complained of, nothing was asked of anybody else, and what was asked for
 * is what everybody asks for.
 * @param {Person} person
 */
export async function leavesNoTrace({ page, site }) {
  await site.whole();
  site.checkRequests(page.engine);
  assert.deepEqual(site.reports, [], 'no violation of the content security policy');
  if (page.asked) {
    assert.deepEqual(page.asked.filter((/** @type {string} */ url) => !url.startsWith(String(site.url)) && !/^(data|blob):/.test(url)), [], 'every request goes to the own origin');
    assert.deepEqual(page.complaints, [], 'the console is empty');
  }
  if (site.fromDisk) return;
  // The look finds what is there: a picture from elsewhere is refused and reported.
  await page.run(`const picture = document.createElement('img'); picture.src = 'http://127.0.0.2:9/elsewhere.png'; document.body.append(picture); return true;`);
  for (let tries = 0; tries < 200 && !site.reports.length; ++tries) await sleep(50);
  assert.ok(site.reports.some((/** @type {string} */ one) => one.includes('elsewhere.png')), 'a violation on purpose is reported');
}

/**
 * Together on one device: a guest, a hand-over screen between the two, both ready, both signatures, and the guest leaves.
 * @param {'chromium'|'firefox'|'webkit'} engine
 * @param {'nl'|'en'} language
 */
export async function together(engine, language) {
  const site = await serve();
  const pair = people[language];
  const page = await open(engine, { language });
  const employee = new Person(page, language, 'employee', pair.employee, pair.manager.name);
  const manager = new Person(page, language, 'manager', pair.manager, pair.employee.name);
  const { w } = employee;
  try {
    await employee.arrive(site);
    await employee.begin();
    Object.assign(manager, { id: employee.id, site });
    await employee.prepare();
    await employee.visit('together');
    await page.fill({ css: '#guest-name' }, pair.manager.name);
    await page.fill({ css: '#guest-job' }, pair.manager.jobTitle);
    await page.click({ button: w('together-begin', { me: pair.employee.name }) });
    await page.see(w('handover-title'));
    await employee.reload(w('handover-title'));
    const hidden = await page.text();
    for (const item of pair.employee.expectations) assert.ok(!hidden.includes(item.text), 'the hand-over screen shows nothing of a side');

    await manager.take();
    await manager.prepare();
    for (const item of pair.employee.expectations) assert.ok(!(await page.text()).includes(item.text), 'the guest does not see the other side');
    // Nothing else on this device is for the guest: whatever address, the hand-over screen comes, after a reload too.
    for (const hash of ['#/profile', '#/agreements', '#/my-data', '#/quickscan', '#/receive', '#/']) {
      await page.run('location.hash = arguments[0]; return true', hash);
      await page.until('return location.hash.endsWith("/together/pass")', undefined, `the hand-over screen instead of ${hash}`);
      await page.see(w('handover-title'));
    }
    await page.run("history.replaceState(null, '', '#/profile'); return true");
    await employee.kept();
    await page.reload();
    await page.see(w('handover-title'));
    await manager.take();
    await page.click({ button: w('together-make-ready') });
    await employee.take();
    await page.click({ button: w('together-make-ready') });

    // Both are ready, so the way on is to the other's side.
    await page.click({ css: 'main .actions a.btn--primary[href$="/first-look"]' });
    await page.see(w('firstlook-open', { name: pair.manager.name }));
    await employee.openOther();
    await employee.firstLook(pair.manager.expectations, pair.views.employee);
    await manager.take();
    await manager.openOther();
    await manager.firstLook(pair.employee.expectations, pair.views.manager);
    await manager.talk(pair.talk);
    await manager.commit(pair.commitments, pair.goal);
    await manager.sign('present');
    await employee.take();
    await employee.sign('theirs');
    await employee.seeAgreed();

    await employee.visit('together/pass');
    await page.click({ button: w('guest-leave', { name: pair.manager.name }) });
    await page.click({ button: w('guest-erase') });
    await page.click({ button: w('guest-erase') });
    await employee.quiet();
    const stored = await page.run(`return new Promise((resolve) => { indexedDB.databases().then(async (list) => {
      let text = '';
      for (const { name, version } of list) await new Promise((next) => { const open = indexedDB.open(name, version); open.onsuccess = () => {
        const db = open.result; const stores = [...db.objectStoreNames]; if (!stores.length) { db.close(); return next(); }
        let left = stores.length; for (const store of stores) { const all = db.transaction(store).objectStore(store).getAll(); all.onsuccess = () => {
          for (const record of all.result) if (record?.contents) text += new TextDecoder().decode(record.contents); if (--left === 0) { db.close(); next(); } }; } }; });
      resolve(text); }); })`);
    assert.ok(!stored.includes(pair.manager.notes), 'what only the guest had is gone from this device');
    assert.ok(stored.includes(pair.employee.notes.slice(0, 12)), 'what is mine is still here (so that the look before can find something)');
    await employee.seeAgreed();
    await employee.reload(pair.commitments[0].action);
    await leavesNoTrace(employee);
  } catch (error) {
    await page.screenshot(`/tmp/wederzijds-failed-together-${engine}.png`).catch(() => {});
    throw error;
  } finally {
    await page.close();
    site.close();
  }
}

/**
 * An invitation goes first, so that both prepare at the same time; then both sides cross, one of them under lock and key.
 * @param {'chromium'|'firefox'|'webkit'} engine
 * @param {'nl'|'en'} language
 */
export async function invited(engine, language) {
  const sites = [await serve(), await serve()];
  const pair = people[language];
  const pages = [await open(engine, { language }), await open(engine, { language })];
  const employee = new Person(pages[0], language, 'employee', pair.employee, pair.manager.name);
  const manager = new Person(pages[1], language, 'manager', pair.manager, pair.employee.name);
  const passphrase = 'Vier ganzen & één fiets';
  try {
    await employee.arrive(sites[0]);
    await manager.arrive(sites[1]);
    await employee.begin();
    await employee.page.size(390, 700);
    await employee.lookIntoLibrary();
    // What is written already does not go along.
    await employee.writeExpectation(pair.employee.expectations[0]);
    const invitation = await employee.handOut('invitation');
    assert.ok(!(await readFile(invitation, 'utf8')).includes(pair.employee.expectations[0].text.slice(0, 20)), 'an invitation holds nothing of a side');
    await manager.receive(invitation);
    await manager.prepare();
    await employee.prepare(1);

    const fromEmployee = await employee.handOut('side');
    const fromManager = await manager.handOut('side', passphrase);
    const locked = await readFile(fromManager, 'utf8');
    assert.match(locked, /^-----BEGIN AGE ENCRYPTED FILE-----/);
    await manager.receive(fromEmployee, 'paste');

    // On a slow line the page is there long before all that it fetches in idle time; a locked file opens all the same.
    const arrived = sites[0].hold(/safety/);
    await employee.page.reload();
    await Promise.all([
      employee.receive(fromManager, 'button', passphrase),
      employee.page.see(employee.w('unlock-busy')).then(arrived),
    ]);

    for (const [one, items, reasons] of /** @type {const} */ ([[employee, pair.manager.expectations, pair.views.employee], [manager, pair.employee.expectations, pair.views.manager]])) {
      await one.openOther();
      await one.firstLook(items, reasons);
    }
    const views = [await employee.handOut('update'), await manager.handOut('update', passphrase)];
    await manager.receive(views[0], 'drop');
    await employee.receive(views[1], 'drop', passphrase);
    const all = [...pair.employee.expectations, ...pair.manager.expectations];
    for (const one of [employee, manager]) await one.seeCompare(all);
    for (const one of [employee, manager]) await leavesNoTrace(one);
  } catch (error) {
    for (const [index, page] of pages.entries()) await page.screenshot(`/tmp/wederzijds-failed-invited-${engine}-${index}.png`).catch(() => {});
    throw error;
  } finally {
    for (const page of pages) await page.close();
    for (const site of sites) site.close();
  }
}
