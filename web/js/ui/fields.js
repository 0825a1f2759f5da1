// @ts-check
// Everything a person fills in. A field never takes the focus or the caret away while somebody types: see `typed`.
import { html, nothing } from 'lit-html';
import { directive, Directive, PartType } from 'lit-html/directive.js';
import { setCommittedValue } from 'lit-html/directive-helpers.js';
import { live } from 'lit-html/directives/live.js';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import { icon } from './icons.js';
import { t } from '../i18n.js';

class Typed extends Directive {
  /** @param {import('lit-html/directive.js').PartInfo} info */
  constructor(info) {
    super(info);
    if (info.type !== PartType.PROPERTY) throw new Error('typed() goes on .value');
  }

  /** @param {string} value @returns {unknown} */
  render(value) {
    return value;
  }

  /**
   * @param {import('lit-html').PropertyPart} part
   * @param {[string]} values
   * @override
   */
  update(part, [value]) {
    const element = /** @type {HTMLInputElement} */ (part.element);
    // What is being typed is newer than any answer of the core, so a focused field is left alone.
    if (element === document.activeElement) setCommittedValue(part, value);
    else setCommittedValue(part, element.value);
    return value;
  }
}

/** Binds `.value` without ever overwriting the field that has the focus. */
export const typed = directive(Typed);

/**
 * @typedef {object} TextOptions
 * @property {string} id unique on the page; also the name of its help
 * @property {string} label
 * @property {string} [value]
 * @property {(value: string) => void} [onInput] at every change
 * @property {unknown} [help] a sentence under the field
 * @property {unknown} [hint] hints on what is in it, of ui/hint.js
 * @property {string} [placeholder]
 * @property {boolean} [required]
 * @property {boolean} [disabled]
 * @property {number} [maxLength] in UTF-16 units; the core checks for itself
 * @property {string} [autocomplete]
 * @property {boolean} [vh] label for screen readers only
 * @property {boolean} [autofocus]
 * @property {boolean} [exact] every letter counts, so the keyboard corrects nothing
 */

/** One line of text. @param {TextOptions & {type?: 'text'|'date'|'password'}} options */
export function textField(options) {
  const { id, type = 'text', value = '', onInput } = options;
  return html`<div class="field">
    <label for=${id} class=${options.vh ? 'vh' : nothing}>${options.label}</label>
    <input
      id=${id}
      type=${type}
      dir=${type === 'text' ? 'auto' : nothing}
      .value=${typed(value)}
      placeholder=${ifDefined(options.placeholder)}
      autocomplete=${options.autocomplete ?? 'off'}
      spellcheck=${options.exact ? 'false' : nothing}
      autocapitalize=${options.exact ? 'none' : nothing}
      maxlength=${ifDefined(options.maxLength)}
      aria-describedby=${options.help ? `${id}-help` : nothing}
      ?required=${options.required}
      ?disabled=${options.disabled}
      ?autofocus=${options.autofocus}
      @input=${(/** @type {InputEvent} */ event) => onInput?.(read(event))}
    />
    ${options.help ? html`<p class="help" id="${id}-help">${options.help}</p>` : nothing}
  </div>`;
}

/** Text that may be long; grows with what is written. @param {TextOptions & {rows?: number}} options */
export function textArea(options) {
  const { id, value = '', onInput } = options;
  return html`<div class="field">
    <label for=${id} class=${options.vh ? 'vh' : nothing}>${options.label}</label>
    <textarea
      id=${id}
      rows=${options.rows ?? 2}
      dir="auto"
      .value=${typed(value)}
      placeholder=${ifDefined(options.placeholder)}
      autocomplete="off"
      maxlength=${ifDefined(options.maxLength)}
      aria-describedby=${described(options)}
      ?required=${options.required}
      ?disabled=${options.disabled}
      @input=${(/** @type {InputEvent} */ event) => onInput?.(read(event))}
    ></textarea>
    ${options.help ? html`<p class="help" id="${id}-help">${options.help}</p>` : nothing}
    ${options.hint ? html`<div class="stack stack--2" id="${id}-hint">${options.hint}</div>` : nothing}
  </div>`;
}

/**
 * One of a list that can be long.
 * @param {{id: string, label: string, value: string, options: {id: string, label: string}[], onPick: (id: string) => void}} options
 */
export const select = ({ id, label, value, options, onPick }) =>
  html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} @change=${(/** @type {Event} */ event) => onPick(read(event))}>
      ${options.map((one) => html`<option value=${one.id} .selected=${one.id === value}>${one.label}</option>`)}
    </select>
  </div>`;

/** What the field is described by. @param {TextOptions} options */
const described = ({ id, help, hint }) => [help && `${id}-help`, hint && `${id}-hint`].filter(Boolean).join(' ') || nothing;

/** A date, `2026-03-12` or empty. @param {TextOptions} options */
export const dateField = (options) => textField({ ...options, type: 'date' });

/** @param {Event} event @returns {string} */
const read = (event) => /** @type {HTMLInputElement} */ (event.target).value;

/**
 * A scale of 1 to 5: empty until answered. `skip` is the sixth answer beside the line, not a zero.
 * @param {object} options
 * @param {string} options.name unique on the page
 * @param {string} options.legend
 * @param {number} [options.value]
 * @param {(value: number) => void} options.onPick
 * @param {{left: string, right: string, labels: string[]}} [options.words] of `content.texts` scales
 * @param {{label: string, checked: boolean, onPick: () => void}} [options.skip]
 * @param {'a'|'b'} [options.side] whose amount it is
 * @param {unknown} [options.help]
 */
export function scale({ name, legend, value, onPick, words, skip, side, help }) {
  return html`<fieldset class="scale ${side ? `scale--${side}` : ''}" aria-describedby=${help ? `${name}-help` : nothing}>
    <legend class="legend">${legend}</legend>
    ${help ? html`<p class="help" id="${name}-help">${help}</p>` : nothing}
    <div class="scale__row">
      ${[1, 2, 3, 4, 5].map(
        (n) =>
          html`<label
            ><input
              type="radio"
              name=${name}
              value=${n}
              .checked=${live(value === n && !skip?.checked)}
              aria-label=${words?.labels?.[n - 1] ? `${n}: ${words.labels[n - 1]}` : nothing}
              @change=${() => onPick(n)} /><span>${n}</span></label
          >`,
      )}
    </div>
    ${words ? html`<div class="scale__ends" aria-hidden="true"><span>${words.left}</span><span>${words.right}</span></div>` : nothing}
    ${skip
      ? html`<label class="scale__skip"
          ><input type="radio" name=${name} value="skip" .checked=${live(skip.checked)} @change=${skip.onPick} /><span
            >${skip.label}</span
          ></label
        >`
      : nothing}
  </fieldset>`;
}

/**
 * A switch with two words, of which one shows: never a switch alone.
 * @param {object} options
 * @param {boolean} options.checked
 * @param {(checked: boolean) => void} options.onChange
 * @param {string} options.on
 * @param {string} options.off
 * @param {string} [options.label] what it switches, for who cannot see where it stands
 * @param {boolean} [options.disabled]
 * @param {string} [options.id]
 */
export function toggle({ checked, onChange, on, off, label, disabled, id }) {
  return html`<label class="switch"
    ><input
      type="checkbox"
      role="switch"
      id=${ifDefined(id)}
      aria-label=${ifDefined(label)}
      .checked=${live(checked)}
      ?disabled=${disabled}
      @change=${(/** @type {Event} */ event) => onChange(/** @type {HTMLInputElement} */ (event.target).checked)}
    /><span class="on">${on}</span><span class="off">${off}</span></label
  >`;
}

/** The switch *private / share* of one item. @param {{checked: boolean, onChange: (shared: boolean) => void, label: string, disabled?: boolean, id?: string}} options */
export const shareSwitch = (options) => toggle({ ...options, on: t('share-on'), off: t('share-off') });

/** A tick box with its sentence. @param {{checked: boolean, onChange: (checked: boolean) => void, label: unknown, disabled?: boolean}} options */
export function check({ checked, onChange, label, disabled }) {
  return html`<label class="check"
    ><input
      type="checkbox"
      .checked=${live(checked)}
      ?disabled=${disabled}
      @change=${(/** @type {Event} */ event) => onChange(/** @type {HTMLInputElement} */ (event.target).checked)}
    /><span>${label}</span></label
  >`;
}

/**
 * One of a few answers. `look`: `choice` one under the other, `row` beside each other where it fits, `seg` a strip.
 * @template {string} Id
 * @param {object} options
 * @param {string} options.name unique on the page
 * @param {unknown} [options.legend]
 * @param {boolean} [options.legendHidden]
 * @param {{id: Id, label: unknown, help?: unknown, icon?: unknown}[]} options.options
 * @param {Id|undefined} options.value
 * @param {(id: Id) => void} options.onPick
 * @param {'choice'|'row'|'seg'} [options.look]
 * @param {unknown} [options.help]
 */
export function choice({ name, legend, legendHidden, options, value, onPick, look = 'choice', help }) {
  const className = { choice: 'choice', row: 'choice choice--row', seg: 'seg seg--4' }[look];
  return html`<fieldset class="pick" aria-describedby=${help ? `${name}-help` : nothing}>
    ${legend ? html`<legend class=${legendHidden ? 'vh' : 'legend'}>${legend}</legend>` : nothing}
    ${help ? html`<p class="help" id="${name}-help">${help}</p>` : nothing}
    <div class=${className}>
      ${options.map(
        (option) =>
          html`<label
            ><input
              type="radio"
              name=${name}
              value=${option.id}
              .checked=${live(value === option.id)}
              @change=${() => onPick(option.id)} />${option.icon ?? nothing}<span
              >${option.label}${option.help ? html`<small class="soft pick__help">${option.help}</small>` : nothing}</span
            ></label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** A sentence with a closed eye: only I see this. @param {unknown} text */
export const privateNote = (text) => html`<p class="private">${icon('eyeoff', '')}<span>${text}</span></p>`;

/** An explanation; it has no colour, because colours belong to people. @param {unknown} text @param {string} [iconName] */
export const note = (text, iconName = 'info') => html`<div class="note">${icon(iconName, '')}<p>${text}</p></div>`;
