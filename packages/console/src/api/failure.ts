import type { Moved, Problem } from '@banso/protocol';
import type { FailureCode } from '../language/failure.ts';

/** Why a request did not give what it was asked for. `detail` is the Worker's own sentence, where it sent one. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly detail: string | null;
  /** Of a `conflict` over publishing: what was put in force in the meantime. */
  readonly moved: Moved | null;

  constructor(code: FailureCode, detail: string | null, moved: Moved | null = null) {
    super(detail ?? code);
    this.code = code;
    this.detail = detail;
    this.moved = moved;
  }
}

/** A problem (RFC 9457) read from an answer that is not a success; anything else did not come from the Worker. */
export async function failureOf(answer: Response): Promise<Failure> {
  if (answer.headers.get('content-type')?.startsWith('application/problem+json')) {
    const { code, detail, inForce } = (await answer.json()) as Problem;
    return new Failure(code, detail, inForce ?? null);
  }
  return new Failure(answer.status === 401 ? 'unauthenticated' : 'notOurs', null);
}
