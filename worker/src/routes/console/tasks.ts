import { dayStart, fitting, get, LEAST, reportByKind } from '@banso/engine';
import { parseNewTask, parseTaskRequest, taskViews } from '@banso/protocol';
import type { TaskReport, TasksPage } from '@banso/protocol';
import { teamsOf } from '../../account/taskBody.ts';
import type { TaskAct } from '../../account/taskDesk.ts';
import { instantText } from '../../account/time.ts';
import { record } from '../../directory/audit.ts';
import { readCoverage } from '../../directory/coverage.ts';
import { countTasks, namesOf, staffMinutes, taskCells, taskEfforts, tasksIn } from '../../directory/tasks.ts';
import { readBody } from '../../http/body.ts';
import { nowOf } from '../../http/nowOf.ts';
import { rowsBefore } from '../../http/query.ts';
import { accept, Refusal } from '../../http/refusal.ts';
import { knownAccount } from '../../ingest/ask.ts';
import type { Asked } from './guard.ts';
import { endsIn, filterOf, listPage, queued, queuePage, rankedQueue } from './taskPages.ts';

/** Reasons for skipping that the report tells. */
const skipsTold = 50;
const day = 86_400_000;
/** Of how many days behind us the report tells what was done, and whom a person reached. */
const reportDays = 90;
const coverageDays = 28;

/** `GET /console/api/tasks?view=&kind=&mine=&cursor=` */
export async function showTasks(asked: Asked): Promise<Response> {
  const {
    env: { DB },
    req,
    var: { author, caches, project },
  } = asked;
  const now = await nowOf(asked);
  const plan = await caches.plan(asked.env, project);
  const view = taskViews.find((one) => one === req.query('view')) ?? 'queue';
  const [{ waiting, alone: leftAlone, cells, evidence, ranked }, counts, minutes] = await Promise.all([
    rankedQueue(DB, project.key, now),
    countTasks(DB, project.key, now),
    staffMinutes(DB, project.key),
  ]);
  const midnight = dayStart(now, plan?.settings.timeZone ?? 'UTC');
  const used = (await taskEfforts(DB, project.key, midnight)).reduce((sum, one) => sum + one.minutes, 0);
  const me = author.by;
  const filter = filterOf(asked);
  const page =
    view === 'queue'
      ? queuePage(ranked, filter, rowsBefore(asked))
      : await listPage(DB, project.key, { view, filter, cursor: req.query('cursor') ?? null, now });
  const alone = view === 'queue' ? leftAlone : [];
  const names = await namesOf(DB, project.key, [
    ...page.rows.map(({ of }) => of.account),
    ...alone.map(({ account }) => account),
  ]);
  return asked.json({
    view,
    rows: page.rows.flatMap(({ of, why }) => queued(of, names, why) ?? []),
    cursor: page.cursor,
    total: page.total ?? counts[view === 'later' ? 'later' : 'handedOff'],
    counts,
    kinds: [...new Set(waiting.map(({ task }) => task.kind))].sort(),
    teams: plan ? teamsOf(plan) : {},
    order: {
      by: evidence.known ? 'worth' : 'plain',
      ...endsIn(cells),
      least: LEAST,
      value: plan?.settings.tasks?.value ?? null,
      unranked: Math.max(0, counts.queue - waiting.length),
    },
    today: {
      minutes,
      used,
      fits: fitting(
        ranked.map(({ task }) => task),
        minutes === null ? null : Math.max(0, minutes - used),
      ),
    },
    leaveAlone: alone.flatMap((one) => queued(one, names, null) ?? []),
    me,
  } satisfies TasksPage);
}

/** `GET /console/api/tasks/report` */
export async function showTaskReport(asked: Asked): Promise<Response> {
  const {
    env: { DB },
    var: { project },
  } = asked;
  const now = await nowOf(asked);
  const [cells, efforts, coverage, ended] = await Promise.all([
    taskCells(DB, project.key),
    taskEfforts(DB, project.key, now - reportDays * day),
    readCoverage(DB, project.key, { now, days: coverageDays }),
    tasksIn(DB, project.key, 'ended', [Number.MIN_SAFE_INTEGER, '', ''], 500),
  ]);
  const skipped = ended.filter(({ task }) => task.state === 'skipped').slice(0, skipsTold);
  const names = await namesOf(
    DB,
    project.key,
    skipped.map(({ account }) => account),
  );
  return asked.json({
    days: reportDays,
    kinds: reportByKind(cells, efforts),
    skipped: skipped.map(({ account, task }) => ({
      account,
      name: names.get(account)?.name ?? account,
      kind: task.kind,
      followUp: task.from?.followUp ?? null,
      reason: task.note,
      at: instantText(task.since),
    })),
    coverage,
  } satisfies TaskReport);
}

/** `POST /console/api/accounts/:id/tasks/:task` */
export async function changeTask(asked: Asked): Promise<Response> {
  const { caches, project } = asked.var;
  const request = accept(parseTaskRequest(await readBody(asked.req.raw, 16_384)));
  if (request.team !== undefined) {
    const plan = await caches.plan(asked.env, project);
    if (!get(plan?.settings.tasks?.teams ?? {}, request.team)) throw new Refusal('invalid', 'There is no such team.');
  }
  return acted(asked, { id: asked.req.param('task') ?? '', by: asked.var.author.by, request });
}

/** `POST /console/api/accounts/:id/tasks` */
export async function addTask(asked: Asked): Promise<Response> {
  const { author, caches, project } = asked.var;
  const made = accept(parseNewTask(await readBody(asked.req.raw, 16_384)));
  const locale = (await caches.plan(asked.env, project))?.settings.locales[0] ?? 'en';
  return acted(asked, { id: `own/${crypto.randomUUID()}`, by: author.by, made, locale });
}

async function acted(asked: Asked, act: TaskAct): Promise<Response> {
  const { author, project } = asked.var;
  const account = asked.req.param('id') ?? '';
  const { stub, ask } = await knownAccount(asked, project, account);
  const at = Date.now() + ask.ahead;
  if ('request' in act && act.request.until !== undefined && Date.parse(act.request.until) <= at)
    throw new Refusal('invalid', 'Put it off until a time to come.');
  const answer = await stub.actOnTask(ask, act);
  switch (answer.became) {
    case 'unknown':
      throw new Refusal('notFound', 'There is no such task in this account.');
    case 'overtaken':
      throw new Refusal(
        'conflict',
        answer.by === null
          ? 'It has changed in the meantime.'
          : `${answer.by} has done something with this task in the meantime.`,
      );
    case 'impossible':
      throw new Refusal(
        'invalid',
        answer.acts.length === 0
          ? 'Nobody is asked for this any more.'
          : `From here a task can only be ${answer.acts.join(', ')}.`,
      );
    case 'written': {
      const { task } = answer;
      const did = 'request' in act ? act.request.did : 'made';
      const detail = {
        account,
        did,
        kind: task.kind,
        followUp: task.followUp ?? '',
        ...('request' in act && act.request.team !== undefined && { team: act.request.team }),
      };
      await record(asked.env.DB, project.key, { ...author, at, kind: 'task', detail });
      return asked.json(task);
    }
  }
}
