import { runInDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import type { Event } from '@banso/engine';
import type { AccountBody } from '@banso/protocol';
import { DAY, usePlan } from './support/plan.ts';
import { rowsWritten } from './support/rows.ts';
import { about, asked, getJson, identityToken, item, moveClock, object, send, stub } from './support/talk.ts';

const many = 100_000;
const together = 2_000;

const begins = Date.now() - 60 * DAY;

/** What three people did in the two months before: opening, creating, sharing. */
function past(from: number): readonly Event[] {
  const names = ['app.opened', 'app.opened', 'app.created', 'app.shared'];
  return Array.from({ length: together }, (_, i): Event => {
    const n = from + i;
    return {
      id: `past/${n}`,
      at: begins + n * 40,
      user: `u${n % 3}`,
      verified: true,
      kind: 'track',
      name: names[n % names.length] ?? '',
      props: {},
      origin: 'import',
    };
  });
}

const standing = ({ progress, milestones, counts }: AccountBody) => ({ progress, milestones, counts });

test(
  'a hundred thousand past events behind an account write to nobody, come to what the live way comes to, and make no later batch dearer',
  {
    timeout: 120_000,
  },
  async () => {
    await usePlan();
    const token = await identityToken();
    await send([item()], { token, about });
    const batch = (queue: string) => () =>
      send(
        Array.from({ length: 20 }, () => item()),
        { queue },
      );
    await batch('warm')();
    const before = await rowsWritten('a1', batch('before'));
    const ask = await asked();
    for (let from = 0; from < many; from += together) {
      await stub('a1').take({ ...ask, events: past(from), counted: { by: 'id' }, past: true });
      // Live traffic in between, which goes on being taken.
      if (from % 20_000 === 0) expect((await send([item()])).held).toHaveLength(1);
    }
    await batch('warm')();
    expect(await rowsWritten('a1', batch('after'))).toBeLessThanOrEqual(before + 1);
    const told = await getJson<AccountBody>('/v1/accounts/a1');
    expect(told.counts['app.created']).toBe(many / 4);
    await moveClock('10d');
    const mails = await runInDurableObject(object('a1'), (_, { storage: { sql } }) =>
      sql.exec('SELECT * FROM outbox').toArray(),
    );
    expect(mails).toEqual([]);

    const live = { ...(await asked('a2')), account: 'a2' };
    for (let from = 0; from < many; from += together)
      await stub('a2').take({ ...live, events: past(from), counted: { by: 'id' } });
    const other = await getJson<AccountBody>('/v1/accounts/a2');
    const { 'app.opened': opened = 0, ...counts } = told.counts;
    const { 'app.opened': otherwise = 0, ...others } = other.counts;
    expect({ ...standing(told), counts }).toMatchObject({ progress: other.progress, counts: others });
    expect(told.milestones.map(({ key, reachedAt }) => [key, reachedAt])).toEqual(
      other.milestones.map(({ key, reachedAt }) => [key, reachedAt]),
    );
    expect(opened).toBeGreaterThanOrEqual(otherwise);
  },
);
