import type { Command } from './command.ts';
import { inTongue } from './japanese/inTongue.ts';
import type { Tongue } from './simulate/words.ts';

export function overview(commands: readonly Command[], tongue: Tongue): string {
  const say = (sentence: string) => inTongue(tongue, sentence);
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(10)} ${say(summary)}`);
  return [
    say('banso: onboarding and tech touch as code'),
    '',
    say('Usage: banso <command> [folder] [options]'),
    '',
    ...lines,
    '',
    say('A folder is a project: project.json, playbooks/*.json, articles/<locale>/*.md, scenarios/*.json.'),
    say(
      '"banso <command> --help" tells more. Exit codes: 0 well, 1 errors found, 2 not understood, 3 server not reached.',
    ),
    '',
  ].join('\n');
}

export function helpOf({ summary, usage, flags }: Command, tongue: Tongue): string {
  const say = (sentence: string) => inTongue(tongue, sentence);
  const lines = Object.entries(flags).map(
    ([name, { value, describe }]) => `  ${`--${name}${value ? ` ${value}` : ''}`.padEnd(20)} ${say(describe)}`,
  );
  return [say(summary), '', say(`Usage: banso ${usage}`), ...(lines.length > 0 ? ['', ...lines] : []), ''].join('\n');
}
