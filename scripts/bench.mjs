import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { Complaint, orComplain } from './complaint.mjs';
import { ensureInstalled } from './install.mjs';
import { node, root } from './places.mjs';
import { run } from './run.mjs';

const folder = join(root, 'tests/bench');

/**
 * `npm run bench`, or `npm run bench -- engine` for some. Runs tests/bench/<name>.bench.ts one after the other; each writes
 * tests/bench/results/<name>.json through `report` of tests/bench/report.ts, and the figures are printed as one table.
 */
async function main() {
  await ensureInstalled();
  await ensureBuilt();
  const wanted = process.argv.slice(2);
  const files = readdirSync(folder).filter((file) => file.endsWith('.bench.ts'));
  const chosen = files.filter((file) => wanted.length === 0 || wanted.includes(nameOf(file)));
  if (chosen.length === 0) throw new Complaint(`There is no such bench; there are ${files.map(nameOf).join(', ')}.`);
  mkdirSync(join(folder, 'results'), { recursive: true });
  const lines = [];
  for (const file of chosen) {
    console.log(`\n── ${nameOf(file)}`);
    const { code } = await run(node, [join(folder, file)], { show: true });
    if (code !== 0) process.exitCode = 1;
    lines.push(...(code === 0 ? linesOf(nameOf(file)) : [[nameOf(file), 'did not end well', '']]));
  }
  console.log(`\n${table([['bench', 'what', 'figure'], ...lines])}`);
}

const nameOf = (file) => file.replace('.bench.ts', '');

function linesOf(name) {
  const { figures } = JSON.parse(readFileSync(join(folder, 'results', `${name}.json`), 'utf8'));
  return Object.entries(figures).map(([what, figure]) => [name, what, figure.toLocaleString('en')]);
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

await orComplain(main);
