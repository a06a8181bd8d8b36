import { paths } from '@banso/protocol';
import type { InForceBody, PublishAnswer, RollbackRequest } from '@banso/protocol';
import type { Command } from '../command.ts';
import { base, baseOf, byOf, json, locale, server } from '../flags.ts';
import { tell } from '../report/tell.ts';
import { get, post } from '../server.ts';
import { UserError } from '../userError.ts';

export const rollback: Command = {
  name: 'rollback',
  summary: 'Put an older version of a playbook into force again',
  usage: 'rollback KEY --to VERSION [--url URL] [--key sk_…] [--by NAME] [--base REVISION] [--locale ja|en] [--json]',
  flags: {
    to: { type: 'string', value: 'VERSION', describe: 'The version to go back to.' },
    ...server,
    base,
    locale,
    json,
  },
  async run(given, world) {
    const [playbook] = given.positionals;
    const { to } = given.flags;
    const version = Number(to);
    if (playbook === undefined)
      throw new UserError('usage', 'The key of the playbook is missing.', `Write: banso ${rollback.usage}`);
    if (!Number.isInteger(version) || version < 1)
      throw new UserError('usage', 'The version to go back to is missing or not a number.', 'Add it, such as --to 3.');
    const { revision } = await get<InForceBody>(paths.publish, given, world);
    const request: RollbackRequest = {
      version,
      ...byOf(given, world),
      base: baseOf(given) ?? revision,
    };
    const answer = await post<PublishAnswer>(
      paths.rollback.replace(':key', encodeURIComponent(playbook)),
      request,
      given,
      world,
    );
    tell(
      answer,
      `${playbook} is as it was in version ${version}; in force as revision ${answer.revision}.\n`,
      given,
      world,
    );
    return 0;
  },
};
