import { expect, test } from 'vitest';
import { usePlan } from './support/plan.ts';
import { rowsWritten } from './support/rows.ts';
import { about, accountPage, identityToken, item, send } from './support/talk.ts';

const twenty = (name: string) => Array.from({ length: 20 }, () => item({ name }));

test('a batch of twenty that only counts writes at most four rows', async () => {
  await usePlan();
  const token = await identityToken();
  await send(twenty('app.opened'), { about, token });
  await send(twenty('app.opened'), { about, token });
  const rows = await rowsWritten('a1', () => send(twenty('app.opened'), { about, token }));
  expect(rows).toBeGreaterThan(0);
  expect(rows).toBeLessThanOrEqual(4);
});

test('a batch of twenty that reaches a milestone writes at most eight, telling the directory included', async () => {
  await usePlan();
  const token = await identityToken();
  await send(twenty('app.opened'), { about, token });
  const rows = await rowsWritten('a1', async () => {
    await send(twenty('app.created'), { about, token });
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
  expect((await accountPage()).account.progress).toBe(0.25);
  expect(rows).toBeLessThanOrEqual(8);
});

test('copies of a batch write nothing', async () => {
  await usePlan();
  const batch = twenty('app.opened');
  await send(batch);
  expect(await rowsWritten('a1', () => send(batch))).toBe(0);
});
