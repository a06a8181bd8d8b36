import { expect, test } from 'vitest';
import { playMail, type MailBreakage } from './mailStory.ts';
import { playManyMails } from './runMail.ts';

const first = Number(process.env['SEED'] ?? 1);
const schedules = Number(process.env['SCHEDULES'] ?? 10_000);

test.each([
  { withKeys: true, provider: 'that knows a mail again' },
  { withKeys: false, provider: 'that knows no keys' },
])(
  `in ${schedules} schedules from seed ${first} on, with a provider $provider, no mail leaves twice, and what may have left is never called anything else`,
  async ({ withKeys }) => {
    const { wrong, ended, crashes } = await playManyMails(first, schedules, withKeys);
    expect(wrong).toEqual([]);
    console.info(`${schedules} schedules with ${crashes} crashes: ${JSON.stringify(ended)}`);
    expect(Math.min(crashes, ended['sent'] ?? 0, ended['unknown'] ?? 0)).toBeGreaterThan(schedules / 100);
  },
  300_000,
);

const breakages: Readonly<Record<string, MailBreakage>> = {
  'a claim is not on the disk before the mail leaves': { forgetsClaim: true },
  'what was being sent is simply sent again': { asksAgain: true },
  'no answer is taken for a refusal': { retriesUnknown: true },
};

test.each(Object.keys(breakages))('it is found when %s', async (name) => {
  const found: string[] = [];
  for (let seed = 1; seed <= 300 && found.length === 0; seed += 1)
    found.push(...(await playMail(seed, false, breakages[name])).wrong);
  expect(found).not.toEqual([]);
});

test('the same seed tells the same story', async () => {
  expect(await playMail(5, true)).toEqual(await playMail(5, true));
});
