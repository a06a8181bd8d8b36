import { expect, test } from 'vitest';
import type { WireIdentity } from '@banso/protocol';
import { accountIn } from './accountIn.ts';
import { createWho } from './who.ts';

const tokenWith = (claims: unknown) =>
  `e30.${Buffer.from(typeof claims === 'string' ? claims : JSON.stringify(claims)).toString('base64url')}.mac`;

test.each(['acme', '株式会社みどり', '😀/?>~', 'ÿ'])('the account that a token names is read: %s', (account) =>
  expect(accountIn(tokenWith({ sub: 'u1', account }))).toBe(account),
);

test.each([
  '',
  'x',
  '..',
  'a.b.c',
  tokenWith('null'),
  tokenWith('{"account":7}'),
  tokenWith('{'),
  tokenWith({ sub: 'u1' }),
])('a token that names none has none: %j', (token) => expect(accountIn(token)).toBeUndefined());

/** A page's memory of who is there. */
function remembered() {
  const kept = new Map<string, unknown>();
  let n = 0;
  const box = {
    prefix: '',
    get: (name: string) => kept.get(name) ?? null,
    set: (name: string, value: unknown) => Boolean(kept.set(name, value)),
    remove: (name: string) => void kept.delete(name),
    keys: () => [],
  };
  return () =>
    createWho(
      box,
      () => `visitor-${(n += 1)}`,
      () => undefined,
    );
}

test('the account of a token is part of who it is from then on, on the next page too, until another one is named', () => {
  const open = remembered();
  const first = open();
  first.identify('u1', 'acme');
  const known: WireIdentity = { anonymousId: 'visitor-1', userId: 'u1', accountId: 'acme' };
  expect(open().identity()).toEqual(known);
  first.identify('u1');
  expect(first.identity()).toEqual(known);
  first.identify('u1', 'beta');
  expect(first.identity()).toEqual({ ...known, accountId: 'beta' });
  first.identify('u2');
  expect(first.identity()).toEqual({ anonymousId: 'visitor-2', userId: 'u2' });
});
