import { paths } from '@banso/protocol';
import type { IdentityMode, SettingsBody, SettingsRequest } from '@banso/protocol';
import type { Command } from '../command.ts';
import { byOf, json, locale, server } from '../flags.ts';
import { tell } from '../report/tell.ts';
import { get, post } from '../server.ts';
import { UserError } from '../userError.ts';

const modes: readonly IdentityMode[] = ['off', 'monitor', 'enforce'];

export const project: Command = {
  name: 'project',
  summary: 'Show the kill switch and the identity mode, and change them',
  usage:
    'project [show|on|off|identity off|monitor|enforce] [--url URL] [--key sk_…] [--by NAME] [--locale ja|en] [--json]',
  flags: { ...server, locale, json },
  async run(given, world) {
    const wanted = wantedOf(given.positionals);
    const body = wanted
      ? await post<SettingsBody>(paths.project, { ...wanted, ...byOf(given, world) }, given, world)
      : await get<SettingsBody>(paths.project, given, world);
    tell(body, told(body), given, world);
    return 0;
  },
};

/** Null: only to be shown. */
function wantedOf([what = 'show', mode, ...rest]: readonly string[]): SettingsRequest | null {
  if (rest.length === 0 && what === 'identity') {
    const identity = modes.find((known) => known === mode);
    if (identity) return { identity };
    throw notUnderstood(`"${mode ?? ''}" is not an identity mode.`);
  }
  if (mode === undefined && what === 'show') return null;
  if (mode === undefined && (what === 'on' || what === 'off')) return { switch: what };
  throw notUnderstood(`"${[what, mode, ...rest].join(' ').trim()}" is not something to do with a project.`);
}

const notUnderstood = (sentence: string) => new UserError('usage', sentence, `Write: banso ${project.usage}`);

const meanings = {
  on: 'on: pages are guided, events are taken, mail is sent',
  off: 'off: pages show and send nothing, events are refused, mail waits',
} as const;

const identities = {
  off: 'off: what pages say is taken, nothing is counted',
  monitor: 'monitor: what pages say is taken; what no token vouches for is counted',
  enforce: 'enforce: what no token vouches for is refused',
} as const;

function told(body: SettingsBody): string {
  const changes = body.changes.map(
    ({ at, by, setting, before, after }) => `  ${at}  ${setting} ${before} → ${after}  ${by ?? '(no name given)'}\n`,
  );
  return [
    `project   ${body.key}\n`,
    `switch    ${meanings[body.switch]}\n`,
    `identity  ${identities[body.identity]}\n`,
    ...(changes.length > 0 ? ['changes\n', ...changes] : []),
  ].join('');
}
