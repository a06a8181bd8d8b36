import { callReviewOf, civilDay, sampleOf } from '@banso/engine';
import { parseReviewRequest } from '@banso/protocol';
import type { ReviewBody, ReviewsPage, SampledCall } from '@banso/protocol';
import type { Context } from 'hono';
import { instantText } from '../../account/time.ts';
import { callSteps } from '../../directory/calls.ts';
import type { CallStep } from '../../directory/calls.ts';
import { learningsIn, reachedCalls, reviewsOf, writeReview } from '../../directory/reviews.ts';
import type { ReviewRow } from '../../directory/reviews.ts';
import { readBody } from '../../http/body.ts';
import { accept, Refusal } from '../../http/refusal.ts';
import type { SignedIn } from './guard.ts';

type Asked = Context<SignedIn>;
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
  const { perMonth, rubric, months } = await drawn(asked);
  const month = [...months.keys()].find((known) => known === req.query('month')) ?? [...months.keys()][0] ?? null;
  const calls = month === null ? [] : (months.get(month) ?? []);
  const sample = sampleOf(calls, perMonth, `${project.key} ${month}`, nameOf);
  const [steps, reviews, learnings] = await Promise.all([
    callSteps(
      DB,
      project.key,
      sample.map(({ account }) => account),
    ),
    reviewsOf(DB, project.key, sample.map(nameOf)),
    learningsIn(DB, project.key, mostLearnings),
  ]);
  return asked.json({
    ...{ months: [...months.keys()], month, rubric, calls: calls.length },
    sample: sample.map((call) => sampled(call, steps.get(call.account) ?? [], reviews)),
    learnings: learnings.map(({ account, n, ...review }) => ({ account, n, ...bodyOf(review) })),
  } satisfies ReviewsPage);
}

/** `POST /console/api/reviews/:account/:n` */
export async function writeReviewOf(asked: Asked): Promise<Response> {
  const {
    env,
    req,
    var: { author, caches, project },
  } = asked;
  const review = accept(parseReviewRequest(await readBody(req.raw, 16_384)));
  const { perMonth, rubric, months } = await drawn(asked);
  const name = `${req.param('account')}/${req.param('n')}`;
  const found = [...months].flatMap(([month, calls]) =>
    sampleOf(calls, perMonth, `${project.key} ${month}`, nameOf).filter((call) => nameOf(call) === name),
  )[0];
  if (!found) throw new Refusal('notFound', 'This call was not drawn.');
  if (!Object.keys(review.scores).every((key) => rubric.some((one) => one.key === key)))
    throw new Refusal('invalid', `The rubric has ${rubric.map(({ key }) => key).join(', ')}.`);
  const at = Date.now() + (await caches.ahead(env));
  const row = { ...review, account: found.account, n: found.n, author: author.by ?? 'console', at };
  await writeReview(env.DB, project.key, row);
  return asked.json(bodyOf(row));
}

/** How many are drawn a month, by what they are judged, and all calls in which somebody was reached, by month of the project's calendar. */
async function drawn({ env, var: { caches, project } }: Asked) {
  const [plan, calls] = await Promise.all([caches.plan(env, project), reachedCalls(env.DB, project.key)]);
  const { timeZone = 'UTC' } = plan?.settings ?? {};
  const months = new Map<string, Call[]>();
  for (const call of [...calls].reverse()) {
    const month = civilDay(call.at, timeZone).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), call]);
  }
  return { ...callReviewOf(plan?.settings ?? {}), months };
}

/** `steps`: the account's, the latest first. */
function sampled({ account, n }: Call, steps: readonly CallStep[], reviews: readonly ReviewRow[]): SampledCall {
  const begun = steps.find((step) => step.n < n && step.state === 'queued')?.n ?? 1;
  const next = [...steps].reverse().find((step) => step.n > n && step.state === 'queued')?.n ?? Infinity;
  const own = steps.filter((step) => step.n >= begun && step.n < next).reverse();
  return {
    account,
    n,
    steps: own.map((step) => ({ n: step.n, state: step.state, at: instantText(step.at), note: step.note })),
    reviews: reviews.filter((review) => review.account === account && review.n === n).map(bodyOf),
  };
}

const bodyOf = ({ scores, note, learn, author, at }: Omit<ReviewRow, 'account' | 'n'>): ReviewBody => ({
  ...{ scores, note, learn },
  ...{ by: author, at: instantText(at) },
});
