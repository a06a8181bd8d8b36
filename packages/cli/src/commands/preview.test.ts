import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { banso, kumiki } from '../../test/bansoIn.ts';

let stop = () => {};
afterEach(() => stop());

/** The wire alone; the Worker's own answer is tested with the Worker. */
async function answering(answer: object) {
  const asked: { path: string | undefined; files: string[] }[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const { files } = JSON.parse(text) as { files: { path: string }[] };
      asked.push({ path: request.url, files: files.map(({ path }) => path) });
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  stop = () => void server.close();
  return { asked, flags: ['--url', `http://127.0.0.1:${(server.address() as AddressInfo).port}`, '--key', 'sk_x'] };
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
