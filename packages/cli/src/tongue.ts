import type { Given, World } from './command.ts';
import type { Tongue } from './simulate/words.ts';
import { UserError } from './userError.ts';

/** Language of what is told: as asked, else that of the system. */
export function tongueOf({ flags }: Given, { env }: World): Tongue {
  const asked = flags['locale'];
  if (asked === 'ja' || asked === 'en') return asked;
  if (asked !== undefined)
    throw new UserError(
      'usage',
      `"${String(asked)}" is not a language spoken here.`,
      'Write --locale ja or --locale en.',
    );
  return systemTongue(env);
}

/** As `tongueOf`, of a command line that may not be understood: what is wrong with it is told all the same. */
export function tongueIn(args: readonly string[], { env }: World): Tongue {
  const [, asked] = /(?:^|\n)--locale[=\n](ja|en)(?:$|\n)/.exec(args.join('\n')) ?? [];
  return asked === 'ja' || asked === 'en' ? asked : systemTongue(env);
}

function systemTongue(env: World['env']): Tongue {
  return (env['LC_ALL'] ?? env['LANG'] ?? '').startsWith('ja') ? 'ja' : 'en';
}
