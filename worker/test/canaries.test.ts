import { afterEach, expect, test, vi } from 'vitest';
import { paths } from '@banso/protocol';
import { usePlan } from './support/plan.ts';
import { identityToken, item, batchOf, call } from './support/talk.ts';

/** Secrets as whoever asks might send them, in the wrong place and the right one. */
const secret = 'canary-sk-91bd44';
const mail = 'canary-person@example.com';

afterEach(() => vi.restoreAllMocks());

const asks = Object.values(paths).flatMap((path) =>
  ['GET', 'POST', 'PATCH', 'DELETE'].map((method) => ({ method, path: path.replace(/:\w+/g, 'nobody') })),
);

test('no secret, token or address of a request comes back in an error, an address or the log, on any route', async () => {
  await usePlan();
  const token = `${await identityToken({ email: mail })}canary-token`;
  const logged: unknown[] = [];
  for (const channel of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, channel).mockImplementation((...said) => void logged.push(...said));
  const leaks: string[] = [];
  const look = (where: string, text: string) => {
    for (const canary of [secret, mail, 'canary-token', token.slice(0, 60)])
      if (text.includes(canary)) leaks.push(`${where}: ${canary}`);
  };
  const body = JSON.stringify({
    ...batchOf([item({ userId: mail })], { token, key: secret }),
    batch: [{ type: 'identify', messageId: 'm', userId: mail, traits: { email: mail, password: secret } }],
    signInToken: secret,
    writeKey: secret,
  });
  for (const { method, path } of asks) {
    for (const authorization of [`Bearer ${secret}`, `Basic ${btoa(`${secret}:`)}`]) {
      const answer = await call(path, {
        method,
        headers: {
          authorization,
          cookie: `banso=${secret}`,
          'content-type': 'application/json',
          origin: 'http://127.0.0.1:8787',
        },
        ...(method === 'GET' ? {} : { body }),
      });
      const text = await answer.text();
      if (!answer.ok) look(`${method} ${path}`, `${text} ${JSON.stringify([...answer.headers])}`);
      if (answer.status >= 500) leaks.push(`${method} ${path} answered ${answer.status}`);
    }
  }
  look('the log', logged.map(String).join(' '));
  expect(leaks).toEqual([]);
  expect(asks.length).toBeGreaterThan(60);
}, 60_000);
