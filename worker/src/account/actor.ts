import { DurableObject } from 'cloudflare:workers';
import { emptyAccount, get, prepare, standing, viewOf } from '@banso/engine';
import type { Event, Prepared, Standing } from '@banso/engine';
import type { AccountBody, AccountPage, MailBody, UserBody } from '@banso/protocol';
import type { Caches } from '../caches.ts';
import type { Env } from '../env.ts';
import { createAlarm } from './alarm.ts';
import { accountBody, userBody } from './bodies.ts';
import { createChores } from './chores.ts';
import { newlyClaimed } from './claims.ts';
import { createClock } from './clock.ts';
import { freshOf } from './fresh.ts';
import type { Ask, Intake, Taken } from './intake.ts';
import { openLedger } from './ledger.ts';
import { findRow, nextDue, reviveSending } from './outbox.ts';
import { accountPage, mailBody } from './page.ts';
import { schema } from './schema.ts';
import type { Kept } from './state.ts';
import { toldAnew } from './toldAnew.ts';
import { unpublished } from './unpublished.ts';

/** How soon what could not be reached (the directory) is tried again, in milliseconds. */
const retryAfter = 30_000;
/** How long an account sleeps while its project is switched off, at the most: the watchdog wakes it when that is over. */
const offRest = 3_600_000;

/** One account: its log, its state, its outbox and its one alarm. Decides nothing itself: it hands storage and time to the engine. */
export class AccountActor extends DurableObject<Env> {
  readonly #caches;
  readonly #clock;
  readonly #alarm;
  readonly #ledger;
  readonly #chores;
  #plan: Prepared | null = null;
  /** Work for the alarm that is in no row: something could not be reached, or the directory is to be told. */
  #choresAt: number | null = null;
  /** Something failed: until then the alarm rests, even where work is overdue. */
  #restsUntil: number | null = null;

  constructor(ctx: DurableObjectState, env: Env, caches: Caches) {
    super(ctx, env);
    const { storage } = ctx;
    storage.sql.exec(schema);
    reviveSending(storage.sql);
    this.#caches = caches;
    this.#clock = createClock(() => Date.now());
    this.#alarm = createAlarm(storage, this.#clock, () => Date.now());
    this.#ledger = openLedger(storage);
    this.#chores = createChores({ storage, env, caches, clock: this.#clock, ledger: this.#ledger });
    void ctx.blockConcurrencyWhile(() => this.#alarm.read());
  }

  /** Counts what is new, decides what follows, and answers once that is on the disk. */
  async take(intake: Intake): Promise<Taken> {
    const { project, account, past = false, claims, about, appUrl } = intake;
    const plan = await this.#ready(intake);
    const now = this.#clock.now();
    const fresh = freshOf(this.ctx.storage.sql, intake);
    const claimed = claims ? newlyClaimed(this.#ledger.kept?.state ?? null, claims, now) : [];
    const events = [...claimed, ...fresh.events];
    if (events.length > 0)
      this.#ledger.commit({ project, account, plan: plan.plan, events, now, past, also: fresh.keep });
    const kept = this.#ledger.kept ?? { project, state: emptyAccount(account), wakeAt: null };
    const stands = standing(plan.plan, kept.state, now);
    if (this.#ledger.kept) await this.#tellSoon(plan, kept, stands);
    return { view: about === undefined ? null : viewOf(plan, kept.state, stands, about, now, appUrl) };
  }

  /** Lets go of a person who turns out to belong elsewhere; what is known of them, to be told there as of `at`. */
  async release(ask: Ask, user: string, at: number): Promise<readonly Event[]> {
    const { plan } = await this.#ready(ask);
    const person = this.#ledger.kept && get(this.#ledger.kept.state.users, user);
    if (!person) return [];
    if (person.leftAt === null) {
      const now = this.#clock.now();
      const left = { id: `released/${user}`, at: now, user, verified: true, kind: 'leave' } as const;
      this.#ledger.commit({ project: ask.project, account: ask.account, plan, events: [left], now });
      await this.#arm();
    }
    return toldAnew(person, at);
  }

  /** Null: nothing has ever happened in this account. */
  async body(ask: Ask): Promise<AccountBody | null> {
    const { plan } = await this.#ready(ask);
    return this.#ledger.kept && accountBody(plan, this.#ledger.kept.state, this.#clock.now());
  }

  /** Null: nothing is known of this person here. */
  async member(ask: Ask, user: string): Promise<UserBody['accounts'][number] | null> {
    const { plan } = await this.#ready(ask);
    return this.#ledger.kept && userBody(plan, this.#ledger.kept.state, user, this.#clock.now());
  }

  async page(ask: Ask): Promise<AccountPage | null> {
    const { plan } = await this.#ready(ask);
    return this.#ledger.kept && accountPage(this.ctx.storage.sql, plan, this.#ledger.kept.state, this.#clock.now());
  }

  async mail(ask: Ask, id: string): Promise<MailBody | null> {
    const { plan } = await this.#ready(ask);
    const row = findRow(this.ctx.storage.sql, id);
    return row && this.#ledger.kept && mailBody(row, plan, this.#ledger.kept.state);
  }

  /** Does all that is due; `at` makes it that time for as long as this takes. Answers when something is next due. */
  async wake(at?: number): Promise<number | null> {
    try {
      await this.#knowTime();
      await (at === undefined ? this.#wake() : this.#clock.stoppedAt(at, () => this.#wake()));
    } catch (error) {
      this.#rest();
      throw error;
    } finally {
      await this.#arm();
    }
    return this.#nextAt();
  }

  /** In this object's time, in milliseconds. */
  async nextAt(): Promise<number | null> {
    return this.#nextAt();
  }

  async moveClock(ahead: number): Promise<void> {
    this.#clock.setAhead(ahead);
    await this.#arm();
  }

  override async alarm(): Promise<void> {
    this.#alarm.rang();
    try {
      await this.#knowTime();
      await this.#wake();
    } catch (error) {
      // The platform drops an alarm that fails too often; this object's must not be dropped.
      console.error('account alarm failed:', error instanceof Error ? error.message : 'not an error');
      this.#rest();
    } finally {
      await this.#arm();
    }
  }

  async #wake(): Promise<void> {
    if (!this.#ledger.kept) return;
    const { project, state } = this.#ledger.kept;
    // Before the work, so that what is asked for while it goes on is not forgotten at its end.
    this.#choresAt = null;
    const found = await this.#caches.project(this.env, project);
    if (found?.off) return this.#rest(offRest);
    const plan = await this.#planOf(project, found?.revision ?? null);
    this.#ledger.commit({ project, account: state.id, plan: plan.plan, events: [], now: this.#clock.now() });
    await this.#chores.sendDue(plan, this.#ledger.kept);
    await this.#chores.tell(plan, this.#ledger.kept);
    this.#restsUntil = null;
  }

  #rest(length = retryAfter): void {
    this.#restsUntil = this.#clock.now() + length;
    this.#choresAt = this.#restsUntil;
  }

  /** Brings the account under the plan in force, at the time that the asker has. */
  async #ready({ project, account, revision, ahead }: Ask): Promise<Prepared> {
    this.#clock.setAhead(ahead);
    const plan = await this.#planOf(project, revision);
    const { kept } = this.#ledger;
    if (kept && kept.state.planRevision !== plan.plan.revision) {
      this.#ledger.commit({ project, account, plan: plan.plan, events: [], now: this.#clock.now() });
      await this.#arm();
    }
    return plan;
  }

  async #planOf(project: string, revision: string | null): Promise<Prepared> {
    if (this.#plan?.plan.revision === (revision ?? '')) return this.#plan;
    const found = revision === null ? null : await this.#caches.prepared(this.env, project, revision);
    const plan = found ?? prepare(unpublished);
    this.#plan = plan;
    return plan;
  }

  /** An account's first answer waits for the directory, so that what has been acknowledged is found by lists and by the watchdog. */
  async #tellSoon(plan: Prepared, kept: Kept, stands: Standing): Promise<void> {
    if (!this.#chores.isToldOf(kept, stands)) this.#choresAt ??= this.#clock.now();
    await this.#arm();
    if (this.#chores.known) return;
    await this.#chores.tell(plan, kept).catch(() => undefined);
  }

  async #knowTime(): Promise<void> {
    if (this.#clock.ahead === null) this.#clock.setAhead(await this.#caches.ahead(this.env));
  }

  #nextAt(): number | null {
    const times = [this.#ledger.kept?.wakeAt ?? null, nextDue(this.ctx.storage.sql)].filter((at) => at !== null);
    return times.length > 0 ? Math.max(Math.min(...times), this.#restsUntil ?? -Infinity) : null;
  }

  #arm(): Promise<void> {
    const times = [this.#nextAt(), this.#choresAt].filter((at) => at !== null);
    return this.#alarm.arm(times.length > 0 ? Math.max(Math.min(...times), this.#restsUntil ?? -Infinity) : null);
  }
}
