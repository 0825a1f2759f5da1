// A small core for tests of the shell: one list of marks an agreement, kept in a file. It has a memory of its
// own, as the real one has, so that an instance whose memory is behind the storage shows.

import { write } from './tabs.mjs';

/**
 * @param {any} module a module instance, for its file system
 * @param {any[]} [calls] every call is noted here
 */
export function standIn(module, calls = []) {
  const { FS } = module;
  let open = '';
  /** @type {string[]} */
  let marks = [];
  const exists = (/** @type {string} */ path) => FS.analyzePath(path).exists;
  const path = (/** @type {string} */ agreement) => `/a/${agreement}/marks`;
  const put = () => write(FS, path(open), marks.join(' '));
  const operations = /** @type {Record<string, (args: any) => any>} */ ({
    'session.start': ({ mounts }) => ({
      value: { agreements: 0, unknown: (mounts ?? []).filter((/** @type {string} */ id) => !exists(`/main/knows-${id}`)) },
    }),
    'agreement.open': ({ agreement }) => {
      open = agreement;
      marks = exists(path(open)) ? FS.readFile(path(open), { encoding: 'utf8' }).split(' ').filter(Boolean) : [];
      const knows = `/main/knows-${agreement}`;
      if (exists(knows)) return { value: { marks } };
      write(FS, knows, 'yes');
      return { value: { marks }, dirty: [knows] };
    },
    'agreement.close': () => ({ value: {} }),
    'agreement.view': () => ({ value: { here: [] } }),
    'agreement.begin': ({ replica }) => {
      write(FS, path(replica), '');
      return { value: { agreement: replica }, dirty: [path(replica)] };
    },
    'agreement.erase': ({ agreement }) => {
      FS.unlink(path(agreement));
      return { value: { keys: ['key-1'] }, dirty: [path(agreement)] };
    },
    'restore.settle': () => ({ value: { keys: [] } }),
    'marks.view': () => ({ value: { marks } }),
    'marks.add': ({ mark }) => {
      marks = [...marks, mark];
      put();
      return { value: { marks }, dirty: [path(open)] };
    },
    'marks.die': () => {
      marks = ['half'];
      put();
      throw new WebAssembly.RuntimeError('unreachable');
    },
    'content.load': ({ pack }) => ({ value: { pack: FS.readFile(pack, { encoding: 'utf8' }) } }),
    'import.read': ({ path: from }) => {
      const bytes = FS.readFile(from);
      FS.unlink(from);
      FS.writeFile('/out/1', bytes);
      return { value: { path: '/out/1' } };
    },
    'import.verified': ({ agreement }) => ({ value: { agreement, known: true } }),
    'import.cancel': () => ({ value: {} }),
    'text.bad': () => ({ error: { code: 'bad-arguments', at: '/text', detail: 'why' } }),
  });
  return {
    FS,
    call(/** @type {string} */ op, /** @type {Uint8Array} */ bytes) {
      const args = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
      calls.push({ op, args });
      if (op.startsWith('marks.') && !open) return JSON.stringify({ ok: false, error: { code: 'not-open', at: '', detail: '' } });
      const { value, dirty, error } = operations[op](args);
      return JSON.stringify(error ? { ok: false, error } : { ok: true, value, ...(dirty && { dirty }) });
    },
  };
}
