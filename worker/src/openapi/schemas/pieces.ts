import { array, literal, object, oneOf, record, string, unknown } from '@banso/playbook/zod';
import type { ZodType } from '@banso/playbook/zod';
import type { Traits } from '@banso/engine';
import type { Problem } from '@banso/protocol';
import { said } from './shapeOf.ts';

export const instant = string().meta({ format: 'date-time' });
export const name = string().min(1).max(200);
export const titles = record(string(), string());
export const traits = said(
  record(string(), unknown()) as unknown as ZodType<Traits>,
  'Any JSON: at most 200 keys, 8 levels, 32 KB.',
  '任意の JSON。キーは 200 個、入れ子は 8 段、32 KB まで。',
);

/** What only the SDK reads: it may change with every version. */
export const ours = <T>() => record(string(), unknown()) as unknown as ZodType<T>;

export const problem = object({
  type: said(
    string(),
    'Names the kind of problem: `urn:banso:problem:` and the code.',
    '問題の種類。`urn:banso:problem:` とコード。',
  ),
  title: string(),
  status: said(
    literal([400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503]),
    'The status again.',
    'HTTP ステータス。',
  ),
  detail: said(
    string(),
    'What was wrong here and what to do, in one sentence, in the language of `Accept-Language` (ja, else en).',
    '何が問題で、どうすればよいか。`Accept-Language` が ja なら日本語、それ以外は英語です。',
  ),
  code: oneOf([
    'malformed',
    'invalid',
    'tooLarge',
    'unauthenticated',
    'forbidden',
    'notFound',
    'methodNotAllowed',
    'conflict',
    'gone',
    'tooMany',
    'unsupportedMediaType',
    'unavailable',
    'internal',
  ] satisfies Problem['code'][]),
  errors: array(
    object({
      pointer: said(string(), 'JSON Pointer into the body.', '本文内の位置（JSON Pointer）。'),
      detail: string(),
    }),
  ).exactOptional(),
  inForce: said(
    ours<NonNullable<Problem['inForce']>>(),
    'Of a conflict over publishing: what is in force, and what was published since.',
    '公開が競合したとき：現在有効な内容と、その間の公開履歴。',
  ).exactOptional(),
});
