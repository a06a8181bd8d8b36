import { expect, test } from 'vitest';
import type { InForceBody, Problem } from '@banso/protocol';
import { checkProject } from '@banso/playbook';
import { publish, published } from './support/kumiki.ts';
import { createRandom } from './support/random.ts';
import { env } from './support/bindings.ts';
import { getJson } from './support/talk.ts';

const texts = import.meta.glob<string>('../../tests/broken/sound/{project.json,playbooks/*.json,articles/**/*.md}', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const files = Object.entries(texts).map(([path, text]) => ({ path: path.split('/sound/')[1] ?? path, text }));

type Random = () => number;
const pick = <T>(random: Random, of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;

/** Ways in which a playbook comes to be broken, on its text. */
const breaks: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => text.slice(0, Math.floor(random() * text.length)),
  (text, random) => text.replace(/"milestone": "[^"]+"/, `"milestone": "nowhere-${Math.floor(random() * 99)}"`),
  (text) => text.replace(/"key": "([^"]+)"([\s\S]*?)"key": "[^"]+"/, '"key": "$1"$2"key": "$1"'),
  (text, random) => text.replace(/: (\d+)/, `: "${Math.floor(random() * 9)}x"`),
  (text) => text.replace('"title"', '"titel"'),
  (text) => text.replace(/"kind": "[^"]+"/, '"kind": "teleport"'),
  (text) => text.replace('{', `{ ${'"x": '.concat('['.repeat(400), ']'.repeat(400))},`),
  (text) => text.replace(/"(due|delay|for|upTo)": "[^"]+"/, '"due": "soon"'),
  (text) => text.replace(/\}\s*$/, ', }'),
  (text) => text.replace(/"milestones": \[/, '"milestones": [ null, 7, [],'),
  (text, random) => text.replace('"', pick(random, ['\\', '\u0000', '\ud800', '“'])),
  (text) => `${text}${text}`,
];

test(
  'three hundred broken playbooks: each is told with a place and what to do; of those that come to the Worker none is our fault, and nothing is published',
  {
    timeout: 120_000,
  },
  async () => {
    const { revision } = await published(files);
    const random = createRandom(7);
    const own = files.filter(({ path }) => path.startsWith('playbooks/'));
    let broken = 0;
    for (let n = 0; broken < 300; n += 1) {
      const { path, text } = pick(random, own);
      const changed = pick(random, breaks)(text, random);
      const project = files.map((file) => (file.path === path ? { path, text: changed } : file));
      const { issues, project: compiled } = checkProject(project);
      // A change may leave it as sound as it was.
      if (compiled) continue;
      broken += 1;
      const errors = issues.filter(({ severity }) => severity === 'error');
      expect([n, errors.length > 0 && errors.every(({ line, fix }) => line > 0 && fix !== '')]).toEqual([n, true]);
      if (broken % 10 > 0) continue;
      const answer = await publish(project);
      const problem = (await answer.json()) as Problem;
      expect([n, answer.status >= 400 && answer.status < 500, problem.code]).toEqual([n, true, expect.any(String)]);
    }
    expect((await getJson<InForceBody>('/v1/playbooks')).revision).toBe(revision);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM revisions').first('n')).toBe(1);
  },
);

test('a playbook of ten megabytes is refused before it is read', async () => {
  const { revision } = await published(files);
  const [first] = files.filter(({ path }) => path.startsWith('playbooks/'));
  const answer = await publish([
    ...files,
    { path: 'playbooks/huge.json', text: `${first?.text}${' '.repeat(10_000_000)}` },
  ]);
  expect(answer.status).toBe(413);
  expect((await getJson<InForceBody>('/v1/playbooks')).revision).toBe(revision);
});
