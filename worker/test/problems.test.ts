import { expect, test } from 'vitest';
import type { Issue, Problem } from '@banso/protocol';
import { detailInJapanese } from '../src/http/japanese.ts';
import { changed, published } from './support/kumiki.ts';
import { signedIn } from './support/staff.ts';
import { call, post, withSecret } from './support/talk.ts';

const sources = import.meta.glob<string>(
  ['../src/**/*.ts', '../../packages/protocol/src/parse*.ts'] as unknown as string,
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);
const japanese = /[ぁ-んァ-ヶ一-龠]/;

/** The sentences that are thrown, as they stand in the sources, with a number for what is put in. */
function sentences(): string[] {
  const thrown = /(?:new Refusal|new Unreadable|throw unknown)\(([^;]*?)(?:\);|, \{)/g;
  return Object.values(sources).flatMap((text) =>
    [...text.matchAll(thrown)].flatMap(([, args = '']) =>
      [...args.matchAll(/'((?:[^'\\]|\\.)*)'|`([^`]*(?:`\w+`[^`]*)*)`/g)]
        .map(([, plain, template]) => (plain ?? template ?? '').replace(/\$\{[^}]*\}/g, '7'))
        .filter((sentence) => /^[A-Za-z7][^/]* .*[.]$/.test(sentence)),
    ),
  );
}

test('every sentence that a problem can say has one in Japanese', () => {
  const all = sentences();
  expect(all.length).toBeGreaterThan(45);
  expect(all.filter((sentence) => detailInJapanese(sentence) === null)).toEqual([]);
});

test('a problem is told in the language that is asked for first; its code stays', async () => {
  for (const [accepted, isJapanese] of [
    ['ja', true],
    ['ja-JP,ja;q=0.9,en;q=0.5', true],
    ['en-GB,ja;q=0.5', false],
    ['fr', false],
  ] as const) {
    const answer = await call('/v1/nothing', { headers: { 'accept-language': accepted } });
    const { code, title, detail } = (await answer.json()) as Problem;
    expect([accepted, code, japanese.test(title), japanese.test(detail)]).toEqual([
      accepted,
      'notFound',
      isJapanese,
      isJapanese,
    ]);
  }
  expect(((await (await call('/v1/nothing')).json()) as Problem).detail).toBe('No such address.');
  const refused = await call('/v1/batch', { method: 'PUT', headers: { 'accept-language': 'ja' } });
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'POST']);
  expect(((await refused.json()) as Problem).detail).toBe('このアドレスで使えるメソッドは POST です。');
});

test('what changed in the meantime is told in Japanese, with who and what', async () => {
  const { revision } = await published();
  await published(changed('playbooks/first-app.json', (text) => text.replace('"weight": 1', '"weight": 2')));
  const mine = changed('playbooks/team-spread.json', (text) => text.replace('"weight": 3', '"weight": 4'));
  const late = await post('/v1/playbooks', { files: mine, base: revision }, { ...withSecret, 'accept-language': 'ja' });
  const { detail } = (await late.json()) as Problem;
  expect([late.status, detail]).toEqual([
    409,
    expect.stringMatching(/^ほかの担当者が .* に「first-app」バージョン 2 を公開しました。/),
  ]);
});

test('the console and the folder’s publisher read issues in their own language', async () => {
  await published();
  const staff = await signedIn();
  const ask = async (locale: string) => {
    const init = { method: 'POST', body: JSON.stringify({ key: 'first-app', source: '{ "keyz": 1 }' }) };
    const answer = await call('/console/api/playbooks/check', {
      ...init,
      headers: { ...staff.headers, 'accept-language': locale },
    });
    return ((await answer.json()) as { issues: Issue[] }).issues;
  };
  const [ja, en] = [await ask('ja'), await ask('en')];
  expect(ja.map(({ code }) => code)).toEqual(en.map(({ code }) => code));
  expect(ja.every(({ message, fix }) => japanese.test(message) && japanese.test(fix))).toBe(true);
  expect(en.some(({ message, fix }) => japanese.test(message) || japanese.test(fix))).toBe(false);
  const broken = await post(
    '/v1/playbooks',
    { files: [{ path: 'playbooks/a.json', text: '{' }] },
    { ...withSecret, 'accept-language': 'ja' },
  );
  const { issues, detail } = (await broken.json()) as Problem & { issues: Issue[] };
  expect([detail, issues.every(({ message }) => japanese.test(message))]).toEqual([
    'プロジェクトにエラーがあるため、公開していません。',
    true,
  ]);
});
