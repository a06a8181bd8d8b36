import type { Command } from './command.ts';

export function overview(commands: readonly Command[]): string {
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`);
  return [
    'banso: onboarding and tech touch as code',
    '',
    'Usage: banso <command> [folder] [options]',
    '',
    ...lines,
    '',
    'A folder is a project: project.json, playbooks/*.json, articles/<locale>/*.md, scenarios/*.json.',
    '"banso <command> --help" tells more. Exit codes: 0 well, 1 errors found, 2 not understood, 3 server not reached.',
    '',
  ].join('\n');
}

export function helpOf({ summary, usage, flags }: Command): string {
  const lines = Object.entries(flags).map(
    ([name, { value, describe }]) => `  ${`--${name}${value ? ` ${value}` : ''}`.padEnd(20)} ${describe}`,
  );
  return [summary, '', `Usage: banso ${usage}`, ...(lines.length > 0 ? ['', ...lines] : []), ''].join('\n');
}
