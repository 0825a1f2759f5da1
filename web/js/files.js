// @ts-check
// Files come in by button, drop and paste, and go out by saving, sharing and copying. What a file is, the
// core decides by its content; names and types count for nothing here.

/** Above this many characters a text is too long for the clipboard of a chat program. */
export const COPY_LIMIT = 20_000;
/** No file that we read may be longer than this, a large backup under a lock; the core answers `too-large` from the size alone. */
export const SIZE_LIMIT = 90 * 1024 * 1024;

/** @typedef {{name: string, bytes: Uint8Array}} OpenedFile */

/**
 * Reads a file. One that is larger than the limit is cut just above it: the core says `too-large`, and the
 * rest never comes into memory.
 * @param {Blob & {name?: string}} file
 * @returns {Promise<OpenedFile>}
 */
export async function read(file) {
  const part = file.size > SIZE_LIMIT ? file.slice(0, SIZE_LIMIT + 1) : file;
  return { name: file.name ?? '', bytes: new Uint8Array(await part.arrayBuffer()) };
}

/**
 * Asks the person for a file. Phones grey out what they do not know, so every type may be chosen.
 * @returns {Promise<OpenedFile | undefined>} undefined when nothing was chosen
 */
export function pick() {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.hidden = true;
    // Firefox opens the dialog of an input only when it is in the page.
    document.body.append(input);
    input.addEventListener('cancel', () => {
      input.remove();
      resolve(undefined);
    });
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      input.remove();
      if (file) read(file).then(resolve, reject);
      else resolve(undefined);
    });
    input.click();
  });
}

/**
 * Hears files that are dropped or pasted anywhere in the page, and text that is pasted outside a field.
 * @param {(opened: OpenedFile) => void} opened
 * @param {(over: boolean) => void} [dragging] to show that the page takes the file
 * @returns {() => void} stops hearing
 */
export function listen(opened, dragging = () => {}) {
  const over = (/** @type {DragEvent} */ event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    dragging(true);
  };
  const leave = (/** @type {DragEvent} */ event) => {
    if (!event.relatedTarget) dragging(false);
  };
  const drop = (/** @type {DragEvent} */ event) => {
    dragging(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    // Without this the browser would leave the page and show the file.
    event.preventDefault();
    void read(file).then(opened);
  };
  const paste = (/** @type {ClipboardEvent} */ event) => {
    const [file] = event.clipboardData?.files ?? [];
    if (file) {
      event.preventDefault();
      void read(file).then(opened);
      return;
    }
    const target = /** @type {HTMLElement | null} */ (event.target);
    if (target?.closest?.('input, textarea, [contenteditable]')) return;
    const text = event.clipboardData?.getData('text/plain');
    if (text) opened({ name: '', bytes: fromText(text) });
  };
  document.addEventListener('dragover', over);
  document.addEventListener('dragleave', leave);
  document.addEventListener('drop', drop);
  document.addEventListener('paste', paste);
  // Installed, the device may open a file with the app.
  /** @type {any} */ (window).launchQueue?.setConsumer(async (/** @type {{files?: {getFile(): Promise<File>}[]}} */ launched) => {
    const file = await launched?.files?.[0]?.getFile();
    if (file) opened(await read(file));
  });
  return () => {
    document.removeEventListener('dragover', over);
    document.removeEventListener('dragleave', leave);
    document.removeEventListener('drop', drop);
    document.removeEventListener('paste', paste);
  };
}

/**
 * The bytes of a pasted text. Chat programs put white space around it, which the format allows inside the
 * JSON but a byte order mark it does not.
 * @param {string} text
 */
export function fromText(text) {
  return new TextEncoder().encode(text.replace(/^\uFEFF/, '').trim() + '\n');
}

/** @param {string} name */
const typeOf = (name) => (name.endsWith('.json') ? 'application/json' : name.endsWith('.ics') ? 'text/calendar' : 'text/plain');

/**
 * Saves bytes under a name: with the browser's own dialog where it has one, else as a download.
 * @param {string} name
 * @param {Uint8Array} bytes
 * @returns {Promise<'saved' | 'downloaded' | 'cancelled'>} `downloaded`: it is on its way, where to the
 *   browser knows
 */
export async function save(name, bytes) {
  const picker = /** @type {any} */ (window).showSaveFilePicker;
  if (picker) {
    try {
      const handle = await picker.call(window, { suggestedName: name });
      const stream = await handle.createWritable();
      await stream.write(bytes);
      await stream.close();
      return 'saved';
    } catch (error) {
      const why = /** @type {Error} */ (error).name;
      if (why === 'AbortError') return 'cancelled';
      // Not allowed here (an embedded view, no click): a download is always there.
    }
  }
  const url = URL.createObjectURL(new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (bytes)], { type: typeOf(name) }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address a moment after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return 'downloaded';
}

/**
 * The file as the share sheet of this device takes it. Android refuses `.json`, so there the same bytes go
 * under a name that ends in `.txt`. Undefined where files cannot be shared.
 * @param {string} name
 * @param {Uint8Array} bytes
 * @param {Pick<Navigator, 'canShare'>} [device]
 * @returns {File | undefined}
 */
export function shareable(name, bytes, device = navigator) {
  if (typeof device.canShare !== 'function') return undefined;
  const part = /** @type {Uint8Array<ArrayBuffer>} */ (bytes);
  const candidates = [
    new File([part], name, { type: typeOf(name) }),
    new File([part], `${name}.txt`, { type: 'text/plain' }),
  ];
  return candidates.find((file) => device.canShare({ files: [file] }));
}

/** Whether this device has a share sheet that takes our files. */
export const canShare = () => shareable('a.wederzijds.json', new Uint8Array(1)) !== undefined;

/**
 * Opens the share sheet.
 * @param {string} name
 * @param {Uint8Array} bytes
 * @param {string} [text] the message that goes along
 * @returns {Promise<'shared' | 'cancelled' | 'impossible'>}
 */
export async function share(name, bytes, text) {
  const file = shareable(name, bytes);
  if (!file) return 'impossible';
  try {
    await navigator.share(text ? { files: [file], text } : { files: [file] });
    return 'shared';
  } catch (error) {
    return /** @type {Error} */ (error).name === 'AbortError' ? 'cancelled' : 'impossible';
  }
}

/** Whether a text is short enough to be copied. @param {string} text */
export const canCopy = (text) => text.length < COPY_LIMIT;

/**
 * Puts a text on the clipboard.
 * @param {string} text
 * @returns {Promise<'copied' | 'too-long' | 'impossible'>}
 */
export async function copyText(text) {
  if (!canCopy(text)) return 'too-long';
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'impossible';
  }
}
