import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { banso, kumiki, root } from '../../test/bansoIn.ts';

describe('banso check', () => {
  test('says that the example is sound, and ends with 0', async () => {
    expect(await banso(['check', kumiki])).toEqual({ code: 0, out: 'No errors and no warnings.\n', err: '' });
  });

  test('tells an error by file, line and column, code, sentence and fix, and ends with 1', async () => {
    expect(await banso(['check', 'tests/broken/bad-milestone-reference'])).toEqual({
      code: 1,
      out:
        'tests/broken/bad-milestone-reference/playbooks/first-app.json:41:33  error badReference  There is no milestone "app-create".\n' +
        '  fix: Did you mean "app-created"?\n' +
        '1 error, 0 warnings.\n',
      err: '',
    });
  });

  test('speaks Japanese where it is asked to, or where the system does', async () => {
    const args = ['check', 'tests/broken/bad-milestone-reference'];
    const said = await banso([...args, '--locale', 'ja']);
    expect(said).toEqual({
      code: 1,
      out:
        'tests/broken/bad-milestone-reference/playbooks/first-app.json:41:33  エラー badReference  マイルストーン「app-create」は見つかりません。\n' +
        '  対処：「app-created」ではありませんか？\n' +
        'エラー 1 件、警告 0 件。\n',
      err: '',
    });
    expect(await banso(args, { env: { LANG: 'ja_JP.UTF-8' } })).toEqual(said);
    expect((await banso([...args, '--locale', 'en'], { env: { LANG: 'ja_JP.UTF-8' } })).out).toContain('There is no');
    expect(await banso([...args, '--locale', 'fr'])).toMatchObject({ code: 2 });
  });

  test('gives the same as JSON, with paths inside the project', async () => {
    const { code, out } = await banso(['check', 'tests/broken/unknown-key', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      issues: [{ severity: 'error', code: 'unknownKey', file: 'playbooks/first-app.json', line: 10, column: 7 }],
    });
  });

  test('looks at the folder it is run in when none is named', async () => {
    const { code, out } = await banso(['check'], { cwd: join(root, 'tests/broken/bad-glob') });
    expect(code).toBe(1);
    expect(out).toMatch(/^playbooks\/first-app\.json:\d+:\d+ {2}error badGlob/);
  });

  test('ends with 1 for several more of the broken projects', async () => {
    const some = readdirSync(join(root, 'tests/broken')).filter((name, i) => name !== 'sound' && i % 12 === 0);
    for (const name of some) expect((await banso(['check', join('tests/broken', name)])).code, name).toBe(1);
  });

  test('says that a folder is not there, and ends with 2', async () => {
    const { code, err } = await banso(['check', 'nowhere']);
    expect(code).toBe(2);
    expect(err).toBe('noFolder: There is no folder nowhere.\n  fix: Name the folder that project.json is in.\n');
  });
});

describe('banso', () => {
  test('lists its commands', async () => {
    const { code, out } = await banso(['--help']);
    expect(code).toBe(0);
    for (const name of ['check', 'compile', 'publish', 'rollback', 'simulate', 'explain', 'project', 'health'])
      expect(out).toContain(`  ${name} `);
  });

  test.each(['check', 'compile', 'publish', 'rollback', 'simulate', 'explain', 'project', 'health'])(
    'explains %s',
    async (name) => {
      const { code, out } = await banso([name, '--help']);
      expect(code).toBe(0);
      expect(out).toContain(`Usage: banso ${name}`);
    },
  );

  test('ends with 2 and how to write it when it does not understand', async () => {
    expect(await banso(['chekc'])).toMatchObject({ code: 2, err: expect.stringContaining('Commands: check,') });
    expect(await banso(['check', '--jason'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Write: banso check'),
    });
    const { code, out } = await banso(['rollback', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'usage' } });
  });
});
