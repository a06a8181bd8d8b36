import { expect, test } from 'vitest';
import { published } from './support/kumiki.ts';
import { call } from './support/talk.ts';

async function pageIn(language: string): Promise<string> {
  const page = await call('/sent/pk_demo', { headers: { 'accept-language': language } });
  expect(page.status).toBe(200);
  return page.text();
}

test('anyone may read what a project’s pages send: the names that its plan reads, and where it goes', async () => {
  await published();
  const html = await pageIn('en');
  expect(html).toContain('<html lang="en">');
  for (const name of ['app.created', 'record.created', 'role', 'firstName'])
    expect(html).toContain(`<code>${name}</code>`);
  expect(html).toMatch(/To [\w.:-]+, and from there to nobody else/);
  expect(html).toContain('kept one by one for 90 days');
  expect(html).toContain('goes into an archive');
  expect(html).toContain('support@kumiki.example');
});

test('it is told in the reader’s language, without a value that a condition compares with', async () => {
  await published();
  const html = await pageIn('ja');
  expect(html).toContain('送信される情報とその送信先');
  expect(html).not.toContain('<code>admin');
  expect(html).not.toContain('<script');
});

test('a key that nobody has is told of nothing', async () => {
  expect((await call('/sent/pk_other')).status).toBe(404);
});
