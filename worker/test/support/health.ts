import { sampleHealth } from '@banso/engine/cases/sampleHealth.ts';
import type { HealthPlan } from '@banso/engine';
import { runInDurableObject } from 'cloudflare:test';
import { usePlan } from './plan.ts';
import { identityToken, item, object, send } from './talk.ts';

/** The plan of the tests, with health measured as of a project in Tokyo. */
export const measureHealth = (health: Partial<HealthPlan> = {}, timeZone = 'Asia/Tokyo') =>
  usePlan({ settings: { timeZone, health: { ...sampleHealth, ...health } } });

/** An account with five seats, in which `user` does these things now. */
export const acts = async (account: string, names: readonly string[], user = 'u1') =>
  send(
    [
      item({ type: 'group', accountId: account, userId: user, traits: { seats: 5, name: account.toUpperCase() } }),
      ...names.map((name) => item({ name, accountId: account, userId: user })),
    ],
    { token: await identityToken({ sub: user, account }), queue: `q-${account}-${user}` },
  );

/** As the object keeps it: every day's row, as it was written. */
export const kept = (account = 'a1') =>
  runInDurableObject(object(account), (_, { storage }) => [
    ...storage.sql.exec<{ day: string; health: string; shadow: string }>('SELECT * FROM health ORDER BY day'),
  ]);
