import type { Flag, Given, World } from './command.ts';

/** Flags that several commands take. */
export const json: Flag = { type: 'boolean', describe: 'Answer in JSON, for machines.' };

export const scenario: Flag = { type: 'string', value: 'FILE', describe: 'A file of scenarios/, or its key.' };

export const locale: Flag = {
  type: 'string',
  value: 'ja|en',
  describe: 'Language of what is told. Default: that of the system, else en.',
};

export const base: Flag = {
  type: 'string',
  value: 'REVISION',
  describe: 'Only over this revision. Default: the one in force when the command starts.',
};

export function baseOf({ flags }: Given): string | undefined {
  return typeof flags['base'] === 'string' ? flags['base'] : undefined;
}

/** Who does this: as was said, else as the system calls them. */
export function byOf({ flags }: Given, { env }: World): { readonly by?: string } {
  const by = flags['by'] ?? env['USER'] ?? env['LOGNAME'] ?? env['USERNAME'];
  return typeof by === 'string' && by !== '' ? { by } : {};
}

export const server: { readonly [name: string]: Flag } = {
  url: {
    type: 'string',
    value: 'URL',
    describe: 'Where the Worker is. Default: BANSO_URL, else http://127.0.0.1:8787.',
  },
  key: { type: 'string', value: 'sk_…', describe: 'Secret key of the project. Default: BANSO_SECRET_KEY.' },
  by: {
    type: 'string',
    value: 'NAME',
    describe: 'Who does this, for the record. Default: you, as the system calls you.',
  },
};
