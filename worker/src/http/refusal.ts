import { problem } from '@banso/protocol';
import type { Parsed, Problem, ProblemCode } from '@banso/protocol';

/** Thrown by whoever cannot go on with a request; answered as problem details (RFC 9457). */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: Problem & { readonly issues?: readonly unknown[] };
  readonly headers: { readonly [name: string]: string };

  constructor(
    code: ProblemCode,
    detail: string,
    more: { errors?: Problem['errors']; issues?: readonly unknown[]; headers?: { [name: string]: string } } = {},
  ) {
    super(detail);
    this.problem = { ...problem(code, detail, more.errors), ...(more.issues ? { issues: more.issues } : {}) };
    this.headers = more.headers ?? {};
  }
}

export function answerProblem(refusal: Refusal): Response {
  return new Response(JSON.stringify(refusal.problem), {
    status: refusal.problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...refusal.headers },
  });
}

/** The value that was read, or 400 with the place of the fault. */
export function accept<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new Refusal('malformed', parsed.detail, { errors: [{ pointer: parsed.pointer, detail: parsed.detail }] });
}
