/** One page of the queue or of another list of tasks. */
import { alikeOf, evidenceIn, rankTasks } from '@banso/engine';
import type { Cell, Rankable, Ranked, Why } from '@banso/engine';
import type { QueuedTask, TaskView, WhyBody } from '@banso/protocol';
import { taskRow } from '../../account/taskBody.ts';
import { instantText } from '../../account/time.ts';
import { taskCells, tasksIn, waitingTasks } from '../../directory/tasks.ts';
import type { Named, Place, Waiting } from '../../directory/tasks.ts';
import type { Asked } from './guard.ts';

const pageSize = 50;
/** So many that wait are put in order; a team works some thirty a day. */
const mostRanked = 1000;

/** That an account is to be left alone is no work. */
const isWork = ({ task }: Waiting) => task.leeway !== 'mustNot';

export type Rank = Rankable & { readonly of: Waiting };

function rankable(of: Waiting): Rank {
  const { account, value, task } = of;
  const { id, leeway, minutes, at, dueAt, lateSince } = task;
  return { of, account, value, id, leeway, minutes, at, dueAt, lateSince, ...alikeOf(task) };
}

/** All that waits, in the order of its worth, with what that is known from. */
export async function rankedQueue(db: D1Database, project: string, now: number) {
  const [waiting, cells] = await Promise.all([waitingTasks(db, project, now, mostRanked), taskCells(db, project)]);
  const evidence = evidenceIn(cells);
  const work = waiting.filter(isWork);
  const alone = waiting.filter((one) => !isWork(one));
  return { waiting, alone, cells, evidence, ranked: rankTasks(work.map(rankable), evidence, now) };
}

export interface Filter {
  readonly kind: string;
  readonly by: string | null;
}

export const filterOf = ({ req, var: { author } }: Asked): Filter => ({
  kind: req.query('kind') ?? '',
  by: req.query('mine') === '1' ? author.by : null,
});

export interface Page {
  readonly rows: readonly { readonly of: Waiting; readonly why: Why | null }[];
  readonly cursor: string | null;
  /** Null: as counted. */
  readonly total: number | null;
}

const passes = ({ kind, by }: Filter, { task }: Waiting) =>
  (kind === '' || task.kind === kind) && (by === null || task.by === by);

/** Those of the queue that pass, each with its place in the whole. */
export const chosenOf = (ranked: readonly Ranked<Rank>[], filter: Filter) =>
  ranked.flatMap(({ task: { of }, why }, at) => (passes(filter, of) ? [{ of, why, rank: at + 1 }] : []));

export function queuePage(ranked: readonly Ranked<Rank>[], filter: Filter, from: number): Page {
  const rows = chosenOf(ranked, filter);
  const end = from + pageSize;
  return { rows: rows.slice(from, end), cursor: end < rows.length ? String(end) : null, total: rows.length };
}

export async function listPage(
  db: D1Database,
  project: string,
  asked: {
    readonly view: Exclude<TaskView, 'queue'>;
    readonly filter: Filter;
    readonly cursor: string | null;
    readonly now: number;
  },
): Promise<Page> {
  const first: Place = [asked.view === 'later' ? asked.now : Number.MIN_SAFE_INTEGER, '', ''];
  const after = asked.cursor === null ? first : (placeIn(asked.cursor) ?? first);
  const found = await tasksIn(db, project, asked.view, after, pageSize + 1);
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  return {
    rows: page.filter((one) => passes(asked.filter, one)).map((of) => ({ of, why: null })),
    cursor: found.length > pageSize && last ? btoa(encodeURIComponent(JSON.stringify(last.place))) : null,
    total: asked.view === 'ended' ? page.length : null,
  };
}

/** Null where the cursor is none of ours. */
function placeIn(cursor: string): Place | null {
  try {
    const [sort, account, id] = JSON.parse(decodeURIComponent(atob(cursor))) as unknown[];
    return typeof sort === 'number' && typeof account === 'string' && typeof id === 'string'
      ? [sort, account, id]
      : null;
  } catch {
    return null;
  }
}

export function queued(
  { account, task }: Waiting,
  names: ReadonlyMap<string, Named>,
  why: Why | null,
): QueuedTask | null {
  const row = taskRow(task);
  const named = names.get(account) ?? { id: account, name: account, progress: 0, status: 'onTrack' as const };
  return row && { account: named, task: row, why: why && whyBody(why) };
}

const whyBody = (why: Why): WhyBody => (why.by === 'plain' ? { ...why, lateSince: instantText(why.lateSince) } : why);

export function endsIn(cells: readonly Cell[]): { readonly worked: number; readonly without: number } {
  const count = (those: readonly Cell[]) => those.reduce((sum, { reached, missed }) => sum + reached + missed, 0);
  return {
    worked: count(cells.filter(({ arm }) => arm === 'worked')),
    without: count(cells.filter(({ arm }) => arm !== 'worked')),
  };
}
