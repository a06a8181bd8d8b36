import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtFiles } from './built.ts';
import { caps, overCap, staleFigures, staticImportsIn, type BuiltFiles } from './figures.ts';
import { root } from './tree.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const sample: BuiltFiles = new Map([
  ['loader', { brotli: 512, imports: [] }],
  ['kernel', { brotli: 6_840, imports: ['words'] }],
  ['words', { brotli: 100, imports: ['kernel'] }],
]);

describe('what a page loads', () => {
  it('is within the caps', () => {
    expect(overCap(builtFiles(), caps)).toEqual([]);
  });
  it('counts what its parts import, once', () => {
    expect(
      staticImportsIn('import{a as b}from"./words.x1.js";import"./guide.y_2.js";export{c}from"./kernel.z.js";'),
    ).toEqual(['words', 'guide', 'kernel']);
    expect(staticImportsIn('const a=()=>import("./tour.x1.js")')).toEqual([]);
    expect(overCap(sample, [{ parts: ['loader', 'kernel'], bytes: 7_452 }])).toEqual([]);
  });
  it('is refused over a cap, or when it is not there', () => {
    expect(overCap(sample, [{ parts: ['loader', 'kernel'], bytes: 7_451 }])).toHaveLength(1);
    expect(overCap(sample, [{ parts: ['tour'], bytes: 9_999 }])).toHaveLength(1);
  });
});

describe('figures in the README', () => {
  it.runIf(existsSync(join(root, 'README.md')))('are there, and are those of the built files', () => {
    expect(read('README.md')).toMatch(/<!-- size: loader -->/);
    expect(staleFigures(read('README.md'), builtFiles())).toEqual([]);
  });
  it('are refused when they are stale or of nothing', () => {
    expect(staleFigures('| loader | <!-- size: loader -->0.51 kB |', sample)).toEqual([]);
    expect(staleFigures('<!-- size: loader -->0.60 kB, <!-- size: loader+kernel -->7.3 kB', sample)).toHaveLength(2);
    expect(staleFigures('<!-- size: help -->1.0 kB', sample)).toHaveLength(1);
  });
});
