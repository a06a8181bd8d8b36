import type { Batch, BatchAnswer } from '@banso/protocol';
import { judge } from '../access/speaker.ts';
import type { Claims, Intake } from '../account/intake.ts';
import { toSeen } from '../account/seen.ts';
import type { Project } from '../directory/projects.ts';
import type { Env } from '../env.ts';
import { accountStub } from './accountStub.ts';
import { handOver } from './handOver.ts';
import { requireTaken } from '../access/rates.ts';
import type { Sorted } from './sorted.ts';

export interface Delivered {
  readonly held: BatchAnswer['held'];
  /** A `View` in JSON. */
  readonly view: string | null;
  /** How many were left out because they are of people who were deleted. */
  readonly erased: number;
}

/** Hands each account its events, all at once, and asks the one that the sender is about for its view. */
export async function deliver(
  env: Env,
  project: Project,
  batch: Batch,
  { accounts, owners }: Sorted,
  claims: Claims | null,
  ahead: number,
): Promise<Delivered> {
  const asker = batch.about && judge(batch.about, claims, project.identity);
  const about = asker && !asker.refused ? asker.speaker : undefined;
  // An item that names its account goes nowhere else, so its number leaves no gap in another. One that goes where the token says may
  // come to this account yet, with another token: it is marked where it is counted, and nowhere else.
  const named = batch.items.filter(({ accountId }) => accountId !== undefined).map(({ seq }) => seq);
  const names = new Set([...accounts.keys(), ...(about ? [about.account] : [])]);
  const ask = { project: project.key, revision: project.revision, appUrl: project.appUrl, ahead };
  const told = (some: readonly string[]) =>
    some.map(async (account) => {
      const { events = [], seqs = [], anonymous = false } = accounts.get(account) ?? {};
      const intake: Intake = {
        ...ask,
        account,
        events,
        anonymous,
        counted: { by: 'seq', queue: batch.queue, seqs, all: toSeen([...named, ...seqs]) },
        ...(claims?.account === account ? { claims } : {}),
        ...(about?.account === account ? { about: { user: about.user, locale: batch.locale } } : {}),
        braked: true,
      };
      return accountStub(env, project.key, account).takeInWriting(JSON.stringify(intake));
    });
  // What a visitor did comes before what is asked of the person they turn out to be.
  const visitors = [...names].filter((name) => owners.has(name));
  const first = await Promise.all(told(visitors));
  await handOver(env, ask, owners);
  const answers = [...first, ...(await Promise.all(told([...names].filter((name) => !owners.has(name)))))];
  // One that was turned away turns the whole batch away: the others know its copies when it comes again.
  requireTaken(answers);
  return {
    held: [...accounts.values()].flatMap(({ ids }) => ids),
    view: answers.find(({ view }) => view !== null)?.view ?? null,
    erased: answers.reduce((sum, { erased = 0 }) => sum + erased, 0),
  };
}
