import { expect, test } from 'vitest';
import type { PreviewAnswer } from '@banso/protocol';
import { forgetEndedPreviews } from '../src/directory/previews.ts';
import { env } from './support/bindings.ts';
import { changed, files, published } from './support/kumiki.ts';
import { signedIn } from './support/staff.ts';
import { call, post, withSecret } from './support/talk.ts';

const draft = changed('playbooks/first-app.json', (text) => text.replace('"weight": 1', '"weight": 2'));
const tokenIn = ({ url }: PreviewAnswer) => new URL(url ?? '').searchParams.get('banso-preview') ?? '';
const asked = async (list = draft): Promise<PreviewAnswer> =>
  (await post('/v1/previews', { files: list }, withSecret)).json();

test('a draft is there for whoever has its address, without its mails, and is not published by that', async () => {
  const { revision } = await published();
  const answer = await asked();
  expect(answer.url).toMatch(/^http.*\?banso-preview=[\w-]{43}$/);
  const seen = await call(`/v1/previews/${tokenIn(answer)}`);
  expect(seen.headers.get('access-control-allow-origin')).toBe('*');
  expect(seen.headers.get('cache-control')).toBe('no-store');
  const text = await seen.text();
  expect(JSON.parse(text)).toMatchObject({ settings: { sender: null } });
  expect(text).not.toContain('"do":"email"');
  const inForce = (await (await call('/v1/playbooks', { headers: withSecret })).json()) as { revision: string };
  expect(inForce.revision).toBe(revision);
});

test('a draft with an error has issues and no address', async () => {
  const answer = await asked(changed('playbooks/first-app.json', (text) => text.replace('"weight"', '"wieght"')));
  expect(answer).toMatchObject({ url: null, endsAt: null });
  expect(answer.issues.some(({ severity }) => severity === 'error')).toBe(true);
});

test('it ends after a day, and without the secret key none is made', async () => {
  const token = tokenIn(await asked());
  await forgetEndedPreviews(env.DB, Date.now() + 86_400_001);
  expect((await call(`/v1/previews/${token}`)).status).toBe(404);
  expect((await call('/v1/previews/x')).status).toBe(404);
  expect((await post('/v1/previews', { files })).status).toBe(401);
});

test('the console makes one of the text in its editor', async () => {
  await published();
  const source = draft.find(({ path }) => path === 'playbooks/first-app.json')?.text ?? '';
  const staff = await signedIn();
  const answer = await call('/console/api/playbooks/preview', {
    ...staff,
    method: 'POST',
    body: JSON.stringify({ key: 'first-app', source }),
  });
  const token = tokenIn(await answer.json());
  const { playbooks } = (await (await call(`/v1/previews/${token}`)).json()) as {
    playbooks: { milestones: { weight: number }[] }[];
  };
  expect(playbooks[0]?.milestones[0]?.weight).toBe(2);
});
