import { afterEach, expect, test, vi } from 'vitest';
import type { AccountPage } from '@banso/protocol';
import { sink } from '../src/email/providers/sink.ts';
import { publishOwn } from './support/project.ts';
import { identityToken, item, post, send } from './support/talk.ts';
import { read } from './support/staff.ts';

afterEach(() => vi.restoreAllMocks());

const said = (words: string) => ({ ja: words, en: words });

/** Letters that leave so long after the account's first event, one of each delay. */
const letters = (delays: readonly string[], over: object = {}) => ({
  key: 'letters',
  subject: 'account',
  followUps: delays.map((delay, i) => ({
    key: `letter-${i}`,
    intent: 'proactive',
    category: 'productHelp',
    trigger: { event: 'app.opened' },
    goal: { milestone: 'value' },
    experiment: { holdout: 0 },
    priority: 9 - i,
    expireAfter: '7d',
    steps: [{ delay }, { email: { subject: said(`letter ${i}`), body: said('x') } }],
    ...over,
  })),
});

const moveTo = (to: string) => post('/dev/clock', { to });

async function begins(): Promise<void> {
  const token = await identityToken();
  await send([item()], { token, about: { anonymousId: 'anon', userId: 'u1', accountId: 'a1' } });
}

/** When each mail left, and how each ended; the first to leave first. */
async function mails() {
  const { mails: all } = await read<AccountPage>('/accounts/a1');
  return all
    .map(({ subject, state, reason, sentAt }) => [subject, state === 'sent' ? sentAt?.slice(0, 16) : reason] as const)
    .sort(([, one], [, other]) => String(one).localeCompare(String(other)));
}

test('an hour that the clocks leave out is waited over: what falls due in the quiet night leaves at seven by the new time, once', async () => {
  await publishOwn([letters(['1h'])], { timeZone: 'Europe/Paris', quietHours: { from: '22:00', to: '07:00' } });
  await moveTo('2027-03-28T00:20:00Z');
  await begins();
  // An hour later is 03:20 by the new time: 02:20 was never shown.
  await moveTo('2027-03-28T04:59:00Z');
  expect(await mails()).toEqual([]);
  await moveTo('2027-03-28T09:00:00Z');
  expect(await mails()).toEqual([['letter 0', '2027-03-28T05:00']]);
});

test('an hour that comes twice sends once: at its first end, and not again at its second', async () => {
  await publishOwn([letters(['1h'])], { timeZone: 'Europe/Paris', quietHours: { from: '22:00', to: '02:30' } });
  // 23:30 in Paris, summer time; at 01:00 UTC three o'clock is two o'clock once more.
  await moveTo('2027-10-30T21:30:00Z');
  await begins();
  await moveTo('2027-10-31T06:00:00Z');
  expect(await mails()).toEqual([['letter 0', '2027-10-31T00:30']]);
});

test('two that fall due in one minute keep to the cap: the more important leaves, the other on the next day', async () => {
  await publishOwn([letters(['1h', '1h'])], { caps: { perDay: 1, perWeek: 5 } });
  await moveTo('2027-03-01T08:00:00Z');
  await begins();
  await moveTo('2027-03-03T00:00:00Z');
  expect(await mails()).toEqual([
    ['letter 0', '2027-03-01T09:00'],
    ['letter 1', '2027-03-02T00:00'],
  ]);
});

test('while nothing can be sent for two days, what grows stale expires with its reason, and what is left does not come in a burst', async () => {
  await publishOwn([letters(['1h', '25h', '47h'], { expireAfter: '1d' })], { caps: { perDay: 3, perWeek: 9 } });
  const down = vi.spyOn(sink, 'send').mockResolvedValue({ outcome: 'retry', reason: 'down' });
  await moveTo('2027-03-01T08:00:00Z');
  await begins();
  await moveTo('2027-03-03T09:30:00Z');
  down.mockRestore();
  await moveTo('2027-03-05T00:00:00Z');
  const all = await mails();
  expect(
    all
      .filter(([, how]) => how === 'expired')
      .map(([subject]) => subject)
      .sort(),
  ).toEqual(['letter 0', 'letter 1']);
  expect(all.filter(([, how]) => how?.startsWith('2027')).map(([subject]) => subject)).toEqual(['letter 2']);
});

test('of those that wait for the cap together the most important leaves first, though it was decided on last', async () => {
  const { followUps, ...playbook } = letters(['1h', '25h', '49h']);
  const rising = { ...playbook, followUps: followUps.map((one, i) => ({ ...one, priority: i })) };
  await publishOwn([rising], { caps: { perDay: 1, perWeek: 5 }, quietHours: 'none' });
  const down = vi.spyOn(sink, 'send').mockResolvedValue({ outcome: 'retry', reason: 'down' });
  await moveTo('2027-03-01T08:00:00Z');
  await begins();
  await moveTo('2027-03-03T10:00:00Z');
  down.mockRestore();
  await moveTo('2027-03-08T00:00:00Z');
  expect((await mails()).map(([subject, at]) => [subject, at?.slice(0, 10)])).toEqual([
    ['letter 2', '2027-03-03'],
    ['letter 1', '2027-03-04'],
    ['letter 0', '2027-03-05'],
  ]);
});

/** Nothing can be sent until the first letter is tried once an hour, and the second, of the next day, has been tried just now. */
async function endsOutage(): Promise<void> {
  const down = vi.spyOn(sink, 'send').mockResolvedValue({ outcome: 'retry', reason: 'down' });
  await moveTo('2027-03-01T08:00:00Z');
  await begins();
  await moveTo('2027-03-02T10:00:10Z');
  down.mockRestore();
  await moveTo('2027-03-02T10:01:00Z');
}

test('what waits for another try goes before what is less important and tried sooner, under the cap', async () => {
  await publishOwn([letters(['1h', '26h'])], { caps: { perDay: 1, perWeek: 5 }, quietHours: 'none' });
  await endsOutage();
  expect((await mails()).map(([, how]) => how)).toEqual(['down', 'lowerPriority']);
  const { followUps } = await read<AccountPage>('/accounts/a1');
  expect(followUps.filter(({ state }) => state === 'held')).toMatchObject([
    { followUp: 'letter-1', reason: 'lowerPriority', opensAt: expect.stringMatching(/^2027-03-02T10:03/) },
  ]);
  await moveTo('2027-03-04T00:00:00Z');
  expect(await mails()).toEqual([
    ['letter 0', '2027-03-02T10:03'],
    ['letter 1', '2027-03-03T00:00'],
  ]);
});

test('so it does where a gap is kept between two mails', async () => {
  await publishOwn([letters(['1h', '26h'])], { cooldowns: { email: '1d' }, quietHours: 'none' });
  await endsOutage();
  await moveTo('2027-03-04T00:00:00Z');
  expect(await mails()).toEqual([
    ['letter 0', '2027-03-02T10:03'],
    ['letter 1', '2027-03-03T10:03'],
  ]);
});

test('where there is room for both, neither waits for the other', async () => {
  await publishOwn([letters(['1h', '26h'])], { caps: { perDay: 2, perWeek: 5 }, quietHours: 'none' });
  await endsOutage();
  expect(await mails()).toEqual([
    ['letter 1', '2027-03-02T10:00'],
    ['letter 0', 'down'],
  ]);
});

test('what was decided on day by day while nothing could be sent leaves day by day: the cap counts what left, and says until when it holds', async () => {
  await publishOwn([letters(['1h', '25h', '49h'])], { caps: { perDay: 1, perWeek: 5 }, quietHours: 'none' });
  const down = vi.spyOn(sink, 'send').mockResolvedValue({ outcome: 'retry', reason: 'down' });
  await moveTo('2027-03-01T08:00:00Z');
  await begins();
  await moveTo('2027-03-03T10:00:00Z');
  expect((await mails()).map(([, how]) => how)).toEqual(['down', 'lowerPriority', 'lowerPriority']);
  down.mockRestore();
  await moveTo('2027-03-03T12:00:00Z');
  const { followUps } = await read<AccountPage>('/accounts/a1');
  expect(followUps.filter(({ state }) => state === 'held')).toEqual(
    Array.from({ length: 2 }, () =>
      expect.objectContaining({ reason: 'capReached', opensAt: '2027-03-04T00:00:00.000Z' }),
    ),
  );
  await moveTo('2027-03-08T00:00:00Z');
  expect((await mails()).map(([, how]) => how?.slice(0, 10))).toEqual(['2027-03-03', '2027-03-04', '2027-03-05']);
  expect((await read<AccountPage>('/accounts/a1')).followUps.map(({ state }) => state)).toEqual(Array(3).fill('ended'));
});
