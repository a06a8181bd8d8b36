import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { orComplain, Complaint } from './complaint.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './places.mjs';
import { run } from './run.mjs';

const processes = 2;
const kills = 10;

/**
 * `npm run soak [schedules [first seed]]`: delivery and mail under 100,000 fault schedules each, on two cores; a hundredth as many
 * playbooks with their scenarios, in simulate and in the Worker; and every process killed ten times under load. Each with its time.
 */
async function main() {
  const [schedules = 100_000, first = 1] = process.argv.slice(2).map(Number);
  if (!(schedules >= processes && first >= 0))
    throw new Complaint('Write npm run soak, or npm run soak -- <schedules> <first seed>.');
  await ensureInstalled();
  const each = Math.ceil(schedules / processes);
  const stories = Math.ceil(schedules / 100);
  const codes = [
    ...(await timed('delivery and mail', () =>
      Promise.all(Array.from({ length: processes }, (_, n) => soak(first + n * each, each))),
    )),
    await timed(`${stories} playbooks in simulate and in the Worker`, () =>
      tests(['--root', 'worker', 'test/oneEngine.test.ts'], { SEED: String(first), SCHEDULES: String(stories) }),
    ),
    await timed(`${kills} kills under load`, () =>
      tests(['--root', 'tests', '--config', 'scenarios/vitest.config.ts', 'sigkill'], { ROUNDS: String(kills) }),
    ),
  ];
  process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
}

async function timed(what, work) {
  const began = performance.now();
  const result = await work();
  console.log(`${what}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return result;
}

function soak(first, schedules) {
  const node = join(root, 'node_modules/.bin/node');
  const child = spawn(node, [join(root, 'tests/delivery/soak.ts'), String(first), String(schedules)], {
    stdio: 'inherit',
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

async function tests(place, env) {
  const { code } = await run('vitest', ['run', ...place], { show: true, env });
  return code;
}

await orComplain(main);
