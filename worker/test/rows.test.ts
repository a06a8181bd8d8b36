import { expect, test, vi } from 'vitest';
import { env } from './support/bindings.ts';
import { DAY, happened, usePlan } from './support/plan.ts';
import { text } from './support/project.ts';
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

test('so does one that brings the account its first value, which more than one report tells of', async () => {
  const reached = happened('app.created');
  const milestones = [{ key: 'app-created', title: text, role: 'firstValue', weight: 1, due: DAY, reached }] as const;
  await usePlan({ playbook: { milestones } });
  const token = await identityToken();
  await send(twenty('app.opened'), { about, token });
  const rows = await rowsWritten('a1', async () => {
    await send(twenty('app.created'), { about, token });
    await vi.waitFor(async () =>
      expect(await env.DB.prepare('SELECT reached_at IS NOT NULL AS reached FROM first_values').first()).toEqual({
        reached: 1,
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
  expect(rows).toBeLessThanOrEqual(8);
});

test('copies of a batch write nothing', async () => {
  await usePlan();
  const batch = twenty('app.opened');
  await send(batch);
  expect(await rowsWritten('a1', () => send(batch))).toBe(0);
});
