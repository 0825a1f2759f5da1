// Everybody who is measured, with the same two questions. What all keep is the same: every line of every log, for
// nothing may be lost. Runs in node and in the browser; `libraries` brings each library when it is asked for.
//
//   two(a, b, mark)   both files are read, merged, the model is made, the bytes of the file are made. `mark(step)`
//                     is called after each step. Answers {model, bytes}.
//   opened(a)         an open agreement; its `takeIn(b)` takes the other's file in and answers the new model, and
//                     may be asked again and again, each time from where it began.

import { modelOf } from './state.mjs';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @typedef {import('./history.mjs').Log} Log */
/** @typedef {(step: 'load' | 'merge' | 'state' | 'save') => void} Mark */
/**
 * @typedef {object} Peer
 * @property {(history: import('./history.mjs').History, halves: [Log[], Log[]]) => Promise<[Uint8Array, Uint8Array]>} files
 * @property {(a: Uint8Array, b: Uint8Array, mark: Mark) => any} two
 * @property {(a: Uint8Array) => {takeIn(b: Uint8Array): any}} opened
 */

// ---------------------------------------------------------------- ours

/** @param {any} libraries @returns {Promise<Peer>} */
async function ours(libraries) {
  const core = await libraries.core();
  const good = (/** @type {boolean} */ done) => {
    if (!done) throw new Error(text());
  };
  const out = () => new Uint8Array(core.HEAPU8.buffer, core.outPlace(), core.outSize());
  const text = () => decoder.decode(out());
  /** Gives bytes to the module for the time of a step. @param {Uint8Array} bytes @param {(place: number, size: number) => boolean} step */
  const given = (bytes, step) => {
    const place = core.room(bytes.length);
    core.HEAPU8.set(bytes, place);
    const done = step(place, bytes.length);
    core.release(place);
    good(done);
  };
  const model = (/** @type {number} */ slot) => {
    core.model(slot);
    return JSON.parse(text());
  };
  return {
    files: async (_, halves) => /** @type {any} */ (await Promise.all(halves.map(libraries.signedFile))),
    two(a, b, mark) {
      given(a, (place, size) => core.load(0, place, size));
      given(b, (place, size) => core.load(1, place, size));
      mark('load');
      good(core.merge(0, 1, 2));
      mark('merge');
      core.fold(2);
      const made = model(2);
      mark('state');
      good(core.save(2));
      const bytes = out().slice();
      mark('save');
      return { model: made, bytes };
    },
    opened(a) {
      given(a, (place, size) => core.load(0, place, size));
      core.fold(0);
      core.copy(0, 1);
      return {
        again: () => core.copy(0, 1),
        takeIn(b) {
          given(b, (place, size) => core.takeIn(1, place, size));
          return model(1);
        },
      };
    },
  };
}

// ---------------------------------------------------------------- plain JSON

/** Logs that only grow, in one JSON file; what is in both is told by the number of the last line. @returns {Promise<Peer>} */
async function plain() {
  const read = (/** @type {Uint8Array} */ bytes) => JSON.parse(decoder.decode(bytes)).logs;
  const write = (/** @type {Log[]} */ logs) => encoder.encode(JSON.stringify({ format: 'plain', logs }));
  const merge = (/** @type {Log[]} */ a, /** @type {Log[]} */ b) => {
    const merged = a.map((log) => ({ ...log, lines: log.lines }));
    for (const log of b) {
      const mine = merged.find(({ replica }) => replica === log.replica);
      if (!mine) merged.push(log);
      else if (log.lines.length > mine.lines.length) mine.lines = mine.lines.concat(log.lines.slice(mine.lines.length));
    }
    return merged;
  };
  return {
    files: async (_, halves) => /** @type {any} */ (halves.map(write)),
    two(a, b, mark) {
      const [one, other] = [read(a), read(b)];
      mark('load');
      const merged = merge(one, other);
      mark('merge');
      const model = modelOf(merged);
      mark('state');
      const bytes = write(merged);
      mark('save');
      return { model, bytes };
    },
    opened(a) {
      const logs = read(a);
      return { takeIn: (b) => modelOf(merge(logs, read(b))) };
    },
  };
}

// ---------------------------------------------------------------- Yjs

/** @param {any} libraries @returns {Promise<Peer>} */
async function yjs(libraries) {
  const Y = await libraries.yjs();
  const logsOf = (/** @type {any} */ doc) => {
    const roles = doc.getMap('roles').toJSON();
    return Object.keys(roles).sort().map((replica) => ({ replica, role: roles[replica], lines: doc.getArray(replica).toArray() }));
  };
  return {
    async files(history, halves) {
      const docs = history.logs.map((log, i) => {
        const doc = new Y.Doc();
        doc.clientID = 1001 + i;
        doc.getMap('roles').set(log.replica, log.role);
        return doc;
      });
      const add = (/** @type {number} */ who, /** @type {number} */ from, /** @type {number} */ to) => {
        const { replica, lines } = history.logs[who];
        for (let i = from; i < to; ++i) docs[who].getArray(replica).push([lines[i]]);
      };
      for (const who of [0, 1]) add(who, 0, history.common[who]);
      Y.applyUpdate(docs[0], Y.encodeStateAsUpdate(docs[1]));
      Y.applyUpdate(docs[1], Y.encodeStateAsUpdate(docs[0]));
      for (const who of [0, 1]) add(who, history.common[who], halves[who][who].lines.length);
      return /** @type {any} */ (docs.map((doc) => Y.encodeStateAsUpdate(doc)));
    },
    two(a, b, mark) {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, a);
      mark('load');
      Y.applyUpdate(doc, b);
      mark('merge');
      const model = modelOf(logsOf(doc));
      mark('state');
      const bytes = Y.encodeStateAsUpdate(doc);
      mark('save');
      return { model, bytes };
    },
    opened(a) {
      let doc = new Y.Doc();
      const again = () => {
        doc = new Y.Doc();
        Y.applyUpdate(doc, a);
      };
      again();
      return {
        again,
        takeIn(b) {
          Y.applyUpdate(doc, b);
          return modelOf(logsOf(doc));
        },
      };
    },
  };
}

// ---------------------------------------------------------------- Loro

/** @param {any} libraries @returns {Promise<Peer>} */
async function loro(libraries) {
  const { LoroDoc } = await libraries.loro();
  const logsOf = (/** @type {any} */ doc) => {
    const roles = doc.getMap('roles').toJSON();
    return Object.keys(roles).sort().map((replica) => ({ replica, role: roles[replica], lines: doc.getList(replica).toJSON() }));
  };
  const loaded = (/** @type {Uint8Array} */ bytes) => {
    const doc = new LoroDoc();
    doc.import(bytes);
    return doc;
  };
  const save = (/** @type {any} */ doc) => doc.export({ mode: 'snapshot' });
  return {
    async files(history, halves) {
      const docs = history.logs.map((log, i) => {
        const doc = new LoroDoc();
        doc.setPeerId(BigInt(1001 + i));
        doc.getMap('roles').set(log.replica, log.role);
        doc.commit();
        return doc;
      });
      const add = (/** @type {number} */ who, /** @type {number} */ from, /** @type {number} */ to) => {
        const { replica, lines } = history.logs[who];
        const list = docs[who].getList(replica);
        for (let i = from; i < to; ++i) {
          list.push(lines[i]);
          docs[who].commit();
        }
      };
      for (const who of [0, 1]) add(who, 0, history.common[who]);
      docs[0].import(docs[1].export({ mode: 'update' }));
      docs[1].import(docs[0].export({ mode: 'update' }));
      for (const who of [0, 1]) add(who, history.common[who], halves[who][who].lines.length);
      return /** @type {any} */ (docs.map(save));
    },
    two(a, b, mark) {
      const doc = loaded(a);
      mark('load');
      doc.import(b);
      mark('merge');
      const model = modelOf(logsOf(doc));
      mark('state');
      const bytes = save(doc);
      mark('save');
      doc.free();
      return { model, bytes };
    },
    opened(a) {
      let doc = loaded(a);
      return {
        again() {
          doc.free();
          doc = loaded(a);
        },
        takeIn(b) {
          doc.import(b);
          return modelOf(logsOf(doc));
        },
      };
    },
  };
}

// ---------------------------------------------------------------- Automerge

/** Lines as texts that nobody edits: as objects it takes a multiple of this. @param {any} libraries @returns {Promise<Peer>} */
async function automerge(libraries) {
  const A = await libraries.automerge();
  const logsOf = (/** @type {any} */ doc) =>
    Object.keys(doc.roles).sort().map((replica) => ({ replica, role: String(doc.roles[replica]), lines: doc[replica].map((/** @type {any} */ line) => JSON.parse(line.val ?? line)) }));
  const actor = (/** @type {number} */ who) => String(1001 + who).padStart(64, '0');
  return {
    async files(history, halves) {
      // Both begin from the same empty lists.
      const empty = A.change(A.init({ actor: actor(8) }), { time: 0 }, (/** @type {any} */ doc) => {
        doc.roles = {};
        for (const log of history.logs) {
          doc.roles[log.replica] = new A.ImmutableString(log.role);
          doc[log.replica] = [];
        }
      });
      const docs = [0, 1].map((who) => A.clone(empty, { actor: actor(who) }));
      const add = (/** @type {number} */ who, /** @type {number} */ from, /** @type {number} */ to) => {
        const { replica, lines } = history.logs[who];
        for (let i = from; i < to; ++i) {
          docs[who] = A.change(docs[who], { time: 0 }, (/** @type {any} */ doc) => void doc[replica].push(new A.ImmutableString(JSON.stringify(lines[i]))));
        }
      };
      for (const who of [0, 1]) add(who, 0, history.common[who]);
      docs[0] = A.merge(docs[0], docs[1]);
      docs[1] = A.merge(docs[1], docs[0]);
      for (const who of [0, 1]) add(who, history.common[who], halves[who][who].lines.length);
      return /** @type {any} */ (docs.map((doc) => A.save(doc)));
    },
    two(a, b, mark) {
      let doc = A.load(a);
      mark('load');
      doc = A.merge(doc, A.load(b));
      mark('merge');
      const model = modelOf(logsOf(doc));
      mark('state');
      const bytes = A.save(doc);
      mark('save');
      A.free(doc);
      return { model, bytes };
    },
    opened(a) {
      let doc = A.load(a);
      return {
        again() {
          A.free(doc);
          doc = A.load(a);
        },
        takeIn(b) {
          doc = A.merge(doc, A.load(b));
          return modelOf(logsOf(doc));
        },
      };
    },
  };
}

// ---------------------------------------------------------------- sql.js

/** @param {any} libraries @returns {Promise<Peer>} */
async function sql(libraries) {
  const SQL = await libraries.sql();
  const logsOf = (/** @type {any} */ db) => {
    /** @type {Map<string, any>} */
    const logs = new Map(rows(db, 'select replica, role from log order by replica').map(([replica, role]) => [replica, { replica, role, lines: [] }]));
    for (const [replica, text] of rows(db, 'select replica, text from line order by replica, seq')) logs.get(replica).lines.push(JSON.parse(text));
    return [...logs.values()];
  };
  const rows = (/** @type {any} */ db, /** @type {string} */ query) => {
    const list = [];
    const statement = db.prepare(query);
    while (statement.step()) list.push(statement.get());
    statement.free();
    return list;
  };
  const insert = (/** @type {any} */ db, /** @type {any[][]} */ lines) => {
    db.run('begin');
    const statement = db.prepare('insert or ignore into line values (?, ?, ?)');
    for (const line of lines) statement.run(line);
    statement.free();
    db.run('commit');
  };
  const merge = (/** @type {any} */ db, /** @type {Uint8Array} */ b) => {
    const other = new SQL.Database(b);
    insert(db, rows(other, 'select replica, seq, text from line'));
    other.close();
  };
  return {
    async files(_, halves) {
      return /** @type {any} */ (
        halves.map((logs) => {
          const db = new SQL.Database();
          db.run('create table log (replica text primary key, role text); create table line (replica text, seq integer, text text, primary key (replica, seq)) without rowid');
          for (const { replica, role } of logs) db.run('insert into log values (?, ?)', [replica, role]);
          for (const { replica, lines } of logs) insert(db, lines.map((line) => [replica, line.seq, JSON.stringify(line)]));
          const bytes = db.export();
          db.close();
          return bytes;
        })
      );
    },
    two(a, b, mark) {
      const db = new SQL.Database(a);
      mark('load');
      merge(db, b);
      mark('merge');
      const model = modelOf(logsOf(db));
      mark('state');
      const bytes = db.export();
      mark('save');
      db.close();
      return { model, bytes };
    },
    opened(a) {
      let db = new SQL.Database(a);
      return {
        again() {
          db.close();
          db = new SQL.Database(a);
        },
        takeIn(b) {
          merge(db, b);
          return modelOf(logsOf(db));
        },
      };
    },
  };
}

/** @type {Record<string, {title: string, make: (libraries: any) => Promise<Peer>}>} */
export const PEERS = {
  ours: { title: 'Wederzijds', make: ours },
  plain: { title: 'plain JSON', make: plain },
  yjs: { title: 'Yjs', make: yjs },
  loro: { title: 'Loro', make: loro },
  automerge: { title: 'Automerge', make: automerge },
  sql: { title: 'sql.js', make: sql },
};
