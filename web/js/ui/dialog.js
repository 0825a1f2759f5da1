// @ts-check
// Native dialogs. Open by being rendered, closed by not being rendered any more; the focus goes back to where it was.
import { html, nothing } from 'lit-html';
import { directive } from 'lit-html/directive.js';
import { AsyncDirective } from 'lit-html/async-directive.js';

class Modal extends AsyncDirective {
  /** @type {HTMLDialogElement|undefined} */
  element;

  render() {
    return nothing;
  }

  /** @param {import('lit-html').ElementPart} part @override */
  update(part) {
    if (this.element) return nothing;
    this.element = /** @type {HTMLDialogElement} */ (part.element);
    // The element is connected after this render, not during it.
    queueMicrotask(() => {
      if (this.element?.isConnected && !this.element.open) this.element.showModal();
    });
    return nothing;
  }

  /** Closing before it is removed makes the browser give the focus back. @override */
  disconnected() {
    this.element?.close();
  }
}

const modal = directive(Modal);

/**
 * A dialog. The title is the question; mark the safe answer with `autofocus`. A wide one is long, so it is read from its title on:
 * a button at its end would scroll the beginning out of sight.
 * @param {object} options
 * @param {string} options.id unique on the page
 * @param {unknown} options.title
 * @param {unknown} options.body
 * @param {() => void} options.onClose called for Escape too; the caller stops rendering the dialog
 * @param {boolean} [options.wide]
 */
export function dialog({ id, title, body, onClose, wide }) {
  return html`<dialog class="dialog ${wide ? 'dialog--wide' : ''}" id=${id} aria-labelledby="${id}-title" ${modal()} @close=${onClose}>
    <h2 id="${id}-title" tabindex=${wide ? '-1' : nothing} ?autofocus=${wide}>${title}</h2>
    ${body}
  </dialog>`;
}
