import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../issue.ts';
import { checkProject } from '../project.ts';
import { codes } from './codes.ts';
import { fixes } from './fixes.ts';
import { issuesIn } from './issuesIn.ts';
import { messages } from './messages.ts';
import { createPhrasebook } from './phrasebook.ts';

const sources = fileURLToPath(new URL('..', import.meta.url));
const broken = fileURLToPath(new URL('../../../../tests/broken', import.meta.url));

function filesIn(folder: string, of: RegExp): { path: string; text: string }[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((path) => of.test(path))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(folder, path), 'utf8') }));
}

/** Every code that the package's own sources give, read from where they give it. */
function codesGiven(): string[] {
  const texts = filesIn(sources, /^(?!japanese).*(?<!\.test)\.ts$/).map(({ text }) => text);
  const told = texts.flatMap((text) => [
    ...text.matchAll(/(?:error|warn|tell|tellAt\(node\))\(\s*'([a-zA-Z]+)',|\bcode: '([a-zA-Z]+)'/g),
  ]);
  const [, ofShape = ''] = /function codeOf([^]*?)\n}\n/.exec(texts.join('\n')) ?? [];
  const returned = [...ofShape.matchAll(/(?:return|[?:]) '(\w+)'(?=[ ;])/g)];
  return [...new Set([...told, ...returned].map(([, first, second]) => first ?? second ?? ''))].sort();
}

const inJapanese = (issue: Issue) => issuesIn('ja', [issue])[0] as Issue;

const issues: Issue[] = readdirSync(broken).flatMap((name) => [
  ...checkProject(filesIn(join(broken, name), /\.(json|md)$/)).issues,
]);

describe('issues in Japanese', () => {
  it('have a text for every code that is given', () => {
    const given = codesGiven();
    expect(given.length).toBeGreaterThan(50);
    expect(given.filter((code) => !Object.hasOwn(codes, code))).toEqual([]);
  });

  it('say every message and every fix of the broken projects, none of them in English', () => {
    expect(issues.length).toBeGreaterThan(60);
    const unsaid = issues.flatMap((issue) => {
      const { message, fix } = inJapanese(issue);
      return [message, fix].filter(
        (text, at) => text === [issue.message, issue.fix][at] || text.includes(`（${issue.message}）`),
      );
    });
    expect([...new Set(unsaid)]).toEqual([]);
  });

  it('keep what stands in the slots, and all else of the issue', () => {
    const issue = issues.find(({ code }) => code === 'badReference') as Issue;
    const said = inJapanese(issue);
    const [, name = '-'] = /"([^"]+)"/.exec(issue.message) ?? [];
    expect(said.message).toContain(`「${name}」`);
    expect({ ...said, message: '', fix: '' }).toEqual({ ...issue, message: '', fix: '' });
    expect(issuesIn('en', [issue])).toEqual([issue]);
  });

  it('leave no slot of either language over', () => {
    const slots = (text: string) => [...text.matchAll(/‹(\w+)(?::noun)?›/g)].map(([, name]) => name as string).sort();
    for (const [from, to] of [...messages, ...fixes]) expect([from, slots(to)]).toEqual([from, slots(from)]);
  });

  it.each([
    ['{ "key"：1 }', '「：」は JSON の「:」ではありません。', '半角の「:」にしてください。'],
    ['{　"key": 1 }', 'ここに全角の空白があります。', '半角の空白にするか、削除してください。'],
  ])('name the full-width sign in %s', (text, message, fix) => {
    const { issues: told } = checkProject([{ path: 'project.json', text }]);
    expect(told.map(inJapanese)).toMatchObject([{ message, fix }]);
  });

  it('hold no English word of ours in a reason or a list of examples', () => {
    const said = issues.filter(({ code }) => code === 'badSelector' || code === 'badFormat').map(inJapanese);
    expect(said.length).toBeGreaterThan(3);
    for (const { message, fix } of said) expect(`${message} ${fix}`).not.toMatch(/ (and|or|do not) /);
  });

  it('tell an issue that has no phrase by its code, with the English beside it', () => {
    const issue = { ...(issues[0] as Issue), code: 'cycle', message: 'Something new.' };
    expect(inJapanese(issue).message).toBe('循環しています。（Something new.）');
  });
});

describe('a phrasebook', () => {
  it('takes the first phrase that fits, whole, and looks up what is a noun', () => {
    const say = createPhrasebook(
      [
        ['A ‹what:noun› of ‹n›.', '‹n›の‹what:noun›'],
        ['A ‹rest›', '‹rest›'],
      ],
      { cat: '猫' },
    );
    expect(say('A cat of 3.')).toBe('3の猫');
    expect(say('A dog of $1.')).toBe('$1のdog');
    expect(say('A cat')).toBe('cat');
    expect(say('No cat')).toBeNull();
  });
});
