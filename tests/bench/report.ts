import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus } from 'node:os';

/** Runs each of the named works in turn, `times` times; milliseconds of each run. The first round warms up and is left out. */
export function bench<Name extends string>(
  times: number,
  works: Readonly<Record<Name, () => unknown>>,
): Record<Name, number[]> {
  const names = Object.keys(works) as Name[];
  const runs = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= times; round += 1) {
    for (const name of names) {
      const began = performance.now();
      works[name]();
      if (round > 0) runs[name].push(performance.now() - began);
    }
  }
  return runs;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Writes `results/<name>.json`, with the machine it was measured on and whatever else is to be kept, and prints the figures. */
export function report(name: string, figures: Readonly<Record<string, number | string>>, more: object = {}): void {
  const folder = new URL('./results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const machine = { node: process.version, arch: arch(), cores: cpus().length, cpu: cpus()[0]?.model ?? 'unknown' };
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify({ name, machine, ...more, figures }, null, 2)}\n`);
  console.log(`\n${name}`);
  for (const [what, figure] of Object.entries(figures))
    console.log(`  ${what.padEnd(44)} ${typeof figure === 'number' ? figure.toLocaleString('en') : figure}`);
}
