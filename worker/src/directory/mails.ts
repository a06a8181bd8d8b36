import { allowanceOf } from '../email/standing.ts';
import type { Allowance, MailHour } from '../email/standing.ts';
import { always } from './only.ts';
import type { Only } from './only.ts';

const HOUR = 3_600_000;
/** How far back a sender's standing is told from, in hours. */
const memory = 30 * 24;
/** An answer may come late; so long it still finds the mail it answers. */
const daysFound = 180;

export interface MailPlace {
  readonly project: string;
  readonly account: string;
  /** Of the outbox. */
  readonly id: string;
}

/**
 * Takes a mail's place among those of this hour, once, and lets it be found by its ref. Null: it may go; else when there is room.
 * `warmedUp`: there is always.
 */
export async function admitMail(
  db: D1Database,
  ref: string,
  place: MailPlace,
  now: number,
  warmedUp: boolean,
): Promise<number | null> {
  const allowance = warmedUp ? null : await allowanceFor(db, ref, place.project, now);
  if (allowance && allowance.opensAt !== null) return allowance.opensAt;
  const hour = Math.floor(now / HOUR);
  const today = Math.floor(hour / 24) * 24;
  // Whether there is room is asked again where the place is taken: others take theirs at the same time.
  const room: Only = !allowance
    ? always
    : {
        sql: `(SELECT coalesce(sum(sent), 0) FROM mail_hours WHERE project = ? AND hour >= ?) < ?
          AND (SELECT coalesce(sum(sent), 0) FROM mail_hours WHERE project = ? AND hour = ?) < ?`,
        args: [place.project, today, allowance.perDay, place.project, hour, allowance.perHour],
      };
  const [taken] = await db.batch([
    placed(db, ref, place, now, room),
    // Of the statement before: a mail that was there already is not counted again.
    db
      .prepare(
        `INSERT INTO mail_hours (project, hour, sent) SELECT ?, ?, 1 WHERE changes() = 1
         ON CONFLICT (project, hour) DO UPDATE SET sent = sent + 1`,
      )
      .bind(place.project, hour),
  ]);
  if (taken?.meta.changes === 1 || (await findMailAmong(db, [ref]))) return null;
  return (await readAllowance(db, place.project, now)).opensAt ?? (hour + 1) * HOUR;
}

/** What the project may send; a mail that has its place already finds nothing in its way. */
async function allowanceFor(db: D1Database, ref: string, project: string, now: number): Promise<Allowance> {
  const [found, hours] = await db.batch([mailAmong(db, [ref]), hoursOf(db, project, now)]);
  const allowance = allowanceOf((hours?.results ?? []) as MailHour[], now);
  return (found?.results.length ?? 0) > 0 ? { ...allowance, opensAt: null } : allowance;
}

/** The mail's provider knows it by an id of its own as well. */
export async function nameMail(db: D1Database, providerId: string, place: MailPlace, now: number): Promise<void> {
  await placed(db, providerId, place, now, always).run();
}

const placed = (db: D1Database, ref: string, { project, account, id }: MailPlace, now: number, room: Only) =>
  db
    .prepare(
      `INSERT INTO mails (ref, project, account, id, day) SELECT ?, ?, ?, ?, ? WHERE ${room.sql} ON CONFLICT (ref) DO NOTHING`,
    )
    .bind(ref, project, account, id, Math.floor(now / (24 * HOUR)), ...room.args);

/** The first of the refs that a mail is known by; the project they are all of may be any. */
export async function findMailAmong(db: D1Database, refs: readonly string[]): Promise<MailPlace | null> {
  return mailAmong(db, refs).first<MailPlace>();
}

const mailAmong = (db: D1Database, refs: readonly string[]) =>
  db
    .prepare('SELECT project, account, id FROM mails WHERE ref IN (SELECT value FROM json_each(?)) LIMIT 1')
    .bind(JSON.stringify(refs));

/** Forgets where mails were that nothing comes back about any more, and hours that no standing is told from. */
export async function forgetOldMails(db: D1Database, now: number): Promise<void> {
  await db.batch([
    db.prepare('DELETE FROM mails WHERE day < ?').bind(Math.floor(now / (24 * HOUR)) - daysFound),
    db.prepare('DELETE FROM mail_hours WHERE hour < ?').bind(Math.floor(now / HOUR) - memory),
  ]);
}

export type MailFate = 'delivered' | 'soft_bounced' | 'bounced' | 'complained';

/** Counts what became of one of the mails of a project. */
export async function countFate(db: D1Database, project: string, fate: MailFate, now: number): Promise<void> {
  await db
    .prepare(
      `INSERT INTO mail_hours (project, hour, ${fate}) VALUES (?, ?, 1)
       ON CONFLICT (project, hour) DO UPDATE SET ${fate} = ${fate} + 1`,
    )
    .bind(project, Math.floor(now / HOUR))
    .run();
}

export interface MailTotals {
  readonly sent: number;
  readonly delivered: number;
  readonly softBounced: number;
  readonly bounced: number;
  readonly complained: number;
}

/** What may be sent now, and how the mail of the last 30 days fared. */
export async function readSending(
  db: D1Database,
  project: string,
  now: number,
): Promise<{ readonly allowance: Allowance; readonly totals: MailTotals }> {
  const totals = await db
    .prepare(
      `SELECT coalesce(sum(sent), 0) AS sent, coalesce(sum(delivered), 0) AS delivered,
         coalesce(sum(soft_bounced), 0) AS softBounced, coalesce(sum(bounced), 0) AS bounced,
         coalesce(sum(complained), 0) AS complained
       FROM mail_hours WHERE project = ? AND hour > ?`,
    )
    .bind(project, Math.floor(now / HOUR) - memory)
    .first<MailTotals>();
  return { allowance: await readAllowance(db, project, now), totals: totals as MailTotals };
}

export async function readAllowance(db: D1Database, project: string, now: number): Promise<Allowance> {
  const { results } = await hoursOf(db, project, now).all<MailHour>();
  return allowanceOf(results, now);
}

const hoursOf = (db: D1Database, project: string, now: number) =>
  db
    .prepare('SELECT hour, sent, bounced, complained FROM mail_hours WHERE project = ? AND hour > ?')
    .bind(project, Math.floor(now / HOUR) - memory);
