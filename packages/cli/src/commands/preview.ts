import { paths } from '@banso/protocol';
import type { PreviewAnswer, PublishRequest } from '@banso/protocol';
import type { Command } from '../command.ts';
import { json, locale, server } from '../flags.ts';
import { filesInForce } from '../folder.ts';
import { issueLines } from '../report/issues.ts';
import { tell } from '../report/tell.ts';
import { post } from '../server.ts';
import { readSound } from '../sound.ts';

export const preview: Command = {
  name: 'preview',
  summary: 'Look at a project’s folder in the app, for a day, without publishing it',
  usage: 'preview [folder] [--url URL] [--key sk_…] [--locale ja|en] [--json]',
  flags: { ...server, locale, json },
  async run(given, world) {
    const sound = readSound(given, world);
    if (!sound) return 1;
    const { folder, warnings } = sound;
    const request: PublishRequest = { files: filesInForce(folder) };
    const answer = await post<PreviewAnswer>(paths.previews, request, given, world);
    const issues = answer.url === null ? answer.issues : warnings;
    if (issues.length > 0 && !given.flags['json']) world.err(issueLines(issues, folder, given, world));
    tell(
      answer,
      answer.url === null
        ? ''
        : `${answer.url}\nUntil ${answer.endsAt}, for whoever has this address; nothing is counted and nobody is written to.\n`,
      given,
      world,
    );
    return answer.url === null ? 1 : 0;
  },
};
