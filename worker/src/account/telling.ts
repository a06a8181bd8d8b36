import { standing, touchAdvice } from '@banso/engine';
import type { Plan, Prepared, Standing } from '@banso/engine';
import { dropVisitor } from '../directory/visitors.ts';
import type { AccountEntry } from '../directory/accounts.ts';
import { writeUntold } from '../projection/untold.ts';
import type { Untold } from '../projection/untold.ts';
import { createReports } from '../reports/reports.ts';
import { stoodAfter } from '../reports/stood.ts';
import { entryOf, isStale } from './entry.ts';
import { forgetErased } from './forget.ts';
import type { World } from './mailroom.ts';
import { rowsDue } from './rowsDue.ts';
import type { RowsDue } from './rowsDue.ts';
import { forgetProjected, readProjected, writeProjected } from './state.ts';
import type { Kept } from './state.ts';
import { erasureHash } from './tombstones.ts';
import { tellVisitor } from './visitor.ts';

/** What the directory knows of the account, and how it learns the rest. One at a time; whoever calls sees to that. */
export interface Telling {
  /** Tells the directory what it does not know, at once. */
  tell(plan: Prepared): Promise<void>;
  /** Has the directory ask, where there is a queue for that; it is told at once where there is none, or of an account that is new to it. */
  announce(plan: Prepared): Promise<void>;
  untold(plan: Prepared): Promise<Untold | null>;
  /** What became of the word that was told at `at`. Not written: the directory has lost the account, and is told everything anew. */
  told(at: number, wrote: boolean): void;
  /** Announced is as good as told, until `againAt`. */
  isTold(plan: Plan, kept: Kept, stands: Standing, due?: RowsDue): boolean;
  readonly againAt: number | null;
  /** Nothing is left of the account here. */
  dropped(): void;
  /** False: the directory has never heard of this account. */
  readonly known: boolean;
}

/** How long an announced account waits to be asked, in milliseconds of its clock; a queue that is slow must not be sent more for it. */
const patience = 15 * 60_000;

export function createTelling(world: World): Telling {
  const { storage, env, clock, ledger } = world;
  const { sql } = storage;
  const reports = createReports(sql, ledger.kept?.state ?? null);
  let projected = readProjected(sql);
  let handed: { readonly untold: Untold; readonly kept: Kept } | null = null;
  let lastAt = projected?.at ?? 0;
  let againAt: number | null = null;

  function entryNow(plan: Plan, kept: Kept, stands: Standing, { next } = rowsDue(sql)): AccountEntry {
    const { state } = kept;
    if (state.anonymous) return entryOf(kept, stands, next, null, null, null);
    const touch = touchAdvice(plan, state, clock.now());
    const high = plan.settings.health?.group8.high ?? null;
    return entryOf(kept, stands, next, ledger.health.last, touch?.level ?? null, high);
  }

  async function tell(prepared: Prepared): Promise<void> {
    await forgetStrangers(prepared.plan);
    const { kept } = ledger;
    if (kept?.state.anonymous) return tellAsVisitor(prepared.plan, kept);
    if (kept && projected?.visitor) await dropVisitor(env.DB, kept.project, kept.state.id).run();
    for (let untold = await untoldNow(prepared); untold; untold = await untoldNow(prepared)) {
      const [first] = await env.DB.batch(writeUntold(env.DB, untold));
      const wrote = (first?.meta.changes ?? 0) > 0;
      told(untold.word.at, wrote);
      if (!wrote) throw new Error('the directory did not take what an account told');
    }
  }

  async function tellAsVisitor(plan: Plan, kept: Kept): Promise<void> {
    const now = clock.now();
    const entry = entryNow(plan, kept, standing(plan, kept.state, now));
    if (isStale(plan, projected?.visitor ? projected : null, entry, [], now))
      projected = await tellVisitor({ db: env.DB, sql }, kept.project, entry, projected);
  }

  async function forgetStrangers(plan: Plan): Promise<void> {
    const known = new Set(projected?.users);
    await forgetErased(
      world,
      plan,
      Object.keys(ledger.kept?.state.users ?? {}).filter((user) => !known.has(user)),
    );
  }

  async function untoldNow({ plan }: Prepared): Promise<Untold | null> {
    const { kept } = ledger;
    if (!kept || kept.state.anonymous) return null;
    const { project, state } = kept;
    const now = clock.now();
    const stands = standing(plan, state, now);
    const entry = entryNow(plan, kept, stands);
    const users = Object.keys(state.users);
    const isBehind = isStale(plan, projected, entry, users, now);
    const rows = reports.untold({ plan, state, stands, now }, projected?.stood ?? {}, isBehind);
    if (!isBehind && rows.changed.length + rows.gone.length === 0) {
      reports.wereTold(rows, state);
      return null;
    }
    const known = new Set(projected?.users);
    const newcomers = users.filter((user) => !known.has(user));
    lastAt = Math.max(Date.now(), lastAt + 1);
    const isFirst = projected === null || projected.visitor === true;
    const named = new Set([...newcomers, ...rows.changed.map(({ person }) => person)]);
    named.delete('');
    const at = lastAt;
    const people = await Promise.all(Array.from(named, (user) => erasureHash(project, user)));
    const untold = { project, entry, newcomers, rows, word: { at, isFirst, people } };
    handed = { untold, kept };
    return untold;
  }

  function told(at: number, wrote: boolean): void {
    if (handed?.untold.word.at !== at || !ledger.kept) return;
    const { untold, kept } = handed;
    handed = againAt = null;
    if (!wrote) {
      forgetProjected(sql);
      projected = null;
      return;
    }
    reports.wereTold(untold.rows, kept.state);
    const known = new Set(projected?.users);
    const stood = stoodAfter(projected?.stood ?? {}, untold.rows.changed);
    projected = { entry: untold.entry, users: Object.keys(kept.state.users), visitor: false, stood, at };
    writeProjected(sql, projected, known);
  }

  function isTold(plan: Plan, kept: Kept, stands: Standing, due?: RowsDue): boolean {
    const { anonymous = false, users } = kept.state;
    const now = clock.now();
    if (againAt !== null && now < againAt) return true;
    if ((projected?.visitor ?? false) !== anonymous) return false;
    const entry = entryNow(plan, kept, stands, due);
    return anonymous
      ? !isStale(plan, projected, entry, [], now)
      : reports.isTold({ state: kept.state, stands }, projected?.stood ?? {}) &&
          !isStale(plan, projected, entry, Object.keys(users), now);
  }

  return {
    tell,
    async announce(prepared) {
      const { kept } = ledger;
      if (!env.PROJECTIONS || !kept || kept.state.anonymous || !projected || projected.visitor) return tell(prepared);
      const now = clock.now();
      if (againAt !== null && now < againAt) return;
      if (!(await untoldNow(prepared))) return;
      await env.PROJECTIONS.send({ project: kept.project, account: kept.state.id });
      againAt = now + patience;
    },
    async untold(prepared) {
      await forgetStrangers(prepared.plan);
      return untoldNow(prepared);
    },
    told,
    isTold,
    get againAt() {
      return againAt;
    },
    dropped() {
      projected = handed = againAt = null;
    },
    get known() {
      return projected !== null;
    },
  };
}
