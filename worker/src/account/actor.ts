import { DurableObject } from 'cloudflare:workers';
import { callSheetOf, earlierIn, emptyAccount, standing, viewOf } from '@banso/engine';
import type { CallSheet, Event, Prepared, Standing } from '@banso/engine';
import type {
  AccountBody,
  AccountPage,
  DraftDecision,
  MailBody,
  PersonInAccount,
  PersonLog,
  UserBody,
} from '@banso/protocol';
import type { Caches } from '../caches.ts';
import type { Owner } from '../directory/visitors.ts';
import type { Env } from '../env.ts';
import { createAgenda } from './agenda.ts';
import { createAlarm } from './alarm.ts';
import { createBrake } from './brake.ts';
import { accountBody, userBody } from './bodies.ts';
import { createChores } from './chores.ts';
import { newlyClaimed } from './claims.ts';
import { createClock } from './clock.ts';
import { freshOf } from './fresh.ts';
import { createInForce } from './inForce.ts';
import type { Ask, Intake, Taken, TakenInWriting } from './intake.ts';
import { openLedger } from './ledger.ts';
import { doWhatIsDue } from './due.ts';
import { personIn, personLog } from './exported.ts';
import { findRow, reviveSending, waitingEffects } from './outbox.ts';
import { accountPage, mailBody } from './page.ts';
import { mailReaderIn, type MailReaderBody } from './mailReader.ts';
import { mailClicked, mailTold, type MailTold } from './mailTold.ts';
import { rowsDue } from './rowsDue.ts';
import { schema } from './schema.ts';
import { actOnTask, type TaskAct, type TaskActed } from './taskDesk.ts';
import type { Kept } from './state.ts';
import { buryGone, goneAmong } from './tombstones.ts';
import { release } from './toldAnew.ts';
import { readTrail } from './trail.ts';

/** One account: its log, its state, its outbox and its one alarm. Decides nothing itself: it hands storage and time to the engine. */
export class AccountActor extends DurableObject<Env> {
  readonly #caches;
  readonly #clock;
  readonly #alarm;
  readonly #brake = createBrake();
  readonly #ledger;
  readonly #chores;
  readonly #inForce;
  readonly #agenda;
  readonly #doWhatIsDue;

  constructor(ctx: DurableObjectState, env: Env, caches: Caches) {
    super(ctx, env);
    const { storage } = ctx;
    storage.sql.exec(schema);
    reviveSending(storage.sql);
    this.#caches = caches;
    this.#clock = createClock(() => Date.now());
    this.#alarm = createAlarm(storage, this.#clock, () => Date.now());
    this.#inForce = createInForce(caches, env, (plan) =>
      this.#ledger.kept ? earlierIn(plan, this.#ledger.kept.state, waitingEffects(storage.sql)) : [],
    );
    this.#ledger = openLedger(storage, () => this.#inForce.listeners);
    const world = { storage, env, caches, clock: this.#clock, ledger: this.#ledger };
    this.#chores = createChores(world);
    const parts = { ...world, chores: this.#chores, inForce: this.#inForce };
    this.#agenda = createAgenda({ ...parts, alarm: this.#alarm });
    const whole = { ...parts, agenda: this.#agenda };
    this.#doWhatIsDue = () => doWhatIsDue(whole);
    void ctx.blockConcurrencyWhile(() => this.#alarm.read());
  }

  /** Counts what is new, decides what follows, and answers once that is on the disk. */
  async take(intake: Intake): Promise<Taken> {
    const { project, account, past = false, anonymous = false, claims, about, appUrl } = intake;
    const retryAfter = intake.braked ? this.#brake.wait(Date.now()) : 0;
    if (retryAfter > 0) return { view: null, retryAfter };
    const plan = await this.#ready(intake);
    const gone = await goneAmong(this.ctx.storage.sql, intake, this.#ledger.kept !== null);
    const now = this.#clock.now();
    const fresh = freshOf(this.ctx.storage.sql, intake);
    const claimed = claims ? newlyClaimed(this.#ledger.kept?.state ?? null, claims, now) : [];
    const told = [...claimed, ...fresh.events];
    const events = told.filter((event) => !gone(event));
    // Who asks at the moment that something falls due is told of it, however late the alarm is.
    if (events.length > 0 || (this.#ledger.kept?.wakeAt ?? Infinity) <= now)
      this.#ledger.commit({ project, account, plan: plan.plan, events, now, past, anonymous, also: fresh.keep });
    else if (fresh.events.length > 0) fresh.keep();
    const erased = fresh.events.filter(gone).length;
    const kept = this.#ledger.kept ?? { project, state: emptyAccount(account), wakeAt: null };
    const stands = standing(plan.plan, kept.state, now);
    if (this.#ledger.kept) await this.#tellSoon(plan, kept, stands);
    return {
      view: about === undefined ? null : viewOf(plan, kept.state, stands, about, now, appUrl),
      ...(past && { fresh: fresh.events.filter((event) => !gone(event)).map(({ id }) => id) }),
      ...(erased > 0 && { erased }),
    };
  }

  /** As `take`, with an intake and a view in JSON: the platform copies a text for a tenth of what it costs to copy objects. */
  async takeInWriting(intake: string): Promise<TakenInWriting> {
    const { view, ...taken } = await this.take(JSON.parse(intake) as Intake);
    return { ...taken, view: view && JSON.stringify(view) };
  }

  /** Lets go of a person who turns out to belong elsewhere; what is known of them, to be told there as of `at`. */
  async release(ask: Ask, user: string, at: number): Promise<readonly Event[]> {
    const { plan } = await this.#ready(ask);
    const told = release({ ledger: this.#ledger, plan, now: this.#clock.now() }, user, at);
    await this.#agenda.arm();
    return told;
  }

  /** The visitor whose account this is has said who they are: what is in it goes there. */
  async handOver(ask: Ask, owner: Owner): Promise<void> {
    await this.#ready(ask);
    // What breaks off here, the alarm goes on with.
    if (!(await this.#chores.settleVisitor(ask, owner).catch(() => false))) this.#agenda.soon();
    await this.#agenda.arm();
  }

  /** Deletes a person, known by the hash of their id, for ever. False: nothing of them was here, or is any more. */
  async erase(ask: Ask, hash: string): Promise<boolean> {
    const plan = await this.#ready(ask);
    const { kept } = this.#ledger;
    const erased = await this.#chores.erase(plan, hash);
    if (!kept) buryGone(this.ctx.storage.sql, hash, this.#clock.now());
    await this.#agenda.arm();
    return erased;
  }

  /** All that is kept of a person here but for the log. Null: nothing is known of them. */
  async person(ask: Ask, user: string): Promise<PersonInAccount | null> {
    await this.#ready(ask);
    return this.#ledger.kept && personIn(this.ctx.storage.sql, this.#ledger.kept, user);
  }

  async personLog(user: string, after: number): Promise<PersonLog> {
    return personLog(this.ctx.storage.sql, user, after);
  }

  /** Null: nothing has ever happened in this account. */
  async body(ask: Ask): Promise<AccountBody | null> {
    const { plan } = await this.#ready(ask);
    return this.#ledger.kept && accountBody(plan, this.#ledger.kept.state, this.#clock.now(), this.#ledger.health.last);
  }

  /** Null: nothing is known of this person here. */
  async member(ask: Ask, user: string): Promise<UserBody['accounts'][number] | null> {
    const { plan } = await this.#ready(ask);
    return this.#ledger.kept && userBody(plan, this.#ledger.kept.state, user, this.#clock.now());
  }

  async page(ask: Ask): Promise<AccountPage | null> {
    const { plan } = await this.#ready(ask);
    const { kept, health } = this.#ledger;
    return kept && accountPage(this.ctx.storage.sql, plan, { kept, health }, this.#clock.now());
  }

  /** Null: nothing has ever happened in this account. */
  async callSheet(ask: Ask, groups: readonly number[]): Promise<CallSheet | null> {
    const { plan } = await this.#ready(ask);
    return this.#ledger.kept && callSheetOf(plan, this.#ledger.kept.state, this.#clock.now(), groups);
  }

  async mail(ask: Ask, id: string): Promise<MailBody | null> {
    const { plan } = await this.#ready(ask);
    const row = findRow(this.ctx.storage.sql, id);
    return (
      row && this.#ledger.kept && mailBody(row, readTrail(this.ctx.storage.sql, id), plan, this.#ledger.kept.state)
    );
  }

  /** What a person has said of mail; null: nothing is known of them here. */
  async mailReader(ask: Ask, user: string): Promise<MailReaderBody | null> {
    await this.#ready(ask);
    return mailReaderIn(this.#ledger.kept, user);
  }

  /** What came back about a mail; answers the address that it went to, null where there is no such mail. */
  async mailTold(ask: Ask, id: string, told: MailTold): Promise<ReturnType<typeof mailTold>> {
    const { plan } = await this.#ready(ask);
    const desk = { sql: this.ctx.storage.sql, ledger: this.#ledger, plan, now: this.#clock.now() };
    const found = mailTold(desk, id, told);
    if (found?.isNew) this.#agenda.soon();
    await this.#agenda.arm();
    if (found?.isNew && told.did === 'replied') await this.#chores.tellDrafts();
    return found;
  }

  async mailClicked(ask: Ask, id: string, url: string): Promise<boolean> {
    this.#clock.setAhead(ask.ahead);
    const found = mailClicked({ sql: this.ctx.storage.sql, now: this.#clock.now() }, id, url);
    await this.#agenda.arm();
    return found;
  }

  /** Null: it is no draft any more. */
  async decideDraft(ask: Ask, id: string, decision: DraftDecision): Promise<MailBody | null> {
    const plan = await this.#ready(ask);
    const done = await this.#chores.decideDraft(plan, id, decision);
    this.#agenda.soon();
    await this.#agenda.arm();
    if (!done) return null;
    await this.#chores.tellDrafts();
    return this.mail(ask, id);
  }

  /** What somebody did with a task; lists show it as soon as this is answered. */
  async actOnTask(ask: Ask, act: TaskAct): Promise<TaskActed> {
    const plan = await this.#ready(ask);
    const acted = actOnTask({ ledger: this.#ledger, plan: plan.plan, now: this.#clock.now() }, act);
    this.#agenda.soon();
    await this.#agenda.arm();
    if (this.#ledger.kept) await this.#chores.tell(plan).catch(() => undefined);
    return acted;
  }

  /** What the directory does not know of this account; null: nothing. */
  async untold() {
    if (!this.#ledger.kept) return null;
    const { project, state } = this.#ledger.kept;
    await this.#knowTime();
    const revision = (await this.#caches.project(this.env, project))?.revision ?? null;
    const ask = { project, account: state.id, revision, appUrl: '', ahead: this.#clock.ahead ?? 0 };
    return this.#chores.untold(await this.#ready(ask));
  }

  /** What became of the word of `at`. */
  async told(at: number, wrote: boolean): Promise<void> {
    const { plan } = this.#inForce;
    if (!(await this.#chores.told(at, wrote, plan))) this.#agenda.soon();
    await this.#agenda.arm();
  }

  /** Does all that is due; `at` makes it that time for as long as this takes. Answers when something is next due. */
  async wake(at?: number): Promise<number | null> {
    await this.#work(at);
    return this.#agenda.nextAt();
  }

  /** In this object's time, in milliseconds. */
  async nextAt(): Promise<number | null> {
    return this.#agenda.nextAt();
  }

  async moveClock(ahead: number): Promise<void> {
    this.#clock.setAhead(ahead);
    await this.#agenda.arm();
  }

  override async alarm(): Promise<void> {
    this.#alarm.rang();
    // The platform drops an alarm that fails too often; this object's must not be dropped.
    await this.#work().catch((error: unknown) => {
      console.error('account alarm failed:', error instanceof Error ? error.message : 'not an error');
    });
  }

  async #work(at?: number): Promise<void> {
    try {
      await this.#knowTime();
      await (at === undefined ? this.#doWhatIsDue() : this.#clock.stoppedAt(at, () => this.#doWhatIsDue()));
    } catch (error) {
      this.#agenda.rest();
      throw error;
    } finally {
      await this.#agenda.arm();
    }
  }

  /** Brings the account under the plan in force, at the time that the asker has. */
  async #ready({ project, account, revision, ahead }: Ask): Promise<Prepared> {
    this.#clock.setAhead(ahead);
    await this.#inForce.listen(project);
    const plan = await this.#inForce.planOf(project, revision);
    const { kept } = this.#ledger;
    if (kept && kept.state.planRevision !== plan.plan.revision) {
      await this.#ledger.prepare(plan.plan);
      this.#ledger.commit({ project, account, plan: plan.plan, events: [], now: this.#clock.now() });
      await this.#agenda.arm();
    }
    return plan;
  }

  /** An account's first answer waits for the directory, so that what has been acknowledged is found by lists and by the watchdog. */
  async #tellSoon(plan: Prepared, kept: Kept, stands: Standing): Promise<void> {
    const rows = rowsDue(this.ctx.storage.sql);
    if (!this.#chores.telling.isTold(plan.plan, kept, stands, rows)) this.#agenda.soon();
    await this.#agenda.arm(rows);
    if (!this.#chores.telling.known) await this.#chores.tell(plan).catch(() => undefined);
  }

  async #knowTime(): Promise<void> {
    if (this.#clock.ahead === null) this.#clock.setAhead(await this.#caches.ahead(this.env));
  }
}
