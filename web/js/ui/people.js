// @ts-check
// The two people. The employee is always A (left, blue), the manager always B (right, amber), on both their devices.
import { html } from 'lit-html';
import { halfDisc } from './icons.js';
import { rich, t } from './text.js';

/** @typedef {"employee"|"manager"} Role */
/** @typedef {{role: Role, name?: string, jobTitle?: string}} Person */

/** The letter of a role in class names. @param {Role} role @returns {"a"|"b"} */
export const side = (role) => (role === 'manager' ? 'b' : 'a');

/** The role opposite. @param {Role} role @returns {Role} */
export const otherRole = (role) => (role === 'manager' ? 'employee' : 'manager');

/**
 * The name to show: what the person is called, or the name of the role while nobody has said.
 * @param {Person|undefined} person
 * @returns {string}
 */
export const nameOf = (person) => person?.name || t(`role-the-${person?.role ?? 'manager'}`);

/**
 * Both people of an agreement by role.
 * @param {{me: Person, other: Person}} header
 * @returns {Record<Role, Person>}
 */
export const pairOf = ({ me, other }) =>
  me.role === 'employee' ? { employee: me, manager: other } : { employee: other, manager: me };

/**
 * Half disc, colour and name together: a person never shows by colour alone.
 * @param {Person} person
 */
export function who(person) {
  return html`<span class="who who--${side(person.role)}">${halfDisc(side(person.role))}<bdi>${nameOf(person)}</bdi></span>`;
}

/**
 * A sentence from the catalogue with people drawn in it: `sentence("exchange-from-to", {me, other})`.
 * @param {string} key
 * @param {Record<string, Person>} people
 * @param {Record<string, string|number>} [args]
 */
export function sentence(key, people, args = {}) {
  /** @type {Record<string, unknown>} */
  const parts = { ...args };
  for (const [name, person] of Object.entries(people)) parts[name] = who(person);
  return rich(key, parts);
}
