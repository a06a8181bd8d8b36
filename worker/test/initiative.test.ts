import { expect, test } from 'vitest';
import type { AccountBody } from '@banso/protocol';
import { publishOwn } from './support/project.ts';
import { getJson, item, moveClock, send } from './support/talk.ts';

const opened = { key: 'days', days: 'app.opened', within: '7d', linear: { from: 0, to: 5 } };
/** Who asks a person wants to get on: that is what initiative is while a product is new, and says nothing later. */
const asked = { key: 'asked', count: 'touch.help', perPerson: 3, within: '7d', bands: { concerning: 1, healthy: 2 } };
const health = {
  version: '1',
  profiles: [
    {
      key: 'new',
      audience: { tenure: { lt: '30d' } },
      axes: { usage: { measures: [opened] }, initiative: { measures: [asked] } },
    },
    { key: 'later', axes: { usage: { measures: [opened] } } },
  ],
};

const contacted = (account: string) => ({
  ...item({ userId: account, accountId: account }),
  type: 'help',
  name: undefined,
  did: 'contacted',
});
const openedBy = (account: string) => item({ userId: account, accountId: account });
const scoreOf = async (account: string) => (await getJson<AccountBody>(`/v1/accounts/${account}`)).health?.score;

test('R50: who asks for a person scores higher while new, and neither higher nor lower later', async () => {
  await publishOwn([{ key: 'start' }], { health });
  const week = async () => {
    for (const account of ['asks', 'silent']) await send([openedBy(account)], { queue: account });
    await send([contacted('asks'), contacted('asks')], { queue: 'asks' });
    await moveClock('2d');
    return Promise.all(['asks', 'silent'].map(scoreOf));
  };
  for (const account of ['asks', 'silent']) await send([openedBy(account)], { queue: account });
  await moveClock('8d');
  const [asks, silent] = await week();
  expect(asks).toBeGreaterThan(silent ?? 0);
  await moveClock('40d');
  const [askedLater, silentLater] = await week();
  expect(askedLater).toBe(silentLater);
});
