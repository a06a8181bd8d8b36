import { verdictOf, wilson } from '@banso/engine';
import type { FollowUp, Plan } from '@banso/engine';
import type { FollowUpIntent, FollowUpReport, FollowUpsReport, GoalsMet, Manner } from '@banso/protocol';
import { countArms } from '../../directory/exposures.ts';
import type { ArmCount } from '../../directory/exposures.ts';
import { nowOf } from '../../http/nowOf.ts';
import { queryOneOf } from '../../http/query.ts';
import type { Asked } from './guard.ts';

type Entry = Plan['followUps'] extends ReadonlyMap<string, infer E> ? E : never;

const intents: readonly FollowUpIntent[] = ['proactive', 'preventive', 'engagement'];
/** The least difference where an experiment says none, as the compiler takes it. */
const wanted = 0.1;

/** `GET /console/api/reports/follow-ups?intent=` */
export async function reportFollowUps(asked: Asked): Promise<Response> {
  const {
    env,
    var: { caches, project },
  } = asked;
  const intent = queryOneOf(asked, 'intent', intents);
  const all = [...((await caches.plan(env, project))?.followUps.values() ?? [])];
  const now = await nowOf(asked);
  const chosen = all.filter(({ followUp }) => intent === null || followUp.intent === intent);
  const rows = await Promise.all(chosen.map((entry) => reportOf(env.DB, project.key, entry, now)));
  const of = (manner: Manner) => goalsOf(rows.filter((row) => row.manner === manner));
  return asked.json({
    intent,
    intents: countBy(all),
    rows,
    goals: { mass: of('mass'), oneToOne: of('oneToOne') },
  } satisfies FollowUpsReport);
}

async function reportOf(
  db: D1Database,
  project: string,
  { followUp, playbook }: Entry,
  now: number,
): Promise<FollowUpReport> {
  const { key, title, intent, holdout, goal } = followUp;
  const times = goal ? (goal.keptAt ?? [null]) : [];
  const within = goal?.within ?? null;
  const counts = await Promise.all(
    times.map((time, i) => countArms(db, project, { followUp: key, within, keptAt: time === null ? null : i }, now)),
  );
  const [first = await countArms(db, project, { followUp: key, within: null, keptAt: null }, now)] = counts;
  return {
    followUp: key,
    playbook: playbook.key,
    title,
    intent,
    manner: mannerOf(followUp),
    holdout,
    reached: armIn(first, 'treated').reached,
    goals: times.map((keptAt, i) => goalOf(followUp, keptAt, counts[i] ?? [])),
  };
}

function goalOf({ holdout, minEffect = wanted }: FollowUp, keptAt: number | null, counts: readonly ArmCount[]) {
  const [treated, heldOut] = [armIn(counts, 'treated'), armIn(counts, 'heldOut')];
  return {
    keptAt,
    treated: { n: treated.n, of: treated.of, share: wilson(treated.n, treated.of) },
    heldOut: { n: heldOut.n, of: heldOut.of, share: wilson(heldOut.n, heldOut.of) },
    judged: verdictOf({ treated, heldOut, holdout, minEffect }),
  };
}

const armIn = (counts: readonly ArmCount[], arm: ArmCount['arm']) =>
  counts.find((one) => one.arm === arm) ?? { reached: 0, of: 0, n: 0 };

/** What a person writes, or does, is for one; the rest goes to many alike. */
const mannerOf = ({ steps }: FollowUp): Manner =>
  steps.some((step) => step.do === 'task' || (step.do === 'email' && step.email.mode === 'oneToOne'))
    ? 'oneToOne'
    : 'mass';

function goalsOf(rows: readonly FollowUpReport[]): GoalsMet {
  const first = rows.flatMap(({ goals }) => goals.slice(0, 1));
  const n = first.reduce((sum, { treated }) => sum + treated.n, 0);
  const of = first.reduce((sum, { treated }) => sum + treated.of, 0);
  return { followUps: rows.length, withoutGoal: rows.length - first.length, n, of, share: wilson(n, of) };
}

function countBy(all: readonly Entry[]): FollowUpsReport['intents'] {
  const count = (intent: FollowUpIntent) => all.filter(({ followUp }) => followUp.intent === intent).length;
  return { proactive: count('proactive'), preventive: count('preventive'), engagement: count('engagement') };
}
