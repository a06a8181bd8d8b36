import { callListCsv, wilson } from '@banso/engine';
import type { CallRow } from '@banso/engine';
import { callSources, callStates, nextCallStates, parseCallRequest, parseQueueRequest } from '@banso/protocol';
import type {
  CallEntry,
  CallHistory,
  CallListRow,
  CallsPage,
  CallState,
  ConnectRate,
  QueueAnswer,
} from '@banso/protocol';
import { instantText } from '../../account/time.ts';
import { calledIn, callSteps, cameTo, funnelOf, writeCallSteps } from '../../directory/calls.ts';
import type { Called, CallStep } from '../../directory/calls.ts';
import { cohortMembers, groupsOf, readCohorts } from '../../directory/cohorts.ts';
import { readBody } from '../../http/body.ts';
import { csvFile } from '../../http/csvFile.ts';
import { nowOf } from '../../http/nowOf.ts';
import { queryOneOf, rowsBefore } from '../../http/query.ts';
import { accept, Refusal } from '../../http/refusal.ts';
import { askAbout } from '../../ingest/ask.ts';
import { touchEvent } from '../../practices/touchEvent.ts';
import { callSheetsOf } from './callSheets.ts';
import type { Asked } from './guard.ts';

const pageSize = 50;
/** More than this is not called by people in a month. */
const largestFile = 2000;

/** `GET /console/api/calls?cohort=&groups=&state=&cursor=`; `state`: only those that the funnel counts there. */
export async function showCalls(asked: Asked): Promise<Response> {
  const {
    env: { DB },
    var: { project },
  } = asked;
  const { cohorts, cohort, groups, state, measured } = await chosen(asked);
  const from = rowsBefore(asked);
  const called = cohort === null ? [] : await calledIn(DB, project.key, cohort);
  const came = state && cameSoFar(called, groups, state);
  const members = came?.slice(from, from + pageSize) ?? (await membersOf(asked, cohort, groups, from));
  const [rows, steps] = await Promise.all([rowsOf(asked, members, groups), callSteps(DB, project.key, members)]);
  const counts = cohorts.find(({ month }) => month === cohort)?.groups ?? [];
  const total = came?.length ?? groups.reduce((sum, group) => sum + (counts[group - 1] ?? 0), 0);
  return asked.json({
    cohorts,
    cohort,
    groups,
    state,
    called: measured?.call ?? [],
    hints: measured?.hints ?? {},
    rows: rows.map((row) => listRow(row, steps.get(row.account) ?? [])),
    cursor: from + members.length < total ? String(from + members.length) : null,
    total,
    funnel: funnelOf(called),
    sources: callSources.map((source): ConnectRate => {
      const tried = called.filter((one) => one.source === source && one.attempted);
      const connected = tried.filter((one) => one.connected).length;
      return { source, attempted: tried.length, connected, rate: wilson(connected, tried.length) };
    }),
  } satisfies CallsPage);
}

/** `GET /console/api/calls/list.csv?cohort=&groups=&state=&locale=` */
export async function showCallList(asked: Asked): Promise<Response> {
  const { cohort, groups, state, locales } = await chosen(asked);
  const {
    env,
    var: { project },
  } = asked;
  const came = state && cohort ? cameSoFar(await calledIn(env.DB, project.key, cohort), groups, state) : null;
  const rows: CallRow[] = [];
  for (let from = 0; cohort !== null && from < largestFile; from += pageSize) {
    const members = came?.slice(from, from + pageSize) ?? (await membersOf(asked, cohort, groups, from));
    rows.push(...(await rowsOf(asked, members, groups)));
    if (members.length < pageSize) break;
  }
  const locale = asked.req.query('locale') === 'ja' ? 'ja' : 'en';
  return csvFile(`calls-${cohort ?? 'none'}`, callListCsv(rows, locale, locales));
}

/** `POST /console/api/calls/:account` */
export async function writeCall(asked: Asked): Promise<Response> {
  const {
    env,
    var: { author, project },
  } = asked;
  const account = asked.req.param('account') ?? '';
  const { state, after, note, source } = accept(parseCallRequest(await readBody(asked.req.raw, 16_384)));
  const place = (await groupsOf(env.DB, project.key, [account])).get(account);
  if (!place) throw new Refusal('notFound', 'This project has no account with this id.');
  const by = author.by ?? 'console';
  const [last] = (await callSteps(env.DB, project.key, [account])).get(account) ?? [];
  if (last && isSame(last, { n: after + 1, state, author: by, note })) {
    await tellAccount(asked, last);
    return asked.json(entryOf(last));
  }
  if ((last?.n ?? 0) !== after) throw overtaken(last?.author ?? '');
  const possible = nextCallStates(last?.state ?? null);
  if (!possible.includes(state))
    throw new Refusal('invalid', `From here a call can only become one of ${possible.join(', ')}.`);
  const at = await nowOf(asked);
  const step: CallStep = {
    ...place,
    source,
    ...pickOf(last),
    account,
    n: after + 1,
    state,
    at,
    author: by,
    note,
  };
  if ((await writeCallSteps(env.DB, project.key, [step])).length === 0) {
    const [first] = (await callSteps(env.DB, project.key, [account])).get(account) ?? [];
    throw overtaken(first?.author ?? '');
  }
  await tellAccount(asked, step);
  return asked.json(entryOf(step));
}

type Told = Pick<CallStep, 'n' | 'state' | 'author' | 'note'>;

/** Told again, because its answer did not arrive. */
const isSame = (last: CallStep, step: Told) =>
  last.n === step.n && last.state === step.state && last.author === step.author && last.note === step.note;

/** Whoever was reached was in contact with us: the account counts that once, however often it is told. */
async function tellAccount(asked: Asked, { account, n, state, at, author, source }: CallStep): Promise<void> {
  if (state !== 'connected') return;
  const { stub, ask } = await askAbout(asked, asked.var.project, account);
  const touch = { origin: 'proactive', channel: 'call', topic: source, by: author, at: instantText(at) } as const;
  await stub.take({ ...ask, events: [touchEvent(touch, `call/${n}`, at)], counted: { by: 'id' } });
}

/** `GET /console/api/calls/:account` */
export async function showCallHistory(asked: Asked): Promise<Response> {
  const account = asked.req.param('account') ?? '';
  const steps = (await callSteps(asked.env.DB, asked.var.project.key, [account])).get(account) ?? [];
  return asked.json({ calls: steps.map(entryOf) } satisfies CallHistory);
}

/** `POST /console/api/calls` */
export async function queueCalls(asked: Asked): Promise<Response> {
  const {
    env: { DB },
    var: { author, project },
  } = asked;
  const { accounts, note, source } = accept(parseQueueRequest(await readBody(asked.req.raw, 65_536)));
  const wanted = [...new Set(accounts)];
  const [places, steps] = await Promise.all([groupsOf(DB, project.key, wanted), callSteps(DB, project.key, wanted)]);
  const at = await nowOf(asked);
  const ready = wanted.flatMap((account): CallStep[] => {
    const place = places.get(account);
    const [last] = steps.get(account) ?? [];
    if (!place || !nextCallStates(last?.state ?? null).includes('queued')) return [];
    const n = (last?.n ?? 0) + 1;
    return [
      { ...place, source, ...pickOf(last), account, n, state: 'queued', at, author: author.by ?? 'console', note },
    ];
  });
  const queued = await writeCallSteps(DB, project.key, ready);
  return asked.json({ queued, left: wanted.filter((account) => !queued.includes(account)) } satisfies QueueAnswer);
}

/** A call stays in the group and under the reason that it was queued with. */
const pickOf = (last: CallStep | undefined) =>
  last && { cohort: last.cohort, group8: last.group8, source: last.source };

const overtaken = (author: string) => new Refusal('conflict', `${author} has gone on with this call in the meantime.`);

async function chosen(asked: Asked) {
  const {
    env,
    req,
    var: { caches, project },
  } = asked;
  const [cohorts, plan] = await Promise.all([readCohorts(env.DB, project.key), caches.plan(env, project)]);
  const measured = plan?.settings.health?.group8 ?? null;
  const wanted = req.query('cohort');
  const cohort = cohorts.find(({ month }) => month === wanted)?.month ?? cohorts[0]?.month ?? null;
  const numbers = (req.query('groups') ?? '').split(',').map(Number);
  const groups = [...new Set(numbers)].filter((group) => Number.isInteger(group) && group >= 1 && group <= 8);
  return {
    cohorts,
    cohort,
    measured,
    groups: groups.length > 0 ? groups : (measured?.call ?? []),
    state: queryOneOf(asked, 'state', callStates),
    locales: plan?.settings.locales ?? ['en'],
  };
}

const membersOf = async (
  { env, var: { project } }: Asked,
  cohort: string | null,
  groups: readonly number[],
  from: number,
) => (cohort === null ? [] : cohortMembers(env.DB, project.key, { cohort, groups, from, size: pageSize }));

/** The accounts that the funnel counts there, the groups in the order given. */
const cameSoFar = (called: readonly Called[], groups: readonly number[], state: CallState): readonly string[] =>
  groups.flatMap((group) =>
    called.filter((one) => one.group8 === group && cameTo(state, one)).map(({ account }) => account),
  );

async function rowsOf(asked: Asked, accounts: readonly string[], groups: readonly number[]): Promise<CallRow[]> {
  const sheets = await callSheetsOf(asked, accounts, groups);
  return [...sheets.values()].flatMap((sheet) => sheet?.row ?? []);
}

function listRow({ lateSince, lastSeenAt, ...row }: CallRow, steps: readonly CallStep[]): CallListRow {
  return {
    ...row,
    lateSince: instantText(lateSince),
    lastSeenAt: instantText(lastSeenAt),
    source: steps[0]?.source ?? null,
    calls: steps.map(entryOf),
  };
}

const entryOf = ({ n, state, at, author, note }: CallStep): CallEntry => ({
  n,
  state,
  at: instantText(at),
  by: author,
  note,
});
