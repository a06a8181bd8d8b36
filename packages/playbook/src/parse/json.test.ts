import { describe, expect, test } from 'vitest';
import type { Issue } from '../issue.ts';
import { parseJson } from './json.ts';

function issuesOf(text: string): Issue[] {
  const issues: Issue[] = [];
  parseJson('a.json', text, issues);
  return issues;
}

describe('parseJson', () => {
  test.each([
    ['{ "a": 1, }', 'There is a comma with nothing after it.', 11],
    ['{ "a": 1 "b": 2 }', 'A comma is missing here.', 10],
    ['{ "a" 1 }', 'A colon is missing here.', 7],
    ['/* a */ {}', 'JSON has no comments.', 1],
    ['', 'This is not JSON.', 1],
    ['{} {}', 'There is more after the end of the object.', 4],
    ['{ "a": "b', 'This text is not written as JSON asks.', 8],
    ['{ "a": [1, 2 }', 'The brackets do not match here.', 14],
    ['{ "a": [1, 2', 'A list is not closed.', 13],
    ['{ “a”: 1 }', 'The sign “ is not the " of JSON.', 3],
    ["{ 'a': 1 }", 'The sign \' is not the " of JSON.', 3],
    ['{ "a"：1 }', 'The sign ： is not the : of JSON.', 6],
    ['{ "a": 1，"b": 2 }', 'The sign ， is not the , of JSON.', 9],
    ['{ "a": 1,　"b": 2 }', 'There is a full-width blank here.', 10],
  ])('says what is wrong with %s', (text, message, column) => {
    const [issue] = issuesOf(text);
    expect(issue).toMatchObject({ code: 'syntax', line: 1, column, message });
  });

  test('tells a second property of one name at its own line, and its path', () => {
    expect(issuesOf('{\n  "a": {\n    "b/c": 1,\n    "b/c": 2\n  }\n}')).toMatchObject([
      { code: 'duplicateKey', line: 4, column: 5, path: '/a/b~1c' },
    ]);
  });

  test('refuses __proto__ as a name', () => {
    expect(issuesOf('{ "__proto__": {} }')).toMatchObject([{ code: 'unknownKey' }]);
  });

  test('refuses ten thousand levels without recursing into them', () => {
    expect(issuesOf('['.repeat(10_000))).toMatchObject([{ code: 'tooDeep', column: 65 }]);
  });

  test('refuses ten megabytes', () => {
    expect(issuesOf(`"${'a'.repeat(10_000_000)}"`)).toMatchObject([{ code: 'tooLarge', line: 1 }]);
  });

  test('reads a file that starts with a byte order mark', () => {
    expect(parseJson('a.json', '\uFEFF{ "a": 1 }', [])?.value).toEqual({ a: 1 });
  });

  test('knows the line of a value, and of what should hold a missing one', () => {
    const source = parseJson('a.json', '{\n  "a": [\n    { "b": 1 }\n  ]\n}', [])?.source;
    expect(source?.positionOf(['a', 0, 'b'])).toEqual({ line: 3, column: 12 });
    expect(source?.positionOf(['a', 0, 'c'])).toEqual({ line: 3, column: 5 });
    expect(source?.positionOfKey(['a'])).toEqual({ line: 2, column: 3 });
  });
});
