import { beforeEach, expect, test } from 'vitest';
import type { Claim } from '@banso/engine';
import { drain } from '../src/account/drain.ts';
import type { Drain } from '../src/account/drain.ts';
import type { OutboxRow } from '../src/account/outbox.ts';
import type { Message, SendOutcome } from '../src/email/message.ts';
import { effectOf, letter, rowOf } from './support/letters.ts';

const effect = effectOf('s', 0, 86_400_000);
const due = rowOf(effect, 0);

let now = 1_000;
let row: OutboxRow;
let outcomes: (SendOutcome | 'crash')[];
let claims: Claim;
let sent: Message[];
let concluded: string[];

beforeEach(() => {
  now = 1_000;
  row = due;
  outcomes = [];
  claims = { go: true, address: 'u@example.com' };
  sent = [];
  concluded = [];
});

const world: Drain = {
  now: () => now,
  due: (at) => (row.next !== null && row.next <= at ? [row] : []),
  claim: () => claims,
  heed: async () => undefined,
  provider: { name: 'smtp', remembers: 0 },
  links: async () => ({ unsubscribeUrl: 'https://x/u/t', preferencesUrl: null, clicks: new Map() }),
  admit: async () => null,
  draft: () => true,
  settle: () => undefined,
  compose: () => letter,
  save: (changed) => void (row = changed),
  durable: async () => undefined,
  send: async (one) => {
    sent.push(one);
    const outcome = outcomes.shift() ?? { outcome: 'sent', providerId: null, source: 'raw' };
    if (outcome === 'crash') throw new Error('the process died');
    return outcome;
  },
  conclude: (changed, became) => {
    row = changed;
    concluded.push(became);
  },
};

const failing = (outcome: 'retry' | 'failed' | 'unknown'): SendOutcome => ({
  outcome,
  reason: 'because',
  source: 'raw',
});

test('a mail that is due is frozen, sent and told of', async () => {
  await drain(world);
  expect([sent.length, row.state, row.source, row.doneAt, concluded]).toEqual([1, 'sent', 'raw', 1_000, ['sent']]);
  await drain(world);
  expect(sent).toHaveLength(1);
});

test('it is on the disk as being sent before it leaves', async () => {
  const states: string[] = [];
  await drain({
    ...world,
    durable: async () => void states.push(`durable ${row.state}`),
    send: async (one) => (states.push(`send ${row.state}`), world.send(one, effect)),
  });
  expect(states).toEqual(['durable sending', 'send sending']);
});

test('a passing failure is tried again, later each time, with the same frozen mail', async () => {
  outcomes = [failing('retry'), failing('retry'), failing('retry')];
  const waits: number[] = [];
  for (let i = 0; i < 4; i += 1) {
    await drain(world);
    if (row.next !== null) waits.push(row.next - now);
    now = row.next ?? now;
  }
  expect(waits).toEqual([30_000, 60_000, 120_000]);
  expect(new Set(sent.map((one) => JSON.stringify(one))).size).toBe(1);
  expect([row.state, row.tries, concluded]).toEqual(['sent', 4, ['sent']]);
});

test('an ambiguous end is unknown and never sent again', async () => {
  outcomes = [failing('unknown')];
  await drain(world);
  now += 86_400_000;
  await drain(world);
  expect([sent.length, row.state, row.reason, concluded]).toEqual([1, 'unknown', 'because', ['unknown']]);
});

test('a crash while sending leaves the row as being sent; whoever finds it there calls it unknown', async () => {
  outcomes = ['crash'];
  await expect(drain(world)).rejects.toThrow('the process died');
  expect(row.state).toBe('sending');
  await drain(world);
  expect(sent).toHaveLength(1);
  now = row.next ?? now;
  await drain(world);
  expect([sent.length, row.state, concluded]).toEqual([1, 'unknown', ['unknown']]);
});

test('a refusal for good is told as failed', async () => {
  outcomes = [failing('failed')];
  await drain(world);
  expect([row.state, concluded]).toEqual(['failed', ['failed']]);
});

test('a gate that has closed for good cancels, with its reason; one that opens again is waited for', async () => {
  claims = { go: false, reason: 'quietHours', opensAt: 5_000 };
  await drain(world);
  expect([row.state, row.next, row.reason]).toEqual(['due', 5_000, 'quietHours']);
  now = 5_000;
  claims = { go: false, reason: 'noConsent', opensAt: null };
  await drain(world);
  expect([sent.length, row.state, row.reason, concluded]).toEqual([0, 'cancelled', 'noConsent', ['cancelled']]);
});

test('a gate that opens only after the mail has expired is looked at when it expires', async () => {
  claims = { go: false, reason: 'quietHours', opensAt: effect.expiresAt + 1 };
  await drain(world);
  expect(row.next).toBe(effect.expiresAt);
});

test('a plan that no longer has the step cancels', async () => {
  await drain({ ...world, compose: () => null });
  expect([sent.length, row.state, row.reason]).toEqual([0, 'cancelled', 'paused']);
});

test('a mail that cannot be written is put off with the reason, in the end given up, and holds up no other', async () => {
  const rows = new Map<string, OutboxRow>(
    ['broken', 'whole'].map((id) => [id, { ...due, id, effect: { ...effect, id } }]),
  );
  const keep = (changed: OutboxRow) => void rows.set(changed.id, changed);
  const outbox: Drain = {
    ...world,
    due: (at) => [...rows.values()].filter(({ next }) => next !== null && next <= at),
    compose: ({ id }) => {
      if (id === 'broken') throw new Error('no such date');
      return letter;
    },
    save: keep,
    conclude: keep,
  };
  await drain(outbox);
  expect(rows.get('broken')).toMatchObject({ state: 'due', next: 31_000, tries: 1, reason: 'no such date' });
  expect(rows.get('whole')).toMatchObject({ state: 'sent' });
  now = effect.expiresAt;
  await drain(outbox);
  expect(rows.get('broken')).toMatchObject({ state: 'cancelled', next: null, reason: 'expired' });
});

const remembering: Drain = { ...world, provider: { name: 'resend', remembers: 3_600_000 } };

test('an ambiguous end with a provider that knows the mail again is asked once more, under the same key, until it has answered', async () => {
  outcomes = [failing('unknown'), failing('unknown')];
  await drain(remembering);
  expect([row.state, row.next, row.reason, concluded]).toEqual(['sending', 31_000, 'because', []]);
  now = row.next ?? now;
  await drain(remembering);
  now = row.next ?? now;
  await drain(remembering);
  expect([sent.length, row.state, concluded]).toEqual([3, 'sent', ['sent']]);
});

test('a crash while sending is asked once more where the provider knows the mail again', async () => {
  outcomes = ['crash'];
  await expect(drain(remembering)).rejects.toThrow('the process died');
  now = row.next ?? now;
  await drain(remembering);
  expect([sent.length, row.state]).toEqual([2, 'sent']);
});

test('what may have left is never called cancelled: a gate that closes in between leaves it unknown', async () => {
  outcomes = [failing('unknown')];
  await drain(remembering);
  now = row.next ?? now;
  claims = { go: false, reason: 'suppressed', opensAt: null };
  await drain(remembering);
  expect([sent.length, row.state, concluded]).toEqual([1, 'unknown', ['unknown']]);
});

test('once its provider has forgotten it, or is another one, an ambiguous mail is unknown and not sent again', async () => {
  for (const later of [
    { by: 3_600_001, world: remembering },
    { by: 60_000, world: { ...remembering, provider: { name: 'smtp', remembers: 3_600_000 } as const } },
  ]) {
    now = 1_000;
    row = due;
    sent = [];
    outcomes = [failing('unknown')];
    await drain(remembering);
    now += later.by;
    await drain(later.world);
    expect([sent.length, row.state]).toEqual([1, 'unknown']);
  }
});

test('a clock that was set back meanwhile makes no provider remember what it does not', async () => {
  for (const one of [world, remembering]) {
    now = 90_000_000;
    row = { ...due, effect: { ...effect, expiresAt: 200_000_000 } };
    sent = [];
    outcomes = ['crash'];
    const dated: Drain = { ...one, compose: () => ({ ...letter, date: now }) };
    await expect(drain(dated)).rejects.toThrow('the process died');
    row = { ...row, next: 0 };
    now -= 86_400_000;
    await drain(dated);
    expect([sent.length, row.state]).toEqual([1, 'unknown']);
  }
});

test('a mail beyond the day’s allowance waits for the next, and says so', async () => {
  await drain({ ...world, admit: async () => 7_000 });
  expect([sent.length, row.state, row.next, row.reason]).toEqual([0, 'due', 7_000, 'warmingUp']);
});

test('an unsubscribe that comes while the allowance is asked for is heeded', async () => {
  const admit = async () => {
    claims = { go: false, reason: 'noConsent', opensAt: null };
    return null;
  };
  await drain({ ...world, admit });
  expect([sent.length, row.state, row.reason]).toEqual([0, 'cancelled', 'noConsent']);
});

test('a mail for review is put before staff and waits until it expires', async () => {
  row = { ...due, state: 'review' };
  await drain(world);
  expect([sent.length, row.state, row.next]).toEqual([0, 'review', effect.expiresAt]);
  now = effect.expiresAt;
  claims = { go: false, reason: 'expired', opensAt: null };
  await drain(world);
  expect([row.state, row.reason]).toEqual(['cancelled', 'expired']);
});
