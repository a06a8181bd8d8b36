import { callReviewOf, civilMonth, grouped, sampleOf } from '@banso/engine';
import { parseReviewRequest } from '@banso/protocol';
import type { ReviewBody, ReviewsPage, SampledCall } from '@banso/protocol';
import { instantText } from '../../account/time.ts';
import { callSteps } from '../../directory/calls.ts';
import type { CallStep } from '../../directory/calls.ts';
import { accountNames, learningsIn, reachedCalls, reviewsOf, writeReview } from '../../directory/reviews.ts';
import type { ReviewRow } from '../../directory/reviews.ts';
import { readBody } from '../../http/body.ts';
import { nowOf } from '../../http/nowOf.ts';
import { accept, Refusal } from '../../http/refusal.ts';
import type { Asked } from './guard.ts';

type Call = Awaited<ReturnType<typeof reachedCalls>>[number];

const mostLearnings = 200;
const nameOf = ({ account, n }: Pick<Call, 'account' | 'n'>) => `${account}/${n}`;

/** `GET /console/api/reviews?month=` */
export async function showReviews(asked: Asked): Promise<Response> {
  const {
    env: { DB },
    req,
    var: { project },
  } = asked;
  const { draw, rubric, months } = await drawn(asked);
  const month = [...months.keys()].find((known) => known === req.query('month')) ?? [...months.keys()][0] ?? null;
  const sample = month === null ? [] : draw(month);
  const [steps, reviews, learnings] = await Promise.all([
    callSteps(
      DB,
      project.key,
      sample.map(({ account }) => account),
    ),
    reviewsOf(DB, project.key, sample.map(nameOf)),
    learningsIn(DB, project.key, mostLearnings),
  ]);
  const names = await accountNames(
    DB,
    project.key,
    [...sample, ...learnings].map(({ account }) => account),
  );
  const called = (account: string) => names.get(account) || account;
  return asked.json({
    months: [...months.keys()],
    month,
    rubric,
    calls: (month === null ? undefined : months.get(month))?.length ?? 0,
    sample: sample.map((call) => sampled(call, called(call.account), steps.get(call.account) ?? [], reviews)),
    learnings: learnings.map(({ account, n, ...review }) => ({
      account,
      name: called(account),
      n,
      ...bodyOf(review),
    })),
  } satisfies ReviewsPage);
}

/** `POST /console/api/reviews/:account/:n` */
export async function writeReviewOf(asked: Asked): Promise<Response> {
  const {
    env,
    req,
    var: { author, project },
  } = asked;
  const review = accept(parseReviewRequest(await readBody(req.raw, 16_384)));
  const { draw, rubric, months } = await drawn(asked);
  const name = `${req.param('account')}/${req.param('n')}`;
  const found = [...months.keys()].flatMap(draw).find((call) => nameOf(call) === name);
  if (!found) throw new Refusal('notFound', 'This call was not drawn.');
  if (!Object.keys(review.scores).every((key) => rubric.some((one) => one.key === key)))
    throw new Refusal('invalid', `The rubric has ${rubric.map(({ key }) => key).join(', ')}.`);
  const at = await nowOf(asked);
  const row = { ...review, account: found.account, n: found.n, author: author.by ?? 'console', at };
  await writeReview(env.DB, project.key, row);
  return asked.json(bodyOf(row));
}

/** By what calls are judged, all in which somebody was reached by month of the project's calendar, and those that a month's lot falls on. */
async function drawn({ env, var: { caches, project } }: Asked) {
  const [plan, calls] = await Promise.all([caches.plan(env, project), reachedCalls(env.DB, project.key)]);
  const { timeZone = 'UTC' } = plan?.settings ?? {};
  const months = grouped([...calls].reverse(), ({ at }) => civilMonth(at, timeZone, plan?.zones));
  const { perMonth, rubric } = callReviewOf(plan?.settings ?? {});
  const draw = (month: string) => sampleOf(months.get(month) ?? [], perMonth, `${project.key} ${month}`, nameOf);
  return { rubric, months, draw };
}

/** `steps`: the account's, the latest first. */
function sampled(
  { account, n }: Call,
  name: string,
  steps: readonly CallStep[],
  reviews: readonly ReviewRow[],
): SampledCall {
  const begun = steps.find((step) => step.n < n && step.state === 'queued')?.n ?? 1;
  const next = [...steps].reverse().find((step) => step.n > n && step.state === 'queued')?.n ?? Infinity;
  const own = steps.filter((step) => step.n >= begun && step.n < next).reverse();
  return {
    account,
    name,
    n,
    steps: own.map((step) => ({ n: step.n, state: step.state, at: instantText(step.at), note: step.note })),
    reviews: reviews.filter((review) => review.account === account && review.n === n).map(bodyOf),
  };
}

const bodyOf = ({ scores, note, learn, author, at }: Omit<ReviewRow, 'account' | 'n'>): ReviewBody => ({
  scores,
  note,
  learn,
  by: author,
  at: instantText(at),
});
