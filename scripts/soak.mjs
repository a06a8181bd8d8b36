import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { orComplain, Complaint } from './complaint.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './places.mjs';

const processes = 2;

/** `npm run soak [schedules [first seed]]`: delivery and mail under 100,000 fault schedules each, on two cores, with a report of the time. */
async function main() {
  const [schedules = 100_000, first = 1] = process.argv.slice(2).map(Number);
  if (!(schedules >= processes && first >= 0))
    throw new Complaint('Write npm run soak, or npm run soak -- <schedules> <first seed>.');
  await ensureInstalled();
  const began = performance.now();
  const each = Math.ceil(schedules / processes);
  const codes = await Promise.all(Array.from({ length: processes }, (_, n) => soak(first + n * each, each)));
  console.log(`${((performance.now() - began) / 1000).toFixed(0)} s on ${processes} cores`);
  process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
}

function soak(first, schedules) {
  const node = join(root, 'node_modules/.bin/node');
  const child = spawn(node, [join(root, 'tests/delivery/soak.ts'), String(first), String(schedules)], {
    stdio: 'inherit',
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

await orComplain(main);
