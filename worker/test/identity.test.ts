import { SignJWT, UnsecuredJWT } from 'jose';
import { expect, test, vi } from 'vitest';
import { hmac, toBase64Url } from '../src/access/hash.ts';
import { env } from './support/bindings.ts';
import { lossesNow } from './support/losses.ts';
import { usePlan } from './support/plan.ts';
import { identitySecret } from './support/seed.ts';
import {
  about,
  accountPage,
  batchOf,
  identityToken,
  inEnforcedProject,
  item,
  moveClock,
  post,
  send,
} from './support/talk.ts';

const key = (secret = identitySecret) => new TextEncoder().encode(secret);
const signed = (claims: Record<string, unknown>, header: Record<string, unknown> = {}, secret = identitySecret) =>
  new SignJWT({ sub: 'u1', account: 'a1', aud: 'demo', exp: Math.floor(Date.now() / 1000) + 3600, ...claims })
    .setProtectedHeader({ alg: 'HS256', kid: 'k1', ...header })
    .sign(key(secret));

const now = () => Math.floor(Date.now() / 1000);
const b64 = (value: unknown) =>
  btoa(JSON.stringify(value)).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_');

/** Signed with the right secret, whatever it is that is signed. */
const signedText = async (text: string) => `${text}.${toBase64Url(await hmac(identitySecret, text))}`;

/** Tokens that prove nothing, by what is wrong with them. */
const bad: { readonly [what: string]: () => Promise<string> | string } = {
  'no token at all': () => 'x',
  'three empty parts': () => '..',
  'two parts': async () => (await signed({})).split('.').slice(0, 2).join('.'),
  'no signature': async () => `${(await signed({})).split('.').slice(0, 2).join('.')}.`,
  'another signature': async () => `${(await signed({})).slice(0, -6)}AAAAAA`,
  'alg none': () => new UnsecuredJWT({ sub: 'u1', account: 'a1' }).setAudience('demo').setExpirationTime('1h').encode(),
  'alg none in capitals': () =>
    `${b64({ alg: 'NONE' })}.${b64({ sub: 'u1', account: 'a1', aud: 'demo', exp: now() + 60 })}.`,
  'HS384 with the right secret': () => signed({}, { alg: 'HS384' }),
  'HS512 with the right secret': () => signed({}, { alg: 'HS512' }),
  'RS256 in the header over an HMAC': async () => {
    const [, payload, mac] = (await signed({})).split('.');
    return `${b64({ alg: 'RS256', kid: 'k1' })}.${payload}.${mac}`;
  },
  'a changed payload': async () => {
    const [header, , mac] = (await signed({})).split('.');
    return `${header}.${b64({ sub: 'u1', account: 'a1', aud: 'demo', exp: now() + 60 })}.${mac}`;
  },
  "the neighbour's secret": () => signed({}, {}, 'identity-secret-of-the-neighbour'),
  'an empty kid': () => signed({}, { kid: '' }),
  'an unknown kid': () => signed({}, { kid: 'k9' }),
  'a kid that is a path': () => signed({}, { kid: '../../dev/null' }),
  "the neighbour's audience": () => signed({ aud: 'other' }),
  'no audience': () => signed({ aud: undefined }),
  'an empty audience': () => signed({ aud: '' }),
  'a list of audiences': () => signed({ aud: ['demo', 'other'] }),
  'another case of the audience': () => signed({ aud: 'Demo' }),
  expired: () => signed({ exp: now() - 60 }),
  'expired long ago': () => signed({ exp: 1 }),
  'no expiry': () => signed({ exp: undefined }),
  'an expiry that is text': () => signed({ exp: 'tomorrow' as never }),
  'not valid yet': () => signed({ nbf: now() + 600 }),
  'no subject': () => signed({ sub: undefined }),
  'an empty subject': () => signed({ sub: '' }),
  'a subject that is a number': () => signed({ sub: 1 as never }),
  'an account that is a number': () => signed({ account: 1 }),
  'an account that is empty': () => signed({ account: '' }),
  'an account that is a list': () => signed({ account: ['a1'] }),
  'a critical extension': async () => {
    const payload = `${b64({ alg: 'HS256', kid: 'k1', crit: ['x'], x: 1 })}.${b64({ sub: 'u1', account: 'a1', aud: 'demo', exp: now() + 60 })}`;
    return `${payload}.${toBase64Url(await hmac(identitySecret, payload))}`;
  },
  'a token in a token': async () => `${b64({ alg: 'HS256', kid: 'k1' })}.${b64(await signed({}))}.AAAA`,
  'a space before it': async () => ` ${await signed({})}`,
  'a fourth part': async () => `${await signed({})}.AAAA`,
  'two tokens in one': async () => `${await signed({})}${await signed({})}`,
  'the word Bearer before it': async () => `Bearer ${await signed({})}`,
  'its parts in another order': async () => (await signed({})).split('.').reverse().join('.'),
  'five parts, as an encrypted one': async () => `${await signed({})}.AAAA.AAAA`,
  'a signature that is cut': async () => (await signed({})).slice(0, -2),
  'a signature that goes on': async () => `${await signed({})}AAAA`,
  'a header that is no JSON': async () => `AAAA.${(await signed({})).split('.').slice(1).join('.')}`,
  'a header that is a list': async () => `${b64([])}.${(await signed({})).split('.').slice(1).join('.')}`,
  'a payload that is no JSON': async () => signedText(`${b64({ alg: 'HS256', kid: 'k1' })}.AAAA`),
  'a payload that is a list': async () => signedText(`${b64({ alg: 'HS256', kid: 'k1' })}.${b64([])}`),
  'a payload that is null': async () => signedText(`${b64({ alg: 'HS256', kid: 'k1' })}.${b64(null)}`),
  'no alg': () =>
    signedText(`${b64({ kid: 'k1' })}.${b64({ sub: 'u1', account: 'a1', aud: 'demo', exp: now() + 60 })}`),
  'an alg in small letters': () =>
    signedText(
      `${b64({ alg: 'hs256', kid: 'k1' })}.${b64({ sub: 'u1', account: 'a1', aud: 'demo', exp: now() + 60 })}`,
    ),
  'a payload that is not encoded': () =>
    signedText(`${b64({ alg: 'HS256', kid: 'k1', b64: false, crit: ['b64'] })}.{"sub":"u1","aud":"demo"}`),
  'its own key in the header': () =>
    signed({}, { jwk: { kty: 'oct', k: 'AAAA' } }, 'a key that it brings along itself'),
  'an address of keys in the header': () =>
    signed({}, { jku: 'https://evil.example/keys' }, 'a key from that address....'),
  'the public key as the secret': () => signed({}, {}, 'pk_demo'),
  'the secret key as the secret': () => signed({}, {}, 'sk_demo'),
  'the secret of links in mail': () => signed({}, {}, 'links-secret-of-demo'),
  'a kid that is SQL': () => signed({}, { kid: "k1' OR '1'='1" }),
  'an audience that is a number': () => signed({ aud: 1 }),
  'an audience with a space': () => signed({ aud: 'demo ' }),
  'an expiry before 1970': () => signed({ exp: -1 }),
  'a subject that is a list': () => signed({ sub: ['u1'] as never }),
  'a subject of 321 characters': () => signed({ sub: 'u'.repeat(321) }),
  'an account that is null': () => signed({ account: null }),
  'an account that is an object': () => signed({ account: { id: 'a1' } }),
  'an account of 321 characters': () => signed({ account: 'a'.repeat(321) }),
  '4,097 bytes': async () => (await signed({ pad: 'x'.repeat(4200) })).slice(0, 4097),
};

test('there are enough bad tokens to mean something', () => expect(Object.keys(bad).length).toBeGreaterThanOrEqual(60));

test.each(Object.keys(bad))('under enforce, a token with %s counts nothing and reveals nothing', async (what) => {
  await usePlan();
  await inEnforcedProject('enforce');
  const token = await bad[what]?.();
  const batch = batchOf([item()], { ...(token === undefined ? {} : { token }), about, locale: 'en' });
  const answer = await post('/v1/batch', batch);
  // One that is over the limit of a token is no batch at all.
  expect(answer.status).toBe(what === '4,097 bytes' ? 400 : 401);
  expect((await post('/v1/bootstrap', batch)).status).toBeGreaterThanOrEqual(400);
});

test('under enforce, a good token counts; without one an item is refused by name and the bootstrap answers 401', async () => {
  await usePlan();
  await inEnforcedProject('enforce');
  expect((await send([item()], { token: await identityToken() })).held).toHaveLength(1);
  const refused = await send([item()]);
  expect(refused).toMatchObject({ held: [], refused: [{ code: 'unverified' }] });
  expect((await post('/v1/bootstrap', batchOf([], { about, locale: 'en' }))).status).toBe(401);
});

test('under enforce, what comes with a token that has run out is not thrown away: the sender keeps it for the next token', async () => {
  await usePlan();
  await inEnforcedProject('enforce');
  const late = item();
  const answer = await post('/v1/batch', batchOf([late], { token: await signed({ exp: now() - 60 }) }));
  expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'unauthenticated' }]);
  expect((await send([late], { token: await identityToken() })).held).toEqual([late.id]);
});

test('under enforce, nothing of an account is shown to somebody whose token is about another', async () => {
  await usePlan();
  await send([item({ accountId: 'a2', userId: 'u2' })]);
  await inEnforcedProject('enforce');
  const other = { anonymousId: 'anon', userId: 'u2', accountId: 'a2' };
  const token = await identityToken();
  expect((await send([], { token, about: other })).view).toBeUndefined();
  expect((await post('/v1/bootstrap', batchOf([], { token, about: other, locale: 'en' }))).status).toBe(401);
});

test.each([
  ['another person', { userId: 'u2' }],
  ['another account', { accountId: 'a2' }],
] as const)('under enforce, a good token does not vouch for %s', async (_, over) => {
  await usePlan();
  await inEnforcedProject('enforce');
  expect(await send([item(over)], { token: await identityToken() })).toMatchObject({
    held: [],
    refused: [{ code: 'identityMismatch' }],
  });
});

test('under enforce, a token without an account speaks for the person alone', async () => {
  await usePlan();
  await inEnforcedProject('enforce');
  const token = await identityToken({ account: undefined });
  expect(await send([item()], { token })).toMatchObject({ refused: [{ code: 'identityMismatch' }] });
  const { accountId: _, ...alone } = item();
  expect((await send([alone], { token })).held).toHaveLength(1);
});

test('under monitor, everything is taken, and what would have been refused is counted', async () => {
  await usePlan();
  await inEnforcedProject('monitor');
  expect((await send([item(), item({ userId: 'u2' })], { token: await identityToken() })).held).toHaveLength(2);
  expect((await send([item()], { token: 'x' })).held).toHaveLength(1);
  await vi.waitFor(async () => expect(await lossesNow()).toEqual({ identityMismatch: 1, unverified: 1, badToken: 1 }));
});

test('a key that has ended vouches for nothing', async () => {
  await usePlan();
  await env.DB.prepare(`UPDATE signing_keys SET ends_at = 1 WHERE project = 'demo' AND purpose = 'identity'`).run();
  await inEnforcedProject('enforce');
  expect((await post('/v1/batch', batchOf([item()], { token: await identityToken() }))).status).toBe(401);
});

test('the address comes from the token, whoever the mail is about', async () => {
  await usePlan();
  await send([item()], { token: await identityToken({ email: 'real@example.com' }) });
  await moveClock('4d');
  expect((await accountPage()).mails).toMatchObject([{ to: 'real@example.com' }]);
});
