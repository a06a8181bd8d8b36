import { array, boolean, int, nullable, object, oneOf, string } from '@banso/playbook/zod';
import { auditKinds } from '@banso/protocol';
import type {
  AuditBody,
  InForceBody,
  Issue,
  PreviewAnswer,
  PublishAnswer,
  PublishRequest,
  RollbackRequest,
  SettingsBody,
  SettingsRequest,
} from '@banso/protocol';
import { record } from '@banso/playbook/zod';
import { instant, name } from './pieces.ts';
import { said, shapeOf } from './shapeOf.ts';

const by = said(name, 'Who does this, for the record.', '実行者の名前（記録用）。');
const base = said(
  nullable(string()),
  'The revision that this was made from; with another in force it is a `conflict`.',
  '元にしたリビジョン。ほかの内容が先に公開されていると `conflict` になります。',
);

export const settings = shapeOf<SettingsBody>()(
  object({
    key: string(),
    switch: said(
      oneOf(['on', 'off']),
      '`off`: pages show and send nothing, events are refused, mail waits.',
      '`off`：画面には何も表示せず、イベントを受け付けず、メールを保留します。',
    ),
    identity: oneOf(['off', 'monitor', 'enforce']),
    staffMinutes: said(
      nullable(int()),
      'Minutes that staff have for tasks a day; null: nobody has said.',
      'スタッフが1日に対応へ使える分数。未設定の場合は null。',
    ),
    changes: array(
      object({
        at: instant,
        by: nullable(string()),
        setting: oneOf(['switch', 'identity', 'staffMinutes']),
        before: string(),
        after: string(),
      }),
    ),
  }),
);

export const settingsRequest = shapeOf<SettingsRequest>()(
  object({
    switch: oneOf(['on', 'off']).exactOptional(),
    identity: oneOf(['off', 'monitor', 'enforce']).exactOptional(),
    staffMinutes: nullable(int()).exactOptional(),
    by: by.exactOptional(),
  }),
);

export const publishRequest = shapeOf<PublishRequest>()(
  object({
    files: array(object({ path: name, text: string() })).max(500),
    by: by.exactOptional(),
    note: said(string().max(2000), 'What changed, in a sentence.', '変更内容を一文で。').exactOptional(),
    base: base.exactOptional(),
  }),
);

const issue = shapeOf<Issue>()(
  object({
    severity: oneOf(['error', 'warning']),
    code: string(),
    file: string(),
    line: int(),
    column: int(),
    path: string(),
    message: string(),
    fix: string(),
  }),
);

export const publishAnswer = shapeOf<PublishAnswer>()(
  object({
    published: array(object({ key: string(), version: int(), changed: boolean() })),
    revision: string(),
    warnings: array(issue),
  }),
);

export const rollbackRequest = shapeOf<RollbackRequest>()(
  object({ version: int(), by: by.exactOptional(), base: base.exactOptional() }),
);

export const previewAnswer = shapeOf<PreviewAnswer>()(
  object({
    issues: array(issue),
    url: said(
      nullable(string()),
      'The app’s address with the token of the draft; null with errors.',
      '下書きを表示するアプリのアドレス。エラーがあるときは null。',
    ),
    endsAt: nullable(instant),
  }),
);

const version = {
  key: string(),
  version: int(),
  hash: said(string(), 'SHA-256 of the file’s text, in hex.', 'ファイル内容の SHA-256（16 進）。'),
  at: instant,
  by: nullable(string()),
  note: nullable(string()),
};

export const inForce = shapeOf<InForceBody>()(
  object({ revision: nullable(string()), playbooks: array(object({ ...version, older: array(object(version)) })) }),
);

export const audit = shapeOf<AuditBody>()(
  object({
    entries: array(
      object({
        n: int(),
        at: instant,
        by: said(
          nullable(string()),
          'As they call themselves; null: they did not say.',
          '名乗った名前。null は名前なし。',
        ),
        through: said(oneOf(['console', 'key', 'system']), 'By which door.', '操作の入口。'),
        kind: oneOf(auditKinds),
        detail: record(string(), string()),
      }),
    ),
    cursor: said(
      nullable(string()),
      'Of the next page; null: this is the last.',
      '次のページのカーソル。null なら最後のページです。',
    ),
  }),
);
