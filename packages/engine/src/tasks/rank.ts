/**
 * In which order tasks are best worked: by what a person can change in a minute. Where too little is known for that, in a plain order
 * that says so.
 */
import type { Instant } from '../event.ts';
import type { Alike, Evidence, Odds } from './evidence.ts';
import type { Task } from './task.ts';

/** What the order goes by. */
export interface Rankable extends Pick<Task, 'id' | 'leeway' | 'minutes' | 'at' | 'dueAt' | 'lateSince'>, Alike {
  readonly account: string;
  /** What the account is worth; null: not known. */
  readonly value: number | null;
}

export interface Ranked<T> {
  readonly task: T;
  readonly why: Why;
}

/**
 * `mandatory`: law or contract asks for it, so it goes first. `worth`: value of a minute of a person, with its parts. `plain`: what is
 * due, then who is late for longest, then the oldest.
 */
export type Why =
  | { readonly by: 'mandatory' }
  | { readonly by: 'plain'; readonly overdue: boolean; readonly lateSince: Instant | null }
  | ({ readonly by: 'worth'; readonly worth: number } & Worth);

export interface Worth {
  readonly odds: Odds;
  readonly value: number;
  /** False: the account's value is not known, and the middle one of the others stands for it; 1 where none is. */
  readonly valueKnown: boolean;
  readonly minutes: number;
  /** Accounts that an hour of this saves, on average. */
  readonly savedPerHour: number;
}

export function rankTasks<T extends Rankable>(tasks: readonly T[], evidence: Evidence, now: Instant): Ranked<T>[] {
  const middle = median(tasks.flatMap(({ value }) => (value === null ? [] : [value])));
  const ranked = tasks.map((task): Ranked<T> => ({ task, why: whyOf(task, evidence, middle, now) }));
  return ranked.sort((a, b) => place(a) - place(b) || worthOf(b) - worthOf(a) || plainOrder(a.task, b.task, now));
}

function whyOf(task: Rankable, evidence: Evidence, middle: number | null, now: Instant): Why {
  if (task.leeway === 'must') return { by: 'mandatory' };
  if (!evidence.known) return { by: 'plain', overdue: task.dueAt <= now, lateSince: task.lateSince };
  const odds = evidence.oddsOf(task);
  const value = task.value ?? middle ?? 1;
  const saved = odds.without.estimate * odds.uplift;
  return {
    by: 'worth',
    worth: (saved * value) / task.minutes,
    odds,
    value,
    valueKnown: task.value !== null,
    minutes: task.minutes,
    savedPerHour: (saved * 60) / task.minutes,
  };
}

const place = ({ why }: Ranked<unknown>) => (why.by === 'mandatory' ? 0 : 1);
const worthOf = ({ why }: Ranked<unknown>) => (why.by === 'worth' ? why.worth : 0);

/** Due first, then who is late for longest, then the oldest. */
function plainOrder(a: Rankable, b: Rankable, now: Instant): number {
  const overdue = ({ dueAt }: Rankable) => (dueAt <= now ? 0 : 1);
  const late = ({ lateSince }: Rankable) => lateSince ?? Number.MAX_SAFE_INTEGER;
  return (
    overdue(a) - overdue(b) ||
    late(a) - late(b) ||
    a.at - b.at ||
    (a.account < b.account ? -1 : a.account > b.account ? 1 : a.id < b.id ? -1 : 1)
  );
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** How many of the first tasks fit into so many minutes; null: nobody has said how many there are. */
export function fitting(tasks: readonly Pick<Task, 'minutes'>[], minutes: number | null): number | null {
  if (minutes === null) return null;
  let left = minutes;
  const over = tasks.findIndex((task) => (left -= task.minutes) < 0);
  return over === -1 ? tasks.length : over;
}
