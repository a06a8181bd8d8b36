import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Compiled } from '@banso/engine';
import { expect, test } from 'vitest';
import { banso, kumiki } from '../../test/bansoIn.ts';

test('banso compile prints the project with its defaults written out', async () => {
  const { code, out, err } = await banso(['compile', kumiki]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const project = JSON.parse(out) as { settings: object; playbooks: { key: string }[] };
  expect(project.settings).toMatchObject({ caps: { perDay: 2, perWeek: 5 } });
  expect(project.playbooks.map(({ key }) => key)).toContain('first-app');
});

test('banso compile --out writes it to a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'banso-'));
  try {
    const file = join(folder, 'plan.json');
    expect(await banso(['compile', kumiki, '--out', file])).toMatchObject({ code: 0, out: `Written to ${file}.\n` });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('playbooks');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('banso compile tells errors beside its output, and prints nothing that could be taken for a plan', async () => {
  const { code, out, err } = await banso(['compile', 'tests/broken/bad-glob']);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('error badGlob');
});

test('banso compile --page leaves out what only a Worker could do, and everything else stays', async () => {
  const { out } = await banso(['compile', kumiki, '--page']);
  const page = JSON.parse(out) as Compiled;
  const whole = JSON.parse((await banso(['compile', kumiki])).out) as Compiled;
  expect(JSON.stringify(whole)).toContain('"do":"email"');
  expect(JSON.stringify(page)).not.toMatch(/"do":"(email|task)"|"sender":\{/);
  expect(page.articles).toEqual(whole.articles);
  expect(page.playbooks.map(({ experiences }) => experiences)).toEqual(
    whole.playbooks.map(({ experiences }) => experiences),
  );
});
