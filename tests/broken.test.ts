import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkProject } from '@banso/playbook';
import type { ProjectFile } from '@banso/playbook';
import { describe, expect, test } from 'vitest';

const corpus = fileURLToPath(new URL('broken', import.meta.url));
const names = readdirSync(corpus).filter((name) => name !== 'sound');

function filesOf(name: string): ProjectFile[] {
  const folder = join(corpus, name);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'expect.json')
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: path.slice(folder.length + 1), text: readFileSync(path, 'utf8') };
    });
}

describe('a broken project', () => {
  test('comes in at least 30 kinds', () => expect(names.length).toBeGreaterThanOrEqual(30));

  test.each(names)('is told by name and line: %s', (name) => {
    const expected = JSON.parse(readFileSync(join(corpus, name, 'expect.json'), 'utf8')) as { code: string };
    const { issues, project } = checkProject(filesOf(name));
    const errors = issues.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, file, line }) => ({ code, file, line }))).toContainEqual(expected);
    expect(project).toBeNull();
    for (const { message, fix } of errors) {
      expect(message).toMatch(/\S/);
      expect(fix).toMatch(/\S/);
    }
  });

  test('does not hide what is wrong behind errors that follow from it', () => {
    const noisy = names.filter(
      (name) => checkProject(filesOf(name)).issues.filter(({ severity }) => severity === 'error').length > 2,
    );
    expect(noisy).toEqual(['duplicate-across-files']);
  });
});

test('a sound project has no issue at all and compiles', () => {
  const { issues, project } = checkProject(filesOf('sound'));
  expect(issues).toEqual([]);
  expect(project?.playbooks.map(({ key }) => key)).toEqual(['first-app']);
});
