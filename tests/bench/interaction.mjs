// What a click or a letter waits for with 200 agreements at a CPU four times slower: scripts/bench-team makes them and measures.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** @param {{quick: boolean, say: (text: string) => void}} options */
export async function run({ quick, say }) {
  const script = fileURLToPath(new URL('../../scripts/bench-team.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, '--agreements', quick ? '10' : '200', '--years', quick ? '1' : '2'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (part) => (said += part));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`bench-team ended with ${code}`);
  const lines = said.trim().split('\n');
  for (const line of lines) say(line);
  return { lines };
}
