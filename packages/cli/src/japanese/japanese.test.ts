import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { banso, kumiki } from '../../test/bansoIn.ts';
import { commands } from '../commands/index.ts';
import { inTongue } from './inTongue.ts';

const source = fileURLToPath(new URL('..', import.meta.url));
const japanese = /[ぁ-んァ-ヶ一-龠]/;

/** The sentences that user errors are made with, as they stand in the sources, with a number for what is put in. */
function sentences(): string[] {
  const thrown = /(?:new UserError|notUnderstood|readFile)\(([^;]*?)\);/g;
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(source, path), 'utf8'))
    .flatMap((text) =>
      [...text.matchAll(thrown)].flatMap(([, args = '']) =>
        [...args.matchAll(/'((?:[^'\\]|\\.)*)'|`([^`]*)`/g)]
          .map(([, plain, template]) => (plain ?? template ?? '').replace(/\$\{[^}]*\}/g, '7'))
          .filter((sentence) => /^["A-Z7].* .*[.]$/.test(sentence)),
      ),
    );
}

const inJapanese = (sentence: string) => japanese.test(inTongue('ja', sentence));

describe('Japanese', () => {
  test('there is for every command and flag of the help', () => {
    const said = commands.flatMap(({ flags, summary }) => [
      summary,
      ...Object.values(flags).map(({ describe: sentence }) => sentence),
    ]);
    expect(said.length).toBeGreaterThan(40);
    expect(said.filter((sentence) => !inJapanese(sentence))).toEqual([]);
  });

  test('there is for every sentence of a user error and of its fix', () => {
    const all = sentences();
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter((sentence) => !inJapanese(sentence))).toEqual([]);
  });

  test('is spoken where it is asked for, or where the system speaks it', async () => {
    const ja = { env: { LANG: 'ja_JP.UTF-8' } };
    expect((await banso(['--help'], ja)).out).toMatch(/フォルダーをチェックして公開します/);
    expect((await banso(['publish', '--help', '--locale', 'ja'])).out).toMatch(/使い方：banso publish \[folder\]/);
    expect((await banso(['check', 'nowhere', '--locale=ja'])).err).toBe(
      'noFolder: フォルダー nowhere はありません。\n  対処：project.json があるフォルダーを指定してください。\n',
    );
    expect((await banso(['chekc'], ja)).err).toContain('コマンド「chekc」はありません。');
    expect((await banso(['check', kumiki, '--lcoale', 'ja'], ja)).err).toContain(
      'オプション「--lcoale」はありません。',
    );
    expect((await banso(['check', 'nowhere', '--locale', 'en'], ja)).err).toContain('There is no folder nowhere.');
  });

  test('is not put into what machines read', async () => {
    const { out } = await banso(['check', 'nowhere', '--json', '--locale', 'ja']);
    expect(JSON.parse(out)).toMatchObject({ error: { message: 'There is no folder nowhere.' } });
  });
});
