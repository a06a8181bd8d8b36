import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers, labelOf } from './browsers.mjs';
import { ensureBuilt } from './build.mjs';
import { Complaint, orComplain } from './complaint.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './places.mjs';
import { run } from './run.mjs';
import { suites } from './suites.mjs';

const reports = join(root, 'tests/.out/reports');

/** `npm test`, or `npm test -- house sdk` for some suites. */
async function main() {
  const chosen = choose(process.argv.slice(2));
  await ensureInstalled();
  const missing = await ensureBrowsers([...new Set(chosen.flatMap((suite) => suite.browsers ?? []))]);
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  const results = [await timed('build', () => onlyIfItEndsWell(ensureBuilt))];
  const left = [...chosen];
  const runThem = async () => {
    for (let suite = left.shift(); suite; suite = left.shift()) {
      console.log(`\n── ${suite.name}`);
      results.push(await timed(suite.name, () => runSuite(suite, missing)));
    }
  };
  await Promise.all([runThem(), runThem()]);
  report(results, missing);
}

/** The suites of these names or, without any, all of them. */
function choose(names) {
  const known = suites.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Complaint(`There is no suite ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  return names.length > 0 ? suites.filter(({ name }) => names.includes(name)) : suites;
}

async function timed(name, task) {
  const began = performance.now();
  const counts = await task();
  return { name, ...counts, ms: performance.now() - began };
}

async function onlyIfItEndsWell(task) {
  try {
    await task();
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    console.error(error instanceof Complaint ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function runSuite(suite, missing) {
  if (suite.check) return runCheck(suite.check);
  return suite.browsers?.every((engine) => missing.includes(engine)) ? countAsSkipped(suite) : runVitest(suite);
}

async function runCheck([tool, ...args]) {
  const { code, output } = await run(tool, args, { env: { NO_COLOR: '1' } });
  if (code !== 0) console.error(output.trimEnd());
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/**
 * A browser on a machine that stands still for a second now and then may miss what a test waits for: there a test that failed is tried
 * once more, and is told by name.
 */
async function runVitest(suite) {
  const file = join(reports, `${suite.name}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const tries = suite.browsers ? ['--retry=1'] : [];
  const { code } = await run('vitest', ['run', ...tries, ...placeOf(suite), ...reporters], {
    show: true,
    env: { NO_COLOR: '1' },
  });
  const counts = countsIn(file);
  // A suite that breaks outside its tests, or has none, must not look like a pass.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** A file that could not even be read has no tests in the report, so it counts as one that failed. */
function countsIn(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const broken = report.testResults.filter(
      (result) => result.status === 'failed' && result.assertionResults.length === 0,
    );
    const again = report.testResults
      .flatMap((result) => result.assertionResults)
      .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0);
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken.length,
      skipped: report.numPendingTests + report.numTodoTests,
      again: again.map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0].split('\n', 1)[0]}`),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function countAsSkipped(suite) {
  const file = join(reports, `${suite.name}.json`);
  await run('vitest', ['list', ...placeOf(suite), `--json=${file}`]);
  return { passed: 0, failed: 0, skipped: JSON.parse(readFileSync(file, 'utf8')).length };
}

function placeOf(suite) {
  const { vitest, project, config } = suite;
  return ['--root', vitest, ...(config ? ['--config', config] : []), ...(project ? ['--project', project] : [])];
}

function report(results, missing) {
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  const row = (name, ...cells) => name.padEnd(12) + cells.map((cell) => String(cell).padStart(9)).join('');
  console.log(`\n${row('suite', 'passed', 'failed', 'skipped', 'seconds')}`);
  for (const { name, passed, failed, skipped, ms } of results)
    console.log(row(name, passed, failed, skipped, (ms / 1000).toFixed(1)));
  console.log(row('all', total('passed'), total('failed'), total('skipped'), (total('ms') / 1000).toFixed(1)));
  const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
  for (const { name, again = [] } of results)
    for (const test of again) console.log(`\nPassed at the second try only (${name}): ${test}`);
  for (const engine of missing) console.log(`\n${labelOf(engine)} was not there: its tests were skipped, not passed.`);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed${skipped}`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
}

await orComplain(main);
