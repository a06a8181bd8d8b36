import { expect, test } from 'vitest';
import type { SpreadReport } from '@banso/protocol';
import { publishOwn, text } from './support/project.ts';
import { pageOf, signedIn } from './support/staff.ts';
import { call, identityToken, item, moveClock, send, stub } from './support/talk.ts';

const health = {
  version: '2026-1',
  profiles: [
    {
      key: 'all',
      axes: {
        spread: {
          measures: [
            {
              key: 'seats',
              title: text,
              people: 'opened',
              per: 'seats',
              within: '14d',
              excludeOrigin: [],
              linear: { from: 0, to: 1 },
            },
          ],
        },
      },
    },
  ],
};
const playbook = {
  key: 'spread',
  surveys: [
    {
      key: 'why-leave',
      kind: 'churnReason',
      trigger: { event: 'plan.cancel.started' },
      reasons: [
        { key: 'not-spread', label: { ja: '社内に広がらなかった', en: 'It did not spread' } },
        { key: 'price', label: { ja: '価格', en: 'The price' } },
      ],
    },
  ],
  followUps: [
    {
      key: 'below-band',
      intent: 'preventive',
      trigger: { health: 'spread', band: 'poor' },
      goal: { when: { not: { health: 'spread', band: 'poor' } }, within: '30d' },
      experiment: { holdout: 0 },
      steps: [{ task: { kind: 'risk', reason: { ja: '利用が広がっていません', en: 'Few of them use it' } } }],
    },
  ],
};

const did = async (account: string, user: string, ...items: object[]) =>
  send(
    items.map((one) => item({ accountId: account, userId: user, ...one })),
    { queue: `q-${account}-${user}`, token: await identityToken({ sub: user, account }) },
  );
const seats = { type: 'group', name: undefined, traits: { seats: 5 } };
const leaves = (answer: string) =>
  [{ did: 'shown' }, { did: 'answered', step: 'reason', answer }, { did: 'completed' }].map((one) => ({
    type: 'experience',
    name: undefined,
    key: 'why-leave',
    unasked: true,
    ...one,
  }));

/** One company of which one person in five uses it, and one of which all do. */
async function twoCompanies(): Promise<void> {
  await publishOwn([playbook], { health });
  await did('few', 'f1', seats, { name: 'opened' });
  for (const user of ['m1', 'm2', 'm3', 'm4', 'm5']) await did('many', user, seats, { name: 'opened' });
  await moveClock('14d');
  await did('few', 'f1', { name: 'opened' });
  for (const user of ['m1', 'm2', 'm3', 'm4', 'm5']) await did('many', user, { name: 'opened' });
  await moveClock('2d');
}

test('spread below its band asks for a person, where it is and nowhere else', async () => {
  await twoCompanies();
  const [few, many] = [await pageOf('few'), await pageOf('many')];
  expect(few.tasks.map(({ kind, reason }) => [kind, reason['en']])).toEqual([['risk', 'Few of them use it']]);
  expect(many.tasks).toEqual([]);
});

test('why they leave is told by how far it had spread when they were asked, and stays so when that changes', async () => {
  await twoCompanies();
  await did('few', 'f1', ...leaves('not-spread'));
  await did('many', 'm1', ...leaves('price'));
  for (const account of ['few', 'many']) await stub(account).wake();
  const report = async () => (await call('/console/api/reports/spread', await signedIn())).json<SpreadReport>();
  const [survey] = (await report()).surveys;
  expect(survey).toMatchObject({ survey: 'why-leave', asked: 2 });
  const told = survey?.reasons.map(({ reason, bands }) => [
    reason,
    bands.map(({ band, n, of }) => `${band} ${n}/${of}`),
  ]);
  expect(told?.slice(0, 2)).toEqual([
    ['not-spread', ['poor 1/1', 'concerning 0/0', 'healthy 0/1', 'unknown 0/0']],
    ['price', ['poor 0/1', 'concerning 0/0', 'healthy 1/1', 'unknown 0/0']],
  ]);
  expect(survey?.reasons[0]).toMatchObject({
    title: { ja: '社内に広がらなかった' },
    difference: { share: 1, low: expect.any(Number) },
  });
  for (const user of ['f2', 'f3', 'f4', 'f5']) await did('few', user, { name: 'opened' });
  await moveClock('1d');
  await stub('few').wake();
  expect((await report()).surveys[0]?.reasons).toEqual(survey?.reasons);
});
