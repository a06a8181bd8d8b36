/**
 * Every suite of `npm test`, in the order in which they run: quick ones first, those that need the whole product last.
 * `check`: a command that must end well, one test. `vitest`: a folder with its own tests; `project` and `config`
 * choose among that folder's vitest projects and configurations. `browsers`: those that it drives; it runs
 * with those that are there. `lane`: it keeps one core busy, and runs beside those of another lane, each lane in turn.
 */
export const suites = [
  // With TypeScript's own choice of threads the same takes more than twice the work on two cores.
  { name: 'types', check: ['tsc', '-b', '--checkers', '1', '--builders', '2'] },
  { name: 'lint', check: ['oxlint', '--deny-warnings'] },
  { name: 'format', lane: 2, check: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'house', vitest: 'tests', project: 'house' },
  { name: 'engine', lane: 2, vitest: 'packages/engine' },
  { name: 'protocol', lane: 2, vitest: 'packages/protocol' },
  { name: 'playbook', lane: 2, vitest: 'packages/playbook' },
  { name: 'sdk', vitest: 'packages/sdk', browsers: ['chromium-shell'] },
  { name: 'console', vitest: 'packages/console', browsers: ['chromium-shell'] },
  { name: 'cli', lane: 2, vitest: 'packages/cli' },
  { name: 'worker', lane: 1, vitest: 'worker' },
  { name: 'mail', lane: 2, vitest: 'worker', config: 'test/email.vitest.config.ts' },
  { name: 'delivery', vitest: 'tests', config: 'delivery/vitest.config.ts' },
  { name: 'across', lane: 2, vitest: 'tests', project: 'across' },
  { name: 'kumiki', lane: 2, vitest: 'examples/kumiki', browsers: ['chromium-shell'] },
  { name: 'browser', lane: 2, vitest: 'tests', project: 'browser', browsers: ['chromium-shell'] },
  { name: 'scenarios', vitest: 'tests', config: 'scenarios/vitest.config.ts', browsers: ['chromium-shell'] },
  { name: 'engines', vitest: 'tests', config: 'engines/vitest.config.ts', browsers: ['chromium', 'firefox', 'webkit'] },
];
