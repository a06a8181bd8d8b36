import { parseArgs } from 'node:util';
import { commands } from './commands/index.ts';
import type { Command, ExitCode, Given, World } from './command.ts';
import { helpOf, overview } from './help.ts';
import { inTongue } from './japanese/inTongue.ts';
import type { Tongue } from './simulate/words.ts';
import { tongueIn } from './tongue.ts';
import { UserError } from './userError.ts';

/** Runs one command line. Whatever goes wrong becomes a message and an exit code. */
export async function banso(args: readonly string[], world: World): Promise<ExitCode> {
  const tongue = tongueIn(args, world);
  try {
    const [name, ...rest] = args;
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      const about = rest[0] === undefined ? undefined : commands.find((command) => command.name === rest[0]);
      world.out(about ? helpOf(about, tongue) : overview(commands, tongue));
      return name === undefined ? 2 : 0;
    }
    const command = commands.find((one) => one.name === name);
    if (!command)
      throw new UserError(
        'unknownCommand',
        `There is no command "${name}".`,
        `Commands: ${commands.map((one) => one.name).join(', ')}.`,
      );
    if (rest.includes('--help') || rest.includes('-h')) {
      world.out(helpOf(command, tongue));
      return 0;
    }
    return await command.run(given(command, rest), world);
  } catch (error) {
    return told(error, args.includes('--json'), tongue, world);
  }
}

function given(command: Command, args: readonly string[]): Given {
  const options = Object.fromEntries(Object.entries(command.flags).map(([name, { type }]) => [name, { type }]));
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { positionals, flags: values as Given['flags'] };
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. ');
    throw new UserError('usage', `${sentence.replace(/\.$/, '')}.`, `Write: banso ${command.usage}`);
  }
}

function told(error: unknown, json: boolean, tongue: Tongue, world: World): ExitCode {
  if (!(error instanceof UserError)) {
    world.err(`banso broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
  const { code, message, fix, exit } = error;
  if (json) world.out(`${JSON.stringify({ error: { code, message, fix } }, null, 2)}\n`);
  else
    world.err(
      `${code}: ${inTongue(tongue, message)}\n  ${tongue === 'ja' ? '対処：' : 'fix: '}${inTongue(tongue, fix)}\n`,
    );
  return exit;
}
