import type { Caches } from '../caches.ts';
import type { Env } from '../env.ts';
import type { Agenda } from './agenda.ts';
import type { Chores } from './chores.ts';
import type { Clock } from './clock.ts';
import type { InForce } from './inForce.ts';
import type { Ledger } from './ledger.ts';

/** How long an account sleeps while its project is switched off, at the most: the watchdog wakes it when that is over. */
const offRest = 3_600_000;

/** The account with its parts. */
export interface Whole {
  readonly env: Env;
  readonly caches: Caches;
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly chores: Chores;
  readonly inForce: InForce;
  readonly agenda: Agenda;
}

/** What an account does without being asked: what its plan has due, the log that is to be folded, its doings in the world. */
export async function doWhatIsDue({ env, caches, clock, ledger, chores, inForce, agenda }: Whole): Promise<void> {
  agenda.begins();
  if (!ledger.kept) return chores.keep();
  const { project, state } = ledger.kept;
  const found = await caches.project(env, project);
  if (found?.off) return agenda.rest(offRest);
  await inForce.listen(project);
  const revision = found?.revision ?? null;
  const prepared = await inForce.planOf(project, revision);
  const { plan } = prepared;
  await ledger.prepare(plan);
  ledger.commit({ project, account: state.id, plan, events: [], now: clock.now() });
  await foldLog();
  const ask = { revision, appUrl: '', ahead: clock.ahead ?? 0 };
  if (state.anonymous && (await chores.settleVisitor(ask))) return;
  await chores.sendDue(prepared);
  await chores.notify(ledger.kept);
  await chores.announce(prepared);
  await chores.keep();
  agenda.ended();

  async function foldLog(): Promise<void> {
    const now = clock.now();
    const due = ledger.foldDue(plan);
    if (due === null || due > now) return;
    if (!chores.archive.isWhole()) await chores.keep();
    if (chores.archive.isWhole() && !ledger.fold(plan, now)) agenda.soon();
  }
}
