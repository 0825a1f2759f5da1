// One simulated story, readable (tests/node/support/years.mjs). What must hold is checked on the way, as in the tests.

import { Years } from '../tests/node/support/years.mjs';

const years = new Years(Number(process.argv[2] ?? 1));
await years.live();
console.log(years.log.join('\n'));
console.log(`\n${Object.entries(years.count).map(([name, n]) => `${n} ${name}`).join(', ')}`);
