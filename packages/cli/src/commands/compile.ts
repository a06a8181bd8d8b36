import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withoutMail } from '@banso/engine';
import type { Command } from '../command.ts';
import { json, locale } from '../flags.ts';
import { shown } from '../folder.ts';
import { tell } from '../report/tell.ts';
import { readSound } from '../sound.ts';

export const compile: Command = {
  name: 'compile',
  summary: 'Print the compiled project: every default and reference written out',
  usage: 'compile [folder] [--page] [--out FILE] [--locale ja|en] [--json]',
  flags: {
    page: { type: 'boolean', describe: 'For a page without a Worker: mails and tasks are left out.' },
    out: { type: 'string', value: 'FILE', describe: 'Write it there instead.' },
    locale,
    json,
  },
  async run(given, world) {
    const sound = readSound(given, world);
    if (!sound) return 1;
    const { out, page } = given.flags;
    const text = `${page ? JSON.stringify(withoutMail(sound.project)) : JSON.stringify(sound.project, null, 2)}\n`;
    if (typeof out !== 'string') world.out(text);
    else {
      const path = resolve(world.cwd, out);
      writeFileSync(path, text);
      tell({ out: path }, `Written to ${shown(path, world)}.\n`, given, world);
    }
    return 0;
  },
};
