import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { paths } from '@banso/protocol';
import type { PersonDeleted, PersonExport } from '@banso/protocol';
import type { Command } from '../command.ts';
import { byOf, json, locale, server } from '../flags.ts';
import { tell } from '../report/tell.ts';
import { erase, get } from '../server.ts';
import { UserError } from '../userError.ts';

export const users: Command = {
  name: 'users',
  summary: 'Give out all that is kept of a person, or delete it for good',
  usage: 'users export|delete ID [--out FILE] [--yes ID] [--url URL] [--key sk_…] [--by NAME] [--json]',
  flags: {
    out: { type: 'string', value: 'FILE', describe: 'Where an export is written. Default: to the output.' },
    yes: { type: 'string', value: 'ID', describe: 'The id once more: what is deleted cannot be brought back.' },
    ...server,
    locale,
    json,
  },
  async run(given, world) {
    const [what, id, ...more] = given.positionals;
    if (id === undefined || more.length > 0 || (what !== 'export' && what !== 'delete'))
      throw new UserError('usage', 'Say what to do, and with whom.', `Write: banso ${users.usage}`);
    const by = new URLSearchParams(byOf(given, world)).toString();
    const query = by === '' ? '' : `?${by}`;
    if (what === 'export') {
      const { out } = given.flags;
      const path = paths.userExport.replace(':id', encodeURIComponent(id));
      const text = `${JSON.stringify(await get<PersonExport>(`${path}${query}`, given, world), null, 2)}\n`;
      if (typeof out !== 'string') world.out(text);
      else writeFileSync(resolve(world.cwd, out), text, { mode: 0o600 });
      return 0;
    }
    if (given.flags['yes'] !== id)
      throw new UserError(
        'notSure',
        `All that is kept of "${id}" would be deleted for good, and nothing of them would ever be taken again.`,
        `Add --yes ${id}.`,
      );
    const path = paths.user.replace(':id', encodeURIComponent(id));
    const answer = await erase<PersonDeleted>(`${path}${query}`, given, world);
    tell(
      answer,
      answer.accounts.length === 0
        ? `Nothing is kept of "${id}", and nothing will be.\n`
        : `"${id}" is deleted from: ${answer.accounts.join(', ')}\n`,
      given,
      world,
    );
    return 0;
  },
};
