import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problem } from '@banso/protocol';
import type { ImportAnswer, ImportLine } from '@banso/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { banso } from '../../test/bansoIn.ts';
import { serving, type AnswerTo, type Asked, type Serving } from '../../test/serving.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'banso-data-'));

/** It takes every line that it did not have, and refuses what happened on the moon. */
async function listen(): Promise<Serving & { readonly asked: readonly Asked[] }> {
  const asked: Asked[] = [];
  const seen = new Set<string>();

  function answerTo(request: Asked): ReturnType<AnswerTo> {
    const { method, url, body } = request;
    asked.push(request);
    if (url.includes('/users/nobody')) return [404, problem('notFound', 'This project knows no user with this id.')];
    if (url.includes('/export')) return [200, { id: 'u1', accounts: [] }];
    if (method === 'DELETE') return [200, { id: 'u1', accounts: ['a1', 'a2'] }];
    const lines = body.split('\n').map((line) => JSON.parse(line) as ImportLine);
    const bad = lines.filter(({ account }) => account === 'moon');
    const fresh = lines.filter((line) => !bad.includes(line) && !seen.has(`${url} ${line.line}`));
    for (const { line } of fresh) seen.add(`${url} ${line}`);
    const of = (type: ImportLine['type']) => fresh.filter((line) => line.type === type).length;
    return [
      200,
      {
        import: new URL(url, 'http://x').searchParams.get('id') ?? '',
        read: lines.length,
        counted: { account: of('account'), user: of('user'), event: of('event') },
        copies: lines.length - bad.length - fresh.length,
        erased: 0,
        refused: bad.length,
        lines: bad.map(({ line }) => ({ line, field: 'account', detail: 'Not here.', fix: 'Name another.' })),
        unreadFrom: null,
      } satisfies ImportAnswer,
    ];
  }

  return { ...(await serving(answerTo)), asked };
}

let stop = async () => {};
let cwd = '';
beforeEach(() => void (cwd = folder()));
afterEach(async () => {
  await stop();
  rmSync(cwd, { recursive: true });
});

async function started() {
  const server = await listen();
  ({ stop } = server);
  const env = { BANSO_URL: server.url, BANSO_SECRET_KEY: 'sk_demo' };
  return { ...server, banso: (...args: string[]) => banso(args, { cwd, env }) };
}

const event = (more: object = {}) => ({
  type: 'event',
  account: 'a1',
  user: 'u1',
  name: 'opened',
  at: '2026-04-01T00:00:00Z',
  ...more,
});
const write = (name: string, lines: readonly object[]) =>
  writeFileSync(join(cwd, name), lines.map((line) => JSON.stringify(line)).join('\n'));

describe('banso import', () => {
  test('sends a file in pieces, tells how far it is, and what was counted; the same file again is copies', async () => {
    const { banso: run, asked } = await started();
    write('past.jsonl', [
      { type: 'account', account: 'a1', traits: {} },
      ...Array.from({ length: 2100 }, () => event()),
    ]);
    const { code, out, err } = await run('import', 'past.jsonl');
    expect([code, err]).toEqual([0, '1000 of 2101 lines\n2000 of 2101 lines\n2101 of 2101 lines\n']);
    expect(out).toMatch(/^import {4}file-[0-9a-f]{16}\nlines {5}2101\ncounted {3}1 accounts, 0 users, 2100 events\n$/);
    expect(asked.map(({ headers }) => headers['content-type'])).toEqual(
      Array.from({ length: 3 }, () => 'application/x-ndjson'),
    );
    expect(new Set(asked.map(({ url }) => url)).size).toBe(1);
    expect((await run('import', 'past.jsonl')).out).toContain('copies    2101 had been counted before');
  });

  test('names each bad line with its place and what to do, here and from the server, and sends the good ones', async () => {
    const { banso: run, asked } = await started();
    const csv = [
      'type,account,user,at,name,plan,seats',
      'account,a1,,2026-04-01T00:00:00Z,,trial,12',
      'event,a1,u1,yesterday,opened,,',
      'event,a1,u1',
      'event,moon,u1,2026-04-02T00:00:00+09:00,opened,,',
      'event,a1,u1,2026-04-02T00:00:00+09:00,opened,"a, b",',
    ];
    writeFileSync(join(cwd, 'past.csv'), csv.join('\r\n'));
    const { code, out } = await run('import', 'past.csv', '--id', 'first', '--by', 'mori');
    expect(code).toBe(1);
    expect(out).toContain('line 3, at: A time as in RFC 3339 is expected here');
    expect(out).toContain('line 4: This row has 3 cells, and there are 7 columns.\n  fix: Put cells');
    expect(out).toContain('line 5, account: Not here.\n  fix: Name another.');
    expect(out).toContain('counted   1 accounts, 0 users, 1 events');
    expect(out).toContain('send the file again with --id first');
    expect(asked[0]?.url).toBe('/v1/import?id=first&by=mori');
    expect(asked[0]?.body.split('\n').map((line) => JSON.parse(line) as object)).toEqual([
      { type: 'account', line: 2, account: 'a1', at: '2026-04-01T00:00:00Z', traits: { plan: 'trial', seats: 12 } },
      expect.objectContaining({ line: 5, account: 'moon' }),
      expect.objectContaining({ line: 6, props: { plan: 'a, b' } }),
    ]);
  });

  test('--dry-run sends nothing, --json tells everything, --as says what the file is', async () => {
    const { banso: run, asked } = await started();
    write('past.txt', [event(), event({ at: null })]);
    const { code, out } = await run('import', 'past.txt', '--dry-run', '--as', 'jsonl', '--json');
    expect([code, asked.length]).toEqual([1, 0]);
    expect(JSON.parse(out)).toMatchObject({
      dryRun: true,
      read: 2,
      counted: { event: 1 },
      refused: 1,
      lines: [{ line: 2, field: 'at' }],
    });
    expect((await run('import', 'past.txt', '--as', 'xml')).code).toBe(2);
    expect((await run('import', 'nothing.csv')).code).toBe(2);
    expect((await run('import')).code).toBe(2);
  });
});

describe('banso users', () => {
  test('writes what is kept of a person to a file that only its owner reads', async () => {
    const { banso: run, asked } = await started();
    expect(await run('users', 'export', 'u/1', '--out', 'u1.json')).toMatchObject({ code: 0, out: '' });
    expect(JSON.parse(readFileSync(join(cwd, 'u1.json'), 'utf8'))).toEqual({ id: 'u1', accounts: [] });
    expect(asked[0]?.url).toBe('/v1/users/u%2F1/export');
    expect((await run('users', 'export', 'nobody')).code).toBe(1);
  });

  test('deletes only whom it is told twice', async () => {
    const { banso: run, asked } = await started();
    expect(await run('users', 'delete', 'u1')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Add --yes u1.') as string,
    });
    expect(asked).toEqual([]);
    expect((await run('users', 'delete', 'u1', '--yes', 'u1')).out).toBe('"u1" is deleted from: a1, a2\n');
    expect((await run('users', 'delete')).code).toBe(2);
  });
});
