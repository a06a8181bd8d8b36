import type { Problem } from '@banso/protocol';
import type { Given, World } from './command.ts';
import type { Tongue } from './simulate/words.ts';
import { tongueOf } from './tongue.ts';
import { UserError } from './userError.ts';

const TIMEOUT = 30_000;

/** Posts to the Worker with the secret key and gives its answer; what it refuses becomes a user error. */
export async function post<Answer>(path: string, body: object, given: Given, world: World): Promise<Answer> {
  return ask(path, { method: 'POST', body: JSON.stringify(body) }, given, world);
}

/** As `post`, of what is only read. */
export async function get<Answer>(path: string, given: Given, world: World): Promise<Answer> {
  return ask(path, { method: 'GET' }, given, world);
}

/** Takes something away; what is there no more answers nothing. */
export async function remove(path: string, body: object, given: Given, world: World): Promise<void> {
  await ask(path, { method: 'DELETE', body: JSON.stringify(body) }, given, world);
}

/** As `remove`, where the answer tells what was taken away. */
export async function erase<Answer>(path: string, given: Given, world: World): Promise<Answer> {
  return ask(path, { method: 'DELETE' }, given, world);
}

/** As `post`, of a body that is no JSON. */
export async function postText<Answer>(
  path: string,
  { type, text }: { readonly type: string; readonly text: string },
  given: Given,
  world: World,
): Promise<Answer> {
  return ask(path, { method: 'POST', body: text, headers: { 'content-type': type } }, given, world);
}

async function ask<Answer>(path: string, init: RequestInit, given: Given, world: World): Promise<Answer> {
  const { flags } = given;
  const tongue = tongueOf(given, world);
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
  const response = await reached(
    new URL(path, base),
    { ...init, headers: { ...headersOf(key, tongue), ...(init.headers as { [name: string]: string }) } },
    world,
  );
  const text = await response.text();
  if (response.status === 204) return undefined as Answer;
  if (response.ok) return parsed<Answer>(text, base);
  throw refused(response.status, text, base, tongue);
}

const headersOf = (key: string, tongue: Tongue) => ({
  authorization: `Bearer ${key}`,
  'content-type': 'application/json',
  'accept-language': tongue,
});

async function reached(url: URL, init: RequestInit, world: World): Promise<Response> {
  try {
    return await world.fetch(url, {
      ...init,
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

function refused(status: number, text: string, base: string, tongue: Tongue): UserError {
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
  return new UserError(
    code,
    `${detail}${where}`,
    fixOf(status, tongue),
    status >= 500 || status === 429 ? 3 : status === 401 || status === 403 ? 2 : 1,
  );
}

const fixes = {
  en: {
    key: 'Give the project’s secret key with --key.',
    moved: 'Take what was published in the meantime into your folder, check it, and publish again.',
    other: 'Put right what it names, and try again.',
  },
  ja: {
    key: '--key でプロジェクトのシークレットキーを指定してください。',
    moved: '先に公開された内容をフォルダーに取り込み、チェックしてから、もう一度公開してください。',
    other: '示された内容を直して、もう一度試してください。',
  },
} as const;

function fixOf(status: number, tongue: Tongue): string {
  if (status === 401 || status === 403) return fixes[tongue].key;
  return status === 409 ? fixes[tongue].moved : fixes[tongue].other;
}

function problemIn(text: string): Problem | null {
  try {
    const body = JSON.parse(text) as Partial<Problem> | null;
    return typeof body?.code === 'string' && typeof body.detail === 'string' ? (body as Problem) : null;
  } catch {
    return null;
  }
}
