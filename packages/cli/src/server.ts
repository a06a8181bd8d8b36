import type { Problem } from '@banso/protocol';
import type { Given, World } from './command.ts';
import { UserError } from './userError.ts';

const TIMEOUT = 30_000;

/** Posts to the Worker with the secret key and gives its answer; what it refuses becomes a user error. */
export async function post<Answer>(path: string, body: object, { flags }: Given, world: World): Promise<Answer> {
  const base = String(flags['url'] ?? world.env['BANSO_URL'] ?? 'http://127.0.0.1:8787');
  const key = flags['key'] ?? world.env['BANSO_SECRET_KEY'];
  if (typeof key !== 'string' || key === '')
    throw new UserError(
      'noKey',
      'The secret key of the project is missing.',
      'Add --key sk_… or set BANSO_SECRET_KEY.',
    );
  if (!URL.canParse(path, base))
    throw new UserError('usage', `"${base}" is not an address.`, 'Write it in full: --url http://127.0.0.1:8787.');
  const response = await reached(new URL(path, base), key, body, world);
  const text = await response.text();
  if (response.ok) return parsed<Answer>(text, base);
  throw refused(response.status, text, base);
}

async function reached(url: URL, key: string, body: object, world: World): Promise<Response> {
  try {
    return await world.fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
    });
  } catch (error) {
    const { cause, message } = error as Error;
    const why = (cause as { code?: string } | undefined)?.code ?? message;
    throw new UserError(
      'unreachable',
      `${url.origin} cannot be reached (${why}).`,
      'Start it with "npm start", or name another with --url.',
      3,
    );
  }
}

function parsed<Answer>(text: string, base: string): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    throw new UserError(
      'notBanso',
      `${base} does not answer as Banso does.`,
      'Name the address of the Worker with --url.',
      3,
    );
  }
}

function refused(status: number, text: string, base: string): UserError {
  const problem = problemIn(text);
  if (!problem)
    return new UserError(
      'notBanso',
      `${base} answered ${status}, not as Banso does.`,
      'Name the address of the Worker with --url.',
      3,
    );
  const { code, detail, errors = [] } = problem;
  const where = errors.map(({ pointer, detail: fault }) => `\n  ${pointer}: ${fault}`).join('');
  const fix =
    status === 401 || status === 403
      ? 'Give the project’s secret key with --key.'
      : 'Put right what it names, and try again.';
  return new UserError(
    code,
    `${detail}${where}`,
    fix,
    status >= 500 || status === 429 ? 3 : status === 401 || status === 403 ? 2 : 1,
  );
}

function problemIn(text: string): Problem | null {
  try {
    const body = JSON.parse(text) as Partial<Problem> | null;
    return typeof body?.code === 'string' && typeof body.detail === 'string' ? (body as Problem) : null;
  } catch {
    return null;
  }
}
