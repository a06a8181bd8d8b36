import { expect, test } from 'vitest';
import { parseBatch, type Batch } from '@banso/protocol';
import { createToken } from '../src/tools/token.ts';
import type { Envelope, Parcel } from '../src/transport/compose.ts';
import { createDelivery, type Reply } from '../src/transport/delivery.ts';
import { createKeep } from '../src/transport/keep.ts';
import { createDisk } from './simulation/disk.ts';
import { createModelServer } from './simulation/server.ts';
import { createRandom, createTime } from './simulation/time.ts';

const problem = (status: number): Reply => ({ status, retryAfter: null, body: undefined });
const minute = 60_000;

/** One page's queue and delivery before a server that answers as it is told. */
function bench(
  answer: (parcel: Parcel, batch: Batch) => Reply | null,
  token: Envelope['token'] = null,
  storeFails: () => boolean = () => false,
) {
  const time = createTime();
  const random = createRandom(1);
  const server = createModelServer();
  const disk = createDisk(time, random, storeFails);
  const sent: { readonly at: number; readonly batch: Batch }[] = [];
  const newToken = () =>
    createToken((bytes) => bytes.forEach((_, index) => (bytes[index] = Math.floor(random() * 256))));
  const told = { off: 0, token };
  const keep = createKeep({
    queue: newToken(),
    store: disk.open({ alive: true }),
    now: time.now,
    newId: newToken,
    onReady: () => delivery.wake(100),
  });
  const delivery = createDelivery({
    clock: time,
    keep,
    random,
    envelope: () => ({ key: 'pk', token: told.token, about: { anonymousId: 'a' }, locale: 'ja', bootstrap: false }),
    async send(parcel) {
      const batch = JSON.parse(parcel.body) as Batch;
      sent.push({ at: time.elapsed(), batch });
      return answer(parcel, batch) ?? server.take(parcel);
    },
    onAnswer: () => {},
    onRefused: () => {},
    onOff: () => void (told.off += 1),
  });
  const track = (name: string, userId?: string, props = {}) =>
    keep.add({ type: 'track', name, props }, { anonymousId: 'a', ...(userId === undefined ? {} : { userId }) });
  return { time, server, disk, sent, told, keep, delivery, track };
}

test('what is nested without an end arrives cut, as deep as the server reads', async () => {
  const circular: { own?: unknown; n: number } = { n: 1 };
  circular.own = circular;
  let deep: object = { end: true };
  for (let level = 0; level < 20; level += 1) deep = { deep };
  const { time, sent, track } = bench(() => null);
  track('round', 'u', circular);
  track('deep', 'u', deep);
  await time.pass(minute);
  const read = sent.map(({ batch }) => parseBatch(JSON.stringify(batch)));
  expect(read.map((one) => (one.ok ? [one.value.batch.items.length, one.value.refused] : one))).toEqual([[2, []]]);
  expect(JSON.stringify(sent)).toContain(`${'{"deep":'.repeat(7)}{}`);
});

test('an address that is blocked the whole session is tried fast three times at most, and the events stay', async () => {
  const { time, sent, disk, track } = bench(() => problem(0));
  track('kept');
  await time.pass(30 * minute);
  expect(sent.filter(({ at }) => at < minute).length).toBeLessThanOrEqual(4);
  expect(sent.length).toBeLessThanOrEqual(10);
  expect(disk.database.size).toBe(1);
});

test('status alone is no acknowledgement: what the answer does not name is sent again', async () => {
  let login = true;
  const { time, server, sent, disk, track } = bench(() =>
    login ? { status: 200, retryAfter: null, body: undefined } : null,
  );
  track('behind a captive portal');
  await time.pass(2000);
  login = false;
  expect(server.counted).toEqual([]);
  await time.pass(5 * minute);
  expect(server.counted.length).toBe(1);
  expect(sent.length).toBeGreaterThan(1);
  expect(disk.database.size).toBe(0);
});

test('a batch that is too large is halved until the one that never fits is alone, dropped and counted', async () => {
  const { time, server, track } = bench((parcel) => (parcel.body.length > 6000 ? problem(413) : null));
  for (let event = 0; event < 16; event += 1) track(`small ${event}`, undefined, { note: 'x'.repeat(100) });
  track('huge', undefined, { note: 'x'.repeat(7000) });
  track('after');
  await time.pass(5 * minute);
  expect(server.counted.length).toBe(17);
  expect(server.dropped).toEqual({ tooLarge: 1 });
});

test('one malformed item does not hold up the others', async () => {
  const { time, server, track } = bench((parcel) => (parcel.body.includes('poison') ? problem(400) : null));
  for (const name of ['one', 'two', 'poison', 'three']) track(name);
  await time.pass(5 * minute);
  expect(server.counted.length).toBe(3);
  expect(server.dropped).toEqual({ malformed: 1 });
});

test('a refusal of the key ends the sending for this page and keeps what is younger than a day', async () => {
  const { time, sent, keep, track } = bench(() => problem(403));
  track('young');
  await time.pass(60 * minute);
  track('later');
  await time.pass(60 * minute);
  expect(sent.length).toBe(1);
  expect(keep.all().length).toBe(2);
});

test('after a refusal, a new token gets its own try', async () => {
  const { time, server, told, delivery, track } = bench((_, batch) => (batch.token === 'good' ? null : problem(401)), {
    text: 'expired',
    user: 'u1',
  });
  track('as u1', 'u1');
  await time.pass(minute);
  told.token = { text: 'good', user: 'u1' };
  delivery.resume();
  await time.pass(minute);
  expect(server.counted.length).toBe(1);
});

test('gone means off, at once and for good', async () => {
  const { time, sent, told, track } = bench(() => problem(410));
  track('one');
  await time.pass(minute);
  track('two');
  await time.pass(60 * minute);
  expect([sent.length, told.off]).toEqual([1, 1]);
});

test('a token goes only with what its own person did', async () => {
  const { time, sent, track } = bench(() => null, { text: 'token of u1', user: 'u1' });
  track('before anyone');
  track('as u1', 'u1');
  track('as u2', 'u2');
  await time.pass(minute);
  const byToken = sent.map(({ batch }) => [
    batch.token,
    batch.items.map((item) => item.userId),
    batch.about !== undefined,
  ]);
  expect(byToken).toEqual([
    [undefined, [undefined, 'u2'], false],
    ['token of u1', ['u1'], true],
  ]);
});

test('what happened while nobody had named an account is never sent with a token that names one: its account would be another', async () => {
  const { time, sent, keep, track } = bench(() => null, { text: 'token of u1', user: 'u1', account: 'acme' });
  track('nameless', 'u1');
  keep.add({ type: 'track', name: 'named' }, { anonymousId: 'a', userId: 'u1', accountId: 'acme' });
  await time.pass(minute);
  expect(sent.map(({ batch }) => [batch.token, batch.items.map((item) => 'name' in item && item.name)])).toEqual([
    [undefined, ['nameless']],
    ['token of u1', ['named']],
  ]);
});

test('a damaged count of what a dead page dropped holds up nothing that it left', async () => {
  const { time, server, keep } = bench(() => null);
  const entry = { queue: 'dead', user: null, alone: true, at: time.now(), bytes: 40 };
  const text = JSON.stringify({
    id: 'left',
    seq: 1,
    at: new Date(time.now()).toISOString(),
    anonymousId: 'a',
    type: 'leave',
  });
  keep.adopt(
    [
      { ...entry, key: 'dead:0', seq: 0, id: 'dead:0', text: '{"cap":' },
      { ...entry, key: 'dead:1', seq: 1, id: 'left', text },
    ],
    [],
  );
  await time.pass(minute);
  expect(server.counted).toEqual(['left']);
});

test('what is over our share of the page’s storage is dropped and counted, and the count arrives', async () => {
  let blocked = true;
  const { time, server, disk, track, delivery } = bench(() => (blocked ? problem(0) : null));
  for (let event = 0; event < 230; event += 1) track(`event ${event}`);
  await time.pass(minute);
  expect([...disk.database.values()].filter((entry) => entry.seq > 0).length).toBe(200);
  blocked = false;
  delivery.online();
  await time.pass(minute);
  expect(server.counted.length).toBe(200);
  expect(server.dropped).toEqual({ cap: 30 });
  expect(disk.database.size).toBe(0);
});

test('no request is larger than what may leave with a closing page', async () => {
  const { time, server, track } = bench(() => null);
  for (let event = 0; event < 40; event += 1) track(`event ${event}`, undefined, { note: 'x'.repeat(5000) });
  await time.pass(minute);
  expect(server.counted.length).toBe(40);
  expect(server.largest).toBeLessThan(64 * 1024);
});

test('everything about an event is fixed when it is tracked', async () => {
  const { time, sent, track } = bench(() => null);
  const props = { colour: 'red' };
  track('painted', 'u1', props);
  props.colour = 'blue';
  const at = new Date(time.now()).toISOString();
  time.jump(86_400_000);
  await time.pass(minute);
  expect(sent[0]?.batch.items[0]).toMatchObject({ seq: 1, at, userId: 'u1', props: { colour: 'red' } });
});

test.each(Array.from({ length: 24 }, (_, index) => index + 1))(
  'a store that fails at its operation %i loses nothing, and the page never hears of it',
  async (fatal) => {
    let operations = 0;
    const { time, server, track } = bench(
      () => null,
      null,
      () => (operations += 1) === fatal,
    );
    for (let event = 0; event < 10; event += 1) track(`event ${event}`);
    await time.pass(minute);
    expect(new Set(server.counted).size).toBe(10);
    expect(server.counted.length).toBe(10);
  },
);

test('a flood that is turned away loses nothing: everything waits as long as it is told, and is then counted once', async () => {
  const answers = ['30', 'Thu, 01 Jan 1970 00:00:00 GMT', '600'];
  const { time, server, sent, disk, track } = bench(() => {
    const retryAfter = answers.shift();
    return retryAfter === undefined ? null : { status: 429, retryAfter, body: { code: 'tooMany' } };
  });
  for (let event = 0; event < 300; event += 1) track(`event ${event}`);
  // More than the queue holds: what is over is counted, not lost in silence.
  await time.pass(29_000);
  expect(sent.length).toBe(1);
  track('while it waits');
  await time.pass(30 * minute);
  const waits = sent.slice(1).map(({ at }, index) => at - (sent[index]?.at ?? 0));
  expect(waits[0]).toBeGreaterThanOrEqual(30_000);
  expect(waits[1]).toBeLessThan(minute);
  expect(waits[2]).toBeGreaterThanOrEqual(600_000);
  const dropped = sent.reduce((most, { batch }) => Math.max(most, batch.dropped?.['cap'] ?? 0), 0);
  expect(server.counted.length + dropped).toBe(301);
  expect(new Set(server.counted).size).toBe(server.counted.length);
  expect(disk.database.size).toBe(0);
});
