const shell = 'chromium-shell';
const whole = ['chromium', 'firefox', 'webkit'];

/**
 * Every suite of `npm test`, in two lanes that run side by side on two cores; in each, suites run one after the other.
 * `check`: a command that must end well, one test. `vitest`: a folder with its own tests; `project` and `config`
 * choose among that folder's vitest projects and configurations. `browsers`: those that it drives; it runs
 * with those that are there.
 */
export const lanes = [
  [
    // With TypeScript's own choice of threads the same takes more than twice the work on two cores.
    { name: 'types', check: ['tsc', '-b', '--checkers', '1', '--builders', '2'] },
    { name: 'lint', check: ['oxlint', '--deny-warnings'] },
    { name: 'worker', vitest: 'worker' },
    { name: 'cli', vitest: 'packages/cli' },
    { name: 'mail', vitest: 'worker', config: 'test/email.vitest.config.ts' },
    { name: 'across', vitest: 'tests', project: 'across' },
    { name: 'kumiki', vitest: 'examples/kumiki', browsers: [shell] },
    { name: 'engines', vitest: 'tests', config: 'engines/vitest.config.ts', browsers: whole },
  ],
  [
    { name: 'format', check: ['prettier', '--check', '--log-level', 'warn', '.'] },
    { name: 'house', vitest: 'tests', project: 'house' },
    { name: 'engine', vitest: 'packages/engine' },
    { name: 'protocol', vitest: 'packages/protocol' },
    { name: 'playbook', vitest: 'packages/playbook' },
    { name: 'sdk', vitest: 'packages/sdk', browsers: [shell] },
    { name: 'console', vitest: 'packages/console', browsers: [shell] },
    { name: 'browser', vitest: 'tests', project: 'browser', browsers: [shell] },
    { name: 'delivery', vitest: 'tests', config: 'delivery/vitest.config.ts' },
    { name: 'scenarios', vitest: 'tests', config: 'scenarios/vitest.config.ts', browsers: [shell] },
  ],
];
