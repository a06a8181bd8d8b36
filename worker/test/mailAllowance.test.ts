import { expect, test } from 'vitest';
import { allowanceOf } from '../src/email/standing.ts';
import type { MailHour } from '../src/email/standing.ts';
import { admitMail } from '../src/directory/mails.ts';
import { env } from './support/bindings.ts';
import { firstMail, page, useLetters } from './support/mail.ts';
import { signedIn } from './support/staff.ts';
import { about, asked, call, identityToken, item, moveClock, send } from './support/talk.ts';

const HOUR = 3_600_000;
const DAY = 24;
/** Noon of day 1000. */
const now = (1000 * DAY + 12) * HOUR;

/** One hour of mail on each of so many days before today. */
const days = (n: number, sent: number, more: Partial<MailHour> = {}): MailHour[] =>
  Array.from({ length: n }, (_, i) => ({ hour: (1000 - 1 - i) * DAY + 9, sent, bounced: 0, complained: 0, ...more }));
const today = (sent: number, ago = 1): MailHour => ({ hour: 1000 * DAY + 12 - ago, sent, bounced: 0, complained: 0 });

test('a new sender has fifty an hour and a hundred a day; the rest waits for the next hour, then for tomorrow', () => {
  expect(allowanceOf([], now)).toMatchObject({ tier: 0, perDay: 100, perHour: 50, opensAt: null });
  expect(allowanceOf([today(50, 0)], now).opensAt).toBe(now + HOUR);
  expect(allowanceOf([today(50, 0), today(50)], now).opensAt).toBe(now + 12 * HOUR);
  expect(allowanceOf([today(50)], now).opensAt).toBeNull();
});

test.each([
  [2, 0],
  [3, 1],
  [5, 1],
  [6, 2],
  [9, 3],
  [20, 3],
])('after %i clean days of sending it is in tier %i', (n, tier) => {
  expect(allowanceOf(days(n, 100), now).tier).toBe(tier);
});

test('days without mail promote nobody', () => {
  expect(allowanceOf(days(9, 0), now).tier).toBe(0);
});

test('bounces and complaints are judged only from enough mail on', () => {
  expect(allowanceOf(days(3, 60, { bounced: 15 }), now)).toMatchObject({ tier: 1, because: null });
  expect(allowanceOf(days(3, 300, { complained: 3 }), now)).toMatchObject({ tier: 1, because: null });
});

test('over 2 % bounces or 0.1 % complaints nobody rises; from 5 % and 0.3 % on a sender falls back; from 10 % and 0.5 % on nothing leaves', () => {
  expect(allowanceOf(days(6, 100, { bounced: 3 }), now)).toMatchObject({ because: 'bounces', opensAt: null });
  expect(allowanceOf([...days(9, 100).slice(3), ...days(3, 400, { bounced: 30 })], now)).toMatchObject({
    tier: 0,
    perDay: 100,
  });
  expect(allowanceOf(days(3, 100, { bounced: 11 }), now)).toMatchObject({ perDay: 0, because: 'bounces' });
  expect(allowanceOf(days(3, 1_000, { complained: 2 }), now)).toMatchObject({ because: 'complaints' });
  expect(allowanceOf(days(3, 1_000, { complained: 6 }), now)).toMatchObject({ perDay: 0, because: 'complaints' });
});

test('bad days that are more than a week old stop nobody any more', () => {
  const old = days(3, 100, { bounced: 20 }).map((one) => ({ ...one, hour: one.hour - 8 * DAY }));
  expect(allowanceOf(old, now)).toMatchObject({ tier: 0, perDay: 100, opensAt: null, because: null });
});

const fill = async (project: string, sent: number) => {
  const hour = Math.floor((Date.now() + (await asked()).ahead) / HOUR);
  // The mail is due after three days; it is asked about on the day after.
  for (const day of [3, 4])
    await env.DB.prepare('INSERT INTO mail_hours (project, hour, sent) VALUES (?, ?, ?)')
      .bind(project, hour + day * DAY, sent)
      .run();
};

async function start(settings: Parameters<typeof useLetters>[1] = {}): Promise<void> {
  await useLetters({}, settings);
  await send([item()], { about, token: await identityToken() });
}

test('a mail beyond the allowance waits, with its reason, and leaves when there is room; it is counted once', async () => {
  await start();
  await fill('demo', 100);
  await moveClock('4d');
  expect((await page()).mails).toMatchObject([{ state: 'due', reason: 'warmingUp' }]);
  const { headers } = await signedIn();
  const sending = await (await call('/console/api/sending', { headers })).json();
  expect(sending).toMatchObject({ tier: 0, perDay: 100, opensAt: expect.any(String) });
  await moveClock('1d');
  expect((await page()).mails).toMatchObject([{ state: 'sent', reason: null }]);
  const counted = await env.DB.prepare('SELECT sum(sent) AS n FROM mail_hours').first<{ n: number }>();
  expect(counted?.n).toBe(201);
});

test('what another project sends uses up nobody else’s allowance', async () => {
  await start();
  await fill('other', 100_000);
  await moveClock('4d');
  expect((await page()).mails).toMatchObject([{ state: 'sent' }]);
});

test('a domain with a record of its own keeps to no allowance', async () => {
  const sender = {
    name: { en: 'The Demo team' },
    address: 'team@demo.example',
    replyTo: null,
    warmedUp: true,
    organisation: { en: 'Demo Inc.' },
    postalAddress: { en: '1 Example Street' },
    contact: 'https://demo.example/contact',
  };
  await start({ sender });
  await fill('demo', 100_000);
  await moveClock('4d');
  expect(await firstMail()).toMatchObject({ state: 'sent' });
});

test('of many that ask at once for the last places of an hour, as many go as there are places; who asked before keeps theirs', async () => {
  const [at, hour] = [now, Math.floor(now / HOUR)];
  await env.DB.prepare(`INSERT INTO mail_hours (project, hour, sent) VALUES ('demo', ?, 47)`).bind(hour).run();
  const ask = (n: number) =>
    admitMail(env.DB, `ref-${n}`, { project: 'demo', account: `a${n}`, id: `m${n}` }, at, false);
  const numbers = Array.from({ length: 30 }, (_, n) => n);
  const answers = await Promise.all(numbers.map(ask));
  expect(answers.filter((opensAt) => opensAt === null)).toHaveLength(3);
  expect(new Set(answers)).toEqual(new Set([null, (hour + 1) * HOUR]));
  expect(await Promise.all(numbers.map(ask))).toEqual(answers);
  expect(await env.DB.prepare('SELECT sum(sent) AS n FROM mail_hours').first('n')).toBe(50);
});
