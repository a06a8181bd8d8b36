import {
  array,
  boolean,
  int,
  literal,
  looseObject,
  number,
  object,
  oneOf,
  record,
  string,
  union,
} from '@banso/playbook/zod';
import type {
  Batch,
  BatchAnswer,
  BootstrapAnswer,
  BootstrapRequest,
  PagePlan,
  View,
  WireIdentity,
  WireItem,
} from '@banso/protocol';
import { instant, name, ours, traits } from './pieces.ts';
import { said, shapeOf } from './shapeOf.ts';

const who = {
  anonymousId: said(name, 'Random, of this browser.', 'このブラウザーの無作為な識別子。'),
  userId: name.exactOptional(),
  accountId: said(
    name,
    'The company; without one, the account is its one user.',
    '会社。ない場合は、ユーザー 1 人を 1 アカウントとして扱います。',
  ).exactOptional(),
};

export const identity = shapeOf<WireIdentity>()(object(who));

const head = {
  id: said(name, 'Random, given once; the same at every attempt.', '無作為な ID。再送しても同じ値です。'),
  seq: said(int().min(1), 'Counts up from 1 within the batch’s queue.', 'キューの中で 1 から始まる連番。'),
  at: said(instant, 'When it happened, by the sender’s clock.', '発生時刻（送信側の時計）。'),
  ...who,
};
const answered = union([number(), string(), array(string())]);

export const item = shapeOf<WireItem>()(
  union([
    object({
      ...head,
      type: literal('track'),
      name: string().min(1).max(120),
      props: traits.exactOptional(),
      origin: string().exactOptional(),
    }),
    object({ ...head, type: literal('identify'), traits: traits.exactOptional() }),
    object({ ...head, type: literal('group'), traits: traits.exactOptional(), role: string().exactOptional() }),
    object({ ...head, type: literal('leave') }),
    object({ ...head, type: literal('page'), path: string() }),
    object({
      ...head,
      type: literal('experience'),
      key: string(),
      did: oneOf(['shown', 'step', 'answered', 'completed', 'dismissed', 'snoozed', 'targetMissing']),
      step: string().exactOptional(),
      answer: answered.exactOptional(),
      unasked: boolean().exactOptional(),
      target: object({
        by: string().exactOptional(),
        ms: number().exactOptional(),
        outcome: string().exactOptional(),
      }).exactOptional(),
    }),
    object({
      ...head,
      type: literal('help'),
      did: oneOf(['searched', 'viewed', 'read', 'solved', 'unsolved', 'contacted']),
      article: string().exactOptional(),
      text: string().exactOptional(),
      amount: number().exactOptional(),
    }),
    object({ ...head, type: literal('milestone'), key: string(), done: boolean() }),
    object({
      ...head,
      type: literal('consent'),
      category: string(),
      granted: boolean(),
      wording: string().exactOptional(),
    }),
  ]),
);

const envelope = {
  v: literal(1),
  key: said(name, 'The project’s public key.', 'プロジェクトの公開キー。'),
  token: said(
    string().max(4096),
    'Signed identity token of the person who is signed in.',
    'サインイン中の人の、署名付き本人確認トークン。',
  ).exactOptional(),
  queue: said(name, 'Names the sending queue; `seq` counts within it.', '送信キューの名前。`seq` はこの中で数えます。'),
  sentAt: said(
    instant,
    'When this attempt left; the server corrects `at` by it.',
    '送信時刻。サーバーはこれで `at` を補正します。',
  ),
  items: array(item).max(200),
  dropped: said(
    record(string(), int().min(0)),
    'What the sender had to drop since it last told, by reason.',
    '送信側で破棄した件数（理由別）。',
  ).exactOptional(),
  plan: string().exactOptional(),
};

export const batch = shapeOf<Batch>()(
  object({ ...envelope, about: identity.exactOptional(), locale: string().max(35).exactOptional() }),
);

export const bootstrapRequest = shapeOf<BootstrapRequest>()(
  object({ ...envelope, about: identity, locale: string().max(35) }),
);

const held = {
  v: literal(1),
  held: said(
    array(string()),
    'Ids that are held for ever; forget exactly these.',
    '受け付け済みの ID。これらだけを送信側から消します。',
  ),
  refused: said(
    array(
      object({
        id: string(),
        code: oneOf(['invalid', 'tooLarge', 'unverified', 'identityMismatch']),
        detail: string(),
      }),
    ),
    'Items that will never be taken.',
    '受け付けられない項目。',
  ),
  view: said(
    ours<View>(),
    'For the SDK: progress and what may be shown.',
    'SDK 用：進捗と、表示できる内容。',
  ).exactOptional(),
  plan: said(string(), 'Revision of the plan in force.', '現在有効なリビジョン。').exactOptional(),
};

export const batchAnswer = shapeOf<BatchAnswer>()(object(held));

export const bootstrapAnswer = shapeOf<BootstrapAnswer>()(
  union([
    object({ v: literal(1), off: literal(true) }),
    object({
      ...held,
      off: literal(false),
      pagePlan: said(ours<PagePlan>(), 'For the SDK: what it may show.', 'SDK 用：表示する内容。').exactOptional(),
    }),
  ]),
);

/** What a Segment client sends; whatever else it holds is not read. */
export const segmentCall = looseObject({
  messageId: name.exactOptional(),
  userId: name.exactOptional(),
  anonymousId: name.exactOptional(),
  event: said(string().max(120), 'Of `track`.', '`track` のイベント名。').exactOptional(),
  groupId: said(name, 'Of `group`.', '`group` の会社。').exactOptional(),
  properties: traits.exactOptional(),
  traits: traits.exactOptional(),
  timestamp: instant.exactOptional(),
  originalTimestamp: instant.exactOptional(),
  context: said(
    looseObject({ groupId: name.exactOptional(), import: boolean().exactOptional() }),
    '`groupId`: the company. `import`: it happened long ago; nothing is sent for it.',
    '`groupId`：会社。`import`：過去の取り込み。メールなどは送られません。',
  ).exactOptional(),
});

export const segmentBatch = looseObject({
  batch: array(segmentCall.extend({ type: oneOf(['track', 'identify', 'group', 'page', 'screen', 'alias']) })).max(
    2500,
  ),
  sentAt: instant.exactOptional(),
});

export const segmentAnswer = object({
  success: literal(true),
  refused: array(object({ index: int(), detail: string() })).exactOptional(),
});
