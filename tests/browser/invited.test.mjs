import { test } from 'node:test';
import { invited } from './journey.mjs';

test('an invitation first, in Chromium (en): both prepare, the sides cross, one of them locked', { timeout: 480_000 }, () => invited('chromium', 'en'));
