/**
 * Every suite of `npm test`, in the order in which they run: quick ones first, those that need the whole product last.
 * `check`: a command that must end well, one test. `vitest`: a folder with its own tests; `project` and `config`
 * choose among that folder's vitest projects and configurations. `browser`: it drives a real Chromium.
 */
export const suites = [
  // With TypeScript's own choice of threads the same takes more than twice the work on two cores.
  { name: 'types', check: ['tsc', '-b', '--checkers', '1', '--builders', '2'] },
  { name: 'lint', check: ['oxlint', '--deny-warnings'] },
  { name: 'format', check: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'house', vitest: 'tests', project: 'house' },
  { name: 'engine', vitest: 'packages/engine' },
  { name: 'protocol', vitest: 'packages/protocol' },
  { name: 'playbook', vitest: 'packages/playbook' },
  { name: 'sdk', vitest: 'packages/sdk', browser: true },
  { name: 'console', vitest: 'packages/console', browser: true },
  { name: 'cli', vitest: 'packages/cli' },
  { name: 'worker', vitest: 'worker' },
  { name: 'mail', vitest: 'worker', config: 'test/email.vitest.config.ts' },
  { name: 'across', vitest: 'tests', project: 'across' },
  { name: 'kumiki', vitest: 'examples/kumiki', browser: true },
  { name: 'browser', vitest: 'tests', project: 'browser', browser: true },
  { name: 'scenarios', vitest: 'tests', project: 'scenarios', browser: true },
];
