import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kumiki, program, root } from '../test/bansoIn.ts';

describe('the program', () => {
  test('ends with 0 when all is well', async () => {
    expect(await program(['check', kumiki])).toEqual({ code: 0, out: 'No errors and no warnings.\n', err: '' });
    expect(await program(['simulate', kumiki, '--scenario', 'stuck-account', '--locale', 'ja'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('フォロー開始: stuck-first-app（実施）'),
    });
  });

  test('ends with 1 when errors are found, and writes no colours where nobody sees them', async () => {
    const { code, out } = await program(['check'], { cwd: join(root, 'tests/broken/bad-glob') });
    expect(code).toBe(1);
    expect(out).toMatch(/^playbooks\/first-app\.json:\d+:\d+ {2}error badGlob/);
  });

  test('ends with 2 when it does not understand, and with 3 when the server is not there', async () => {
    expect(await program(['chekc'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Commands: check,'),
    });
    const nobody = { BANSO_URL: 'http://127.0.0.1:9', BANSO_SECRET_KEY: 'sk_demo' };
    expect(await program(['publish', kumiki], { env: nobody })).toMatchObject({
      code: 3,
      err: expect.stringContaining('unreachable'),
    });
  });
});
