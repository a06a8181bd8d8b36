import { afterEach, expect, test } from 'vitest';
import { banso, kumiki } from '../../test/bansoIn.ts';
import { serving } from '../../test/serving.ts';

let stop = async () => {};
afterEach(() => stop());

async function answering(answer: object) {
  const asked: { path: string; files: string[] }[] = [];
  const server = await serving(({ url, body }) => {
    const { files } = JSON.parse(body) as { files: { path: string }[] };
    asked.push({ path: url, files: files.map(({ path }) => path) });
    return [200, answer];
  });
  ({ stop } = server);
  return { asked, flags: ['--url', server.url, '--key', 'sk_x'] };
}

test('the folder is sent without its scenarios, and the address is told with how long it lasts', async () => {
  const answer = { issues: [], url: 'https://app.example/?banso-preview=t', endsAt: '2026-12-01T00:00:00.000Z' };
  const { asked, flags } = await answering(answer);
  const { code, out } = await banso(['preview', kumiki, ...flags]);
  expect(code).toBe(0);
  expect(out).toMatch(/^https:\/\/app\.example\/\?banso-preview=t\nUntil 2026-12-01/);
  expect(asked[0]?.path).toBe('/v1/previews');
  expect(asked[0]?.files).toContain('project.json');
  expect(asked[0]?.files.some((path) => path.startsWith('scenarios/'))).toBe(false);
});

test('a draft that the server cannot make anything of is told with its errors, and has no address', async () => {
  const issue = { severity: 'error', code: 'syntax', file: 'project.json', line: 2, column: 3, path: '' };
  const issues = [{ ...issue, message: 'This is not JSON.', fix: 'Close what is open.' }];
  const { flags } = await answering({ issues, url: null, endsAt: null });
  const { code, out, err } = await banso(['preview', kumiki, ...flags]);
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toContain('project.json:2:3  error syntax  This is not JSON.');
});
