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
  return (env['LC_ALL'] ?? env['LANG'] ?? '').startsWith('ja') ? 'ja' : 'en';
}
