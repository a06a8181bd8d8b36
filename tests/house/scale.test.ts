import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { costsOf, figuresOf, filled, loads, measuredIn } from '../bench/worker/cost.ts';
import { root } from './tree.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const measured = { counts: 4, reaches: 9, tells: 4, cpu: 1 };

describe('the figures of docs/scale.md', () => {
  it('are those of the last bench and of the platform’s prices', () => {
    const doc = read('docs/scale.md');
    const figures = figuresOf(measuredIn(JSON.parse(read('tests/bench/results/worker.json'))));
    const names = [...doc.matchAll(/<!-- scale: ([\w ]+) -->/g)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => figures[name] === undefined)).toEqual([]);
    expect(filled(doc, figures)).toBe(doc);
  });
  it('would be other ones for another bench', () => {
    expect(filled('<!-- scale: counts -->3 rows', figuresOf(measured))).toBe('<!-- scale: counts -->4 rows');
    expect(filled('<!-- scale: users total -->$1,234.', figuresOf(measured))).not.toContain('1,234');
  });
  it('grow with what is written', () => {
    const { total } = costsOf(loads.events, measured);
    expect(costsOf(loads.events, { ...measured, counts: 24 }).total - total).toBeCloseTo(150 * 20 * 0.98, 0);
  });
});
