const shell = 'chromium-shell';

/**
 * Every suite of `npm test`, in the order in which they are begun, two at a time on two cores: first what tells soonest that something is
 * wrong, then the longest, so that both cores are busy to the end.
 * `check`: a command that must end well, one test. `vitest`: a folder with its own tests; `project` and `config`
 * choose among that folder's vitest projects and configurations. `browsers`: those that it drives; it runs
 * with those that are there.
 */
export const suites = [
  // With TypeScript's own choice of threads the same takes more than twice the work on two cores.
  { name: 'types', check: ['tsc', '-b', '--checkers', '1', '--builders', '2'] },
  { name: 'lint', check: ['oxlint', '--deny-warnings'] },
  { name: 'house', vitest: 'tests', project: 'house' },
  { name: 'worker', vitest: 'worker' },
  { name: 'engines', vitest: 'tests', config: 'engines/vitest.config.ts', browsers: ['chromium', 'firefox', 'webkit'] },
  { name: 'sdk', vitest: 'packages/sdk', browsers: [shell] },
  { name: 'scenarios', vitest: 'tests', config: 'scenarios/vitest.config.ts', browsers: [shell] },
  { name: 'console', vitest: 'packages/console', browsers: [shell] },
  { name: 'delivery', vitest: 'tests', config: 'delivery/vitest.config.ts' },
  { name: 'kumiki', vitest: 'examples/kumiki', browsers: [shell] },
  { name: 'format', check: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'across', vitest: 'tests', project: 'across' },
  { name: 'mail', vitest: 'worker', config: 'test/email.vitest.config.ts' },
  { name: 'cli', vitest: 'packages/cli' },
  { name: 'engine', vitest: 'packages/engine' },
  { name: 'playbook', vitest: 'packages/playbook' },
  { name: 'protocol', vitest: 'packages/protocol' },
  { name: 'browser', vitest: 'tests', project: 'browser', browsers: [shell] },
];
