import type { Moved } from './publishing.ts';

/** RFC 9457 problem details; the one form of every error that crosses the wire. */
export interface Problem {
  /** Stable address-like name of the kind of problem: `about:blank` is never used. */
  readonly type: `urn:banso:problem:${ProblemCode}`;
  readonly title: string;
  readonly status: number;
  /** What was wrong here, and what to do, in one sentence. */
  readonly detail: string;
  readonly code: ProblemCode;
  /** JSON Pointers into the body, where the fault lies in it. */
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  /** Of a `conflict` over publishing. */
  readonly inForce?: Moved;
}

export type ProblemCode =
  | 'malformed'
  | 'invalid'
  | 'tooLarge'
  | 'unauthenticated'
  | 'forbidden'
  | 'notFound'
  | 'methodNotAllowed'
  | 'conflict'
  | 'gone'
  | 'tooMany'
  | 'unsupportedMediaType'
  | 'unavailable'
  | 'internal';

const titlesInJapanese: { readonly [code in ProblemCode]: string } = {
  malformed: '本文を読み取れません',
  invalid: '内容は読み取れましたが、実行できません',
  tooLarge: '本文が大きすぎます',
  unauthenticated: '誰からのリクエストか確認できません',
  forbidden: 'このキーまたはセッションでは実行できません',
  notFound: '該当するものがありません',
  methodNotAllowed: 'このアドレスでは使えないメソッドです',
  conflict: 'その間に別の変更がありました',
  gone: '停止されています',
  tooMany: 'リクエストが多すぎます',
  unsupportedMediaType: '読み取れない形式です',
  unavailable: 'いま応答できません',
  internal: 'サーバーで問題が起きました',
};

const statuses: { readonly [code in ProblemCode]: readonly [number, string] } = {
  malformed: [400, 'The body is not what this address reads'],
  invalid: [422, 'The request is understood but cannot be carried out'],
  tooLarge: [413, 'The body is too large'],
  unauthenticated: [401, 'Who is asking is not known'],
  forbidden: [403, 'This key or session may not do that'],
  notFound: [404, 'There is nothing here'],
  methodNotAllowed: [405, 'This address does not take that method'],
  conflict: [409, 'Something changed in the meantime'],
  gone: [410, 'This is switched off'],
  tooMany: [429, 'Too many requests'],
  unsupportedMediaType: [415, 'This media type is not read here'],
  unavailable: [503, 'Not able to answer just now'],
  internal: [500, 'Something broke on our side'],
};

/** What kind of problem a code is, in words. */
export function problemTitle(code: ProblemCode, locale: 'ja' | 'en'): string {
  return locale === 'ja' ? titlesInJapanese[code] : statuses[code][1];
}

export function problem(code: ProblemCode, detail: string, errors?: Problem['errors']): Problem {
  const title = problemTitle(code, 'en');
  return {
    type: `urn:banso:problem:${code}`,
    title,
    status: statuses[code][0],
    detail,
    code,
    ...(errors ? { errors } : {}),
  };
}
