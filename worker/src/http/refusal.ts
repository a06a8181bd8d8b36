import { problem } from '@banso/protocol';
import type { Issue, Parsed, Problem, ProblemCode } from '@banso/protocol';
import { problemIn } from './problemIn.ts';

/** Thrown by whoever cannot go on with a request; answered as problem details (RFC 9457). */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: Problem & { readonly issues?: readonly Issue[] };
  readonly headers: { readonly [name: string]: string };

  constructor(
    code: ProblemCode,
    detail: string,
    more: Pick<Problem, 'errors' | 'inForce'> & {
      readonly issues?: readonly Issue[];
      readonly headers?: { readonly [name: string]: string };
    } = {},
  ) {
    super(detail);
    this.problem = {
      ...problem(code, detail, more.errors),
      ...(more.issues ? { issues: more.issues } : {}),
      ...(more.inForce ? { inForce: more.inForce } : {}),
    };
    this.headers = more.headers ?? {};
  }
}

export function answerProblem(refusal: Refusal, locale: 'ja' | 'en'): Response {
  return new Response(JSON.stringify(problemIn(locale, refusal.problem)), {
    status: refusal.problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...refusal.headers },
  });
}

/** The value that was read, or 400 with the place of the fault. */
export function accept<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new Refusal('malformed', parsed.detail, { errors: [{ pointer: parsed.pointer, detail: parsed.detail }] });
}
