/**
 * The Worker as it is shipped, on one workerd process, beside the least that the same work can cost: what a batch of 20 events takes
 * into 1, 100 and 1,000 accounts, the page's bootstrap, and an account with a million events behind it. In each round everyone has a
 * turn; medians. `BANSO_ROUNDS=3 BANSO_EVENTS=20000` for a quick look.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { median, report } from './report.ts';
import { tableOf } from './tours/table.ts';
import { createSender } from './worker/batches.ts';
import { makeBundles } from './worker/bundles.ts';
import { figuresOf, filled, measuredIn } from './worker/cost.ts';
import { connections } from './worker/load.ts';
import type { Call } from './worker/load.ts';
import { createReadings } from './worker/readings.ts';
import { countRows } from './worker/rows.ts';
import { forget, startBare, startWorker } from './worker/server.ts';
import type { Server } from './worker/server.ts';
import { measureWake } from './worker/wakes.ts';

const rounds = Number(process.env.BANSO_ROUNDS ?? 20);
const events = Number(process.env.BANSO_EVENTS ?? 1_000_000);
/** Milliseconds of one turn. */
const turn = 600;

const bundles = await makeBundles();
const rows = await countRows(bundles);
const bare = await startBare(bundles);
const worker = await startWorker(bundles);
const { note, table } = createReadings();
const loads = [loadavg()[0]!];

const bareBatch = (path: string) => createSender(`bare-${path.slice(1)}`, 100, 1, path).batch;
const [one, hundred, thousand] = [1, 100, 1000].map((accounts) =>
  createSender(`of-${accounts}`, accounts, accounts === 1 ? connections : 1),
);
const large = createSender('large', 1, connections);
const small = createSender('small', 1, connections);

const cases: readonly (readonly [name: string, server: Server, next: () => Call])[] = [
  ['204', bare, () => ({ path: '/204', body: null })],
  ['parse and check by hand', bare, bareBatch('/parse')],
  ['parse and zod', bare, bareBatch('/zod')],
  ['call of an object', bare, bareBatch('/call')],
  ['one counter row', bare, bareBatch('/count')],
  ['20 rows', bare, bareBatch('/rows')],
  ['batch, 1 account', worker, () => one!.batch()],
  ['batch, 100 accounts', worker, () => hundred!.batch()],
  ['batch, 1,000 accounts', worker, () => thousand!.batch()],
  ['bootstrap', worker, () => hundred!.bootstrap()],
  ['batch after 1,000 events', worker, () => small.batch()],
  ['batch after a million events', worker, () => large.batch()],
];

try {
  await worker.caller.all(Math.ceil(events / 200), () => large.batch(200));
  await worker.caller.all(50, () => small.batch());
  await worker.caller.all(1000, () => thousand!.batch());
  await worker.caller.all(200, () => hundred!.batch());
  console.log(`${events.toLocaleString('en')} events are behind the large account, and a thousand accounts are there`);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, server, next] of cases) {
      const { requests, cpu, p50, p99 } = await server.caller.window(turn, server.process.cpu, next);
      // The first round warms up.
      if (round > 0)
        note(name, { 'requests/s': (requests * 1000) / turn, 'CPU µs': cpu, 'p50 ms': p50, 'p99 ms': p99 });
    }
    loads.push(loadavg()[0]!);
    console.log(`round ${round} of ${rounds}, load ${loads.at(-1)!.toFixed(1)}`);
  }
} finally {
  await bare.stop();
  await worker.stop();
}
for (let again = 0; again < Math.ceil(rounds / 3); again += 1) {
  note('wake after 1,000 events', { ms: await measureWake(bundles, worker.folder, 'small') });
  note('wake after a million events', { ms: await measureWake(bundles, worker.folder, 'large') });
}
forget(worker.folder);

const medians = table();
const of = (name: string, what: string) => medians[name]?.[what] ?? NaN;
const times = (name: string, base: string) => Math.round((of(name, 'CPU µs') / of(base, 'CPU µs')) * 10) / 10;
const figures = {
  'batch of 20, CPU µs': of('batch, 100 accounts', 'CPU µs'),
  'batch of 20 into 1 account, CPU against 204': times('batch, 1 account', '204'),
  'batch of 20 into 100 accounts, CPU against 204': times('batch, 100 accounts', '204'),
  'batch of 20 into 1,000 accounts, CPU against 204': times('batch, 1,000 accounts', '204'),
  '20 bare rows, CPU against 204': times('20 rows', '204'),
  'batch of 20 into 100 accounts, p99 ms': of('batch, 100 accounts', 'p99 ms'),
  'bootstrap, CPU against a call of an object': times('bootstrap', 'call of an object'),
  'after a million events, CPU against after 1,000': times('batch after a million events', 'batch after 1,000 events'),
  'wake after a million events, ms': of('wake after a million events', 'ms'),
  'rows of a batch that only counts': rows.counts.object,
  'rows of a batch that reaches milestones': rows.reaches.object,
  'rows of a first batch': rows.first.object,
  'rows in D1 of telling it': rows.reaches.directory,
};
const load = { least: Math.min(...loads), median: median(loads), most: Math.max(...loads) };
report('worker', figures, { rounds, events, connections, load, rows, table: medians });
console.log(`\n${tableOf(medians)}`);

const doc = new URL('../../docs/scale.md', import.meta.url);
writeFileSync(doc, filled(readFileSync(doc, 'utf8'), figuresOf(measuredIn({ figures }))));
