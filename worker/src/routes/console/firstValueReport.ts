import { civilMonth, DAY, grouped, kaplanMeier, watchedFor } from '@banso/engine';
import type { FirstValue, Plan } from '@banso/engine';
import type { FirstValueGroup, FirstValueReport, TimeToFirstValue } from '@banso/protocol';
import { readFirstValues, readFirstValuesByArm } from '../../directory/firstValues.ts';
import type { SegmentedFirstValue } from '../../directory/firstValues.ts';
import { nowOf } from '../../http/nowOf.ts';
import { queryOneOf } from '../../http/query.ts';
import type { Asked } from './guard.ts';

/** Accounts that began so long ago at most are told of. */
const watchedDays = 365;
const ways = ['month', 'segment', 'arm'] as const;

/** `GET /console/api/reports/first-value?by=` */
export async function reportFirstValue(asked: Asked): Promise<Response> {
  const {
    env: { DB },
    var: { caches, project },
  } = asked;
  const by = queryOneOf(asked, 'by', ways) ?? 'month';
  const now = await nowOf(asked);
  const from = now - watchedDays * DAY;
  const [plan, accounts, arms] = await Promise.all([
    caches.plan(asked.env, project),
    readFirstValues(DB, project.key, from),
    by === 'arm' ? readFirstValuesByArm(DB, project.key, from) : [],
  ]);
  const groups = {
    month: () => byMonth(plan, accounts, now),
    segment: () => bySegment(plan, accounts, now),
    arm: () =>
      Array.from(grouped(arms, ({ followUp, arm }) => `${followUp} ${arm}`).values(), (those): FirstValueGroup => ({
        ...groupOf(those[0]!.followUp, those, now),
        title: plan?.followUps.get(those[0]!.followUp)?.followUp.title ?? null,
        arm: those[0]!.arm,
      })),
  };
  return asked.json({ all: timeOf(accounts, now), by, groups: groups[by]() } satisfies FirstValueReport);
}

function byMonth(plan: Plan | null, accounts: readonly FirstValue[], now: number): readonly FirstValueGroup[] {
  const { timeZone = 'UTC' } = plan?.settings ?? {};
  const months = grouped(accounts, ({ startedAt }) => civilMonth(startedAt, timeZone, plan?.zones));
  return Array.from(months, ([month, began]) => groupOf(month, began, now)).reverse();
}

/** An account counts in each of its segments. */
function bySegment(
  plan: Plan | null,
  accounts: readonly SegmentedFirstValue[],
  now: number,
): readonly FirstValueGroup[] {
  return Object.keys(plan?.settings.segments ?? {}).map((key) =>
    groupOf(
      key,
      accounts.filter(({ segments }) => segments.includes(key)),
      now,
    ),
  );
}

const groupOf = (key: string, those: readonly FirstValue[], now: number): FirstValueGroup => ({
  key,
  title: null,
  arm: null,
  ...timeOf(those, now),
});

function timeOf(accounts: readonly FirstValue[], now: number): TimeToFirstValue {
  const { n, reached, median, from, to } = kaplanMeier(accounts.map((account) => watchedFor(account, now)));
  return { n, reached, median, from, to };
}
