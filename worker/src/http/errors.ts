import type { ErrorHandler, NotFoundHandler } from 'hono';
import { answerProblem, Refusal } from './refusal.ts';
import type { Bound } from './route.ts';
import { tongueOf } from './tongueOf.ts';

/** Whatever was thrown, as problem details. What broke on our side is logged by its message and never shown. */
export const onError: ErrorHandler<Bound> = (error, { req }) => {
  const locale = tongueOf(req.header('accept-language'));
  if (error instanceof Refusal) return answerProblem(error, locale);
  console.error('request failed:', error instanceof Error ? error.message : 'not an error');
  if (isOverloaded(error))
    return answerProblem(
      new Refusal('unavailable', 'Storage does not answer; try again shortly.', { headers: { 'retry-after': '5' } }),
      locale,
    );
  return answerProblem(new Refusal('internal', 'It has been noted. Try again; what was acknowledged is safe.'), locale);
};

export const notFound: NotFoundHandler<Bound> = ({ req }) =>
  answerProblem(new Refusal('notFound', 'No such address.'), tongueOf(req.header('accept-language')));

/** D1 and Durable Objects say so on the error; the text is the platform's. */
function isOverloaded(error: unknown): boolean {
  const { retryable, overloaded, message } = (error ?? {}) as {
    retryable?: unknown;
    overloaded?: unknown;
    message?: unknown;
  };
  return retryable === true || overloaded === true || (typeof message === 'string' && message.startsWith('D1_ERROR'));
}
