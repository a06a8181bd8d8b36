import { expect, test } from 'vitest';
import { filesOf, soundProject } from '../test/soundProject.ts';
import { checkProject } from './project.ts';

/** A small generator with a seed (mulberry32), so that a failure can be run again. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const odd: unknown[] = [
  null,
  0,
  -1,
  1e308,
  true,
  '',
  ' ',
  '\u0000',
  '\ue000',
  '{{ user.name',
  '{% if',
  '<b>',
  '**',
  [],
  [[]],
  {},
  { en: 3 },
  { all: [] },
  'constructor',
  '__proto__',
];

function mutated(value: unknown, random: () => number): unknown {
  const any = () => odd[Math.floor(random() * odd.length)];
  if (random() < 0.04) return any();
  if (Array.isArray(value)) return value.map((one) => mutated(one, random));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(() => random() > 0.02);
  return Object.fromEntries(
    entries.map(([name, inner]) => [random() < 0.02 ? `${name}x` : name, mutated(inner, random)]),
  );
}

const SEEDS = 400;

test('no project makes the checker throw, and one without errors always compiles', { timeout: 60_000 }, () => {
  const wrong: number[] = [];
  for (let seed = 1; seed <= SEEDS; seed++) {
    const sound = mutated(soundProject(), chance(seed)) as ReturnType<typeof soundProject>;
    const files = filesOf({ ...sound, articles: [] }).map((file) => ({ ...file, text: file.text ?? 'null' }));
    const { issues, project } = checkProject(files);
    const faulty = issues.some(({ severity }) => severity === 'error');
    const whole = issues.every(({ line, column, message, fix }) => line > 0 && column > 0 && message && fix);
    if ((project === null) !== faulty || !whole) wrong.push(seed);
  }
  expect(wrong).toEqual([]);
});
