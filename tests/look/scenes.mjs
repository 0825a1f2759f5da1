// All scenes by name, in one form: the address, what the door answers there, what is done before looking.
import { scenes as followup } from './fixtures/followup.mjs';
import { scenes as front } from './fixtures/front.mjs';
import { scenes as profile } from './fixtures/profile.mjs';
import { scenes as states } from './fixtures/states.mjs';
import { scenes as talk } from './fixtures/talk.mjs';
import { scenes as team } from './fixtures/team.mjs';

/**
 * @typedef {object} Scene
 * @property {string} hash
 * @property {(language: 'nl'|'en') => Record<string, any>} answers
 * @property {(page: any) => Promise<void>} [steps]
 * @property {any} [services] what is around the screen: who writes, how storing goes, the host, the installation
 * @property {any} [settings]
 * @property {string} [refusal] the app cannot start, and why
 */

/** Scenes of the later screens say only the screen; their answers hold the header. @param {any} scene @returns {Scene} */
const whole = ({ screen, ...scene }) => (screen === undefined ? scene : { ...scene, hash: `#/a/x2ExampleAgreement0000000000000000000000000${screen && `/${screen}`}` });

/** @type {Record<string, Scene>} */
export const scenes = Object.fromEntries(Object.entries({ ...front, ...profile, ...talk, ...followup, ...team, ...states }).map(([name, scene]) => [name, whole(scene)]));
