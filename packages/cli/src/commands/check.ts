import { checkProject } from '@banso/playbook';
import type { Command } from '../command.ts';
import { json, locale } from '../flags.ts';
import { readFolder } from '../folder.ts';
import { issueLines } from '../report/issues.ts';
import { tell } from '../report/tell.ts';

export const check: Command = {
  name: 'check',
  summary: 'Look for errors in a project’s folder',
  usage: 'check [folder] [--locale ja|en] [--json]',
  flags: { locale, json },
  async run(given, world) {
    const folder = readFolder(given, world);
    const { issues, project } = checkProject(folder.files);
    tell({ issues }, issueLines(issues, folder, given, world), given, world);
    return project === null ? 1 : 0;
  },
};
