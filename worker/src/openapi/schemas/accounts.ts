import { array, boolean, int, nullable, number, object, oneOf, record, string } from '@banso/playbook/zod';
import type {
  AccountBody,
  ImportAnswer,
  MemberBody,
  MilestoneBody,
  PersonDeleted,
  PersonExport,
  UserBody,
} from '@banso/protocol';
import { instant, ours, titles, traits } from './pieces.ts';
import { said, shapeOf } from './shapeOf.ts';

export const milestone = shapeOf<MilestoneBody>()(
  object({
    key: string(),
    playbook: string(),
    title: titles,
    role: oneOf(['setup', 'firstValue', 'habit', 'spread']),
    weight: number(),
    status: oneOf(['open', 'late', 'reached']),
    reachedAt: nullable(instant),
    dueAt: nullable(instant),
  }),
);

const memberFields = {
  id: string(),
  traits,
  role: nullable(string()),
  reachable: said(boolean(), 'Whether mail may go to this person.', 'この人にメールを送れるかどうか。'),
  unreachable: nullable(oneOf(['noAddress', 'suppressed', 'left'])),
  lastSeenAt: nullable(instant),
  progress: said(number().min(0).max(1), '0 to 1.', '0〜1。'),
};

export const member = shapeOf<MemberBody>()(object(memberFields));

const band = nullable(oneOf(['poor', 'concerning', 'healthy']));
const axis = oneOf(['progress', 'usage', 'initiative', 'spread']);
const score = nullable(number());

export const account = shapeOf<AccountBody>()(
  object({
    id: string(),
    traits,
    progress: said(number().min(0).max(1), '0 to 1.', '0〜1。'),
    status: oneOf(['notStarted', 'onTrack', 'stuck', 'done']),
    startedAt: nullable(instant),
    lastSeenAt: nullable(instant),
    health: said(
      nullable(
        object({
          day: string(),
          version: string(),
          profile: object({ key: string(), title: titles }),
          score,
          band,
          coverage: number(),
          trend: score,
          vetoedBy: nullable(axis),
          axes: array(
            object({
              axis,
              score,
              band,
              coverage: number(),
              points: number(),
              measures: array(object({ key: string(), title: titles, value: score, score, points: number() })),
            }),
          ),
        }),
      ),
      'As it was last told; null: not yet.',
      '直近の日次ヘルス。null はまだない状態です。',
    ),
    signs: said(
      array(object({ sign: oneOf(['championLeft', 'noDecisionMaker']), since: nullable(instant) })),
      "What its people's parts foretell, whatever the score.",
      'スコアとは別に、メンバーの役割から見える兆候。',
    ),
    fortnight: said(
      nullable(
        object({
          at: instant,
          cohort: string(),
          group: nullable(number()),
          scores: object({ usage: score, initiative: score, spread: score }),
          hint: nullable(titles),
        }),
      ),
      'Null: the first fortnight is not over.',
      'null は最初の 14 日間が終わっていない状態です。',
    ),
    milestones: array(milestone),
    counts: said(record(string(), int()), 'Events by name.', 'イベント名ごとの件数。'),
    users: array(member),
  }),
);

export const user = shapeOf<UserBody>()(
  object({
    id: string(),
    accounts: array(object({ ...memberFields, accountId: string(), milestones: array(milestone) })),
  }),
);

export const personExport = shapeOf<PersonExport>()(
  object({
    id: string(),
    exportedAt: instant,
    suppressions: array(object({ address: string(), category: nullable(string()), reason: string(), at: instant })),
    accounts: array(
      said(
        ours<PersonExport['accounts'][number]>(),
        'All that is kept, as it is stored.',
        '保存されているすべての内容（保存形式のまま）。',
      ),
    ),
  }),
);

const line = said(int(), 'Counts from 1.', '1 から数えた行番号。');

export const importAnswer = shapeOf<ImportAnswer>()(
  object({
    import: string(),
    read: said(int(), 'Lines read.', '読み取った行数。'),
    counted: object({ account: int(), user: int(), event: int() }),
    copies: said(int(), 'Lines that had been counted before.', 'すでに取り込み済みだった行数。'),
    erased: said(int(), 'Lines about people who were deleted.', '削除済みのユーザーに関する行数。'),
    refused: int(),
    lines: said(
      array(object({ line, field: nullable(string()), detail: string(), fix: string() })),
      'The first of those refused.',
      '受け付けられなかった行（先頭から）。',
    ),
    unreadFrom: said(
      nullable(int()),
      'The line from which on nothing was read; send the rest under the same id.',
      'ここから先は読み取っていません。残りを同じ ID で送ってください。',
    ),
  }),
);

export const personDeleted = shapeOf<PersonDeleted>()(object({ id: string(), accounts: array(string()) }));
