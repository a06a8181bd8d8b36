import type { Event } from '@banso/engine';
import type { ImportLine } from '@banso/protocol';
import { toSeen } from '../account/seen.ts';
import { alonesAmong, writeMembers } from '../directory/memberships.ts';
import type { Project } from '../directory/projects.ts';
import type { Asked } from '../http/route.ts';
import { absorb } from '../ingest/absorb.ts';
import { askAbout } from '../ingest/ask.ts';
import { lineEvents } from './linesToEvents.ts';
import type { LineEvents } from './linesToEvents.ts';

export interface Counted {
  /** Lines that were new. */
  readonly fresh: readonly ImportLine[];
  readonly erased: number;
}

/** Hands each account its lines, as the past: they change what is known, and send and start nothing. */
export async function countLines(
  asked: Asked,
  project: Project,
  importId: string,
  lines: readonly ImportLine[],
  now: number,
): Promise<Counted> {
  const told = lines.map((line) => lineEvents(line, importId, now));
  // A line names its account and goes nowhere else, so its numbers leave no gap in another's.
  const all = toSeen(told.flatMap(({ line }) => (line.id === undefined ? [line.line * 2, line.line * 2 + 1] : [])));
  const answers = await Promise.all(
    byAccount(told).map(async ([account, theirs]) => {
      const { stub, ask } = await askAbout(asked, project, account);
      const [numbered, named] = [true, false].map((is) => theirs.filter(({ line }) => (line.id === undefined) === is));
      const taken = [];
      if (numbered?.length)
        taken.push(
          await stub.take({
            ...ask,
            events: numbered.flatMap(({ events }) => events),
            counted: { by: 'seq', queue: `\nimport/${importId}`, seqs: numbered.flatMap(({ seqs }) => seqs), all },
            past: true,
          }),
        );
      if (named?.length)
        taken.push(
          await stub.take({ ...ask, events: named.flatMap(({ events }) => events), counted: { by: 'id' }, past: true }),
        );
      const fresh = new Set(taken.flatMap((one) => one.fresh ?? []));
      return {
        fresh: theirs.filter(({ events }) => events.some(({ id }) => fresh.has(id))).map(({ line }) => line),
        erased: taken.reduce((sum, one) => sum + (one.erased ?? 0), 0),
      };
    }),
  );
  const fresh = answers.flatMap((one) => one.fresh);
  const members = fresh.flatMap((line) =>
    line.type !== 'account' && line.user !== undefined ? [[line.account, line.user] as const] : [],
  );
  await writeMembers(asked.env.DB, project.key, members, true);
  await joinAlones(asked, project, told, members);
  return { fresh, erased: answers.reduce((sum, one) => sum + one.erased, 0) };
}

/** Who was known before their company was goes over to it. */
async function joinAlones(
  asked: Asked,
  project: Project,
  told: readonly LineEvents[],
  members: readonly (readonly [account: string, user: string])[],
): Promise<void> {
  const joining = members.flatMap(([account, user]) => (account === user ? [] : [user]));
  const alone = joining.length === 0 ? new Set<string>() : await alonesAmong(asked.env.DB, project.key, joining);
  const addressed = told.flatMap(({ line, events }) => {
    const [first] = events;
    if (line.type !== 'user' || line.account === line.user || !alone.has(line.user) || !first) return [];
    const group: Event = { ...first, kind: 'group', user: line.user, traits: {} };
    return [{ account: line.account, event: group, past: true }];
  });
  if (addressed.length > 0) await absorb(asked, project, addressed);
}

function byAccount(told: readonly LineEvents[]): readonly (readonly [string, readonly LineEvents[]])[] {
  const found = new Map<string, LineEvents[]>();
  for (const one of told) {
    const theirs = found.get(one.line.account) ?? [];
    found.set(one.line.account, theirs);
    theirs.push(one);
  }
  return [...found];
}
