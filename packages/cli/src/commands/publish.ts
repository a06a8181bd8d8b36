import { paths } from '@banso/protocol';
import type { InForceBody, PublishAnswer, PublishRequest } from '@banso/protocol';
import type { Command } from '../command.ts';
import { refuseBehind, refuseWithdrawal } from '../behind.ts';
import { base, baseOf, byOf, json, locale, server } from '../flags.ts';
import { filesInForce } from '../folder.ts';
import { issueLines } from '../report/issues.ts';
import { tell } from '../report/tell.ts';
import { get, post } from '../server.ts';
import { readSound } from '../sound.ts';

export const publish: Command = {
  name: 'publish',
  summary: 'Check a project’s folder and put it into force',
  usage:
    'publish [folder] [--url URL] [--key sk_…] [--by NAME] [--note TEXT] [--base REVISION] [--withdraw] [--locale ja|en] [--json]',
  flags: {
    ...server,
    note: { type: 'string', value: 'TEXT', describe: 'What changed, in a sentence; kept with each new version.' },
    base,
    withdraw: { type: 'boolean', describe: 'Playbooks that are in force and not in the folder are withdrawn.' },
    locale,
    json,
  },
  async run(given, world) {
    const sound = readSound(given, world);
    if (!sound) return 1;
    const { folder, project, warnings } = sound;
    const { note } = given.flags;
    const inForce = await get<InForceBody>(paths.publish, given, world);
    const by = byOf(given, world);
    if (given.flags['base'] === undefined) refuseBehind(folder, inForce, by.by);
    if (!given.flags['withdraw']) refuseWithdrawal(project, inForce);
    const request: PublishRequest = {
      files: filesInForce(folder),
      ...by,
      ...(typeof note === 'string' && { note }),
      base: baseOf(given) ?? inForce.revision,
    };
    const answer = await post<PublishAnswer>(paths.publish, request, given, world);
    if (warnings.length > 0 && !given.flags['json']) world.err(issueLines(warnings, folder, given, world));
    const lines = answer.published.map(
      ({ key, version, changed }) => `${key}  version ${version}${changed ? '' : '  (as it was)'}\n`,
    );
    tell(answer, `${lines.join('')}Published as revision ${answer.revision}.\n`, given, world);
    return 0;
  },
};
