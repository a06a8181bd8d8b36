import { array, boolean, int, literal, nullable, number, object, oneOf, record, string } from '@banso/playbook/zod';
import { webhookTypes } from '@banso/protocol';
import type {
  WebhookBody,
  WebhookRequest,
  WebhooksBody,
  WebhookSecretBody,
  WebhookTestBody,
  WebhookType,
} from '@banso/protocol';
import { instant, name } from './pieces.ts';
import { said, shapeOf } from './shapeOf.ts';

const webhook = object({
  id: string(),
  url: string(),
  events: said(array(oneOf(webhookTypes)), 'Empty: all.', '空の場合はすべて。'),
  createdAt: instant,
  oldSecretUntil: said(
    nullable(instant),
    'Until when the secret before this one signs too.',
    '以前のシークレットでも署名する期限。',
  ),
});

export const webhooks = shapeOf<WebhooksBody>()(
  object({
    webhooks: array(webhook),
    setAside: said(
      array(
        object({
          webhook: string(),
          id: string(),
          account: string(),
          type: oneOf(webhookTypes),
          at: instant,
          tries: int(),
          reason: string(),
        }),
      ),
      'What could not be told within three days, newest first.',
      '3 日以内に届けられなかったもの（新しい順）。',
    ),
  }),
);

export const webhookRequest = shapeOf<WebhookRequest>()(
  object({
    url: said(
      string().max(2000),
      'https, a public name, port 443 or 8443.',
      'https、公開ホスト名、ポート 443 または 8443。',
    ),
    events: array(oneOf(webhookTypes)).exactOptional(),
    by: name.exactOptional(),
  }),
);

export const webhookSecret = shapeOf<WebhookSecretBody>()(
  object({
    webhook,
    secret: said(string(), '`whsec_…`; shown here and never again.', '`whsec_…`。表示されるのはこの一度だけです。'),
  }),
);

export const webhookTest = shapeOf<WebhookTestBody>()(
  object({ delivered: boolean(), status: nullable(int()), reason: nullable(string()) }),
);

const about = { project: string(), account: string(), user: nullable(string()) };
const text = string();
const handedOff = object({
  ...about,
  task: text,
  kind: text,
  team: text,
  reason: record(text, text),
  note: text,
  by: nullable(text),
  acknowledgeBy: instant,
});
type Of<T extends WebhookType> = Extract<WebhookBody, { type: T }>;

/** What is posted to a webhook, by type. */
export const notices = {
  'milestone.reached': shapeOf<Of<'milestone.reached'>>()(
    object({
      type: literal('milestone.reached'),
      timestamp: instant,
      data: object({ ...about, playbook: text, milestone: text }),
    }),
  ),
  'account.stuck': shapeOf<Of<'account.stuck'>>()(
    object({
      type: literal('account.stuck'),
      timestamp: instant,
      data: object({ ...about, milestone: nullable(text), since: nullable(instant), progress: number() }),
    }),
  ),
  'account.done': shapeOf<Of<'account.done'>>()(
    object({ type: literal('account.done'), timestamp: instant, data: object({ ...about, progress: number() }) }),
  ),
  'followUp.sent': shapeOf<Of<'followUp.sent'>>()(
    object({
      type: literal('followUp.sent'),
      timestamp: instant,
      data: object({
        ...about,
        playbook: nullable(text),
        followUp: text,
        step: text,
        channel: oneOf(['email', 'inApp']),
        experience: nullable(text),
      }),
    }),
  ),
  'task.opened': shapeOf<Of<'task.opened'>>()(
    object({
      type: literal('task.opened'),
      timestamp: instant,
      data: object({ ...about, playbook: text, followUp: text, step: text, task: text }),
    }),
  ),
  'task.handedOff': shapeOf<Of<'task.handedOff'>>()(
    object({ type: literal('task.handedOff'), timestamp: instant, data: handedOff }),
  ),
  'task.unacknowledged': shapeOf<Of<'task.unacknowledged'>>()(
    object({ type: literal('task.unacknowledged'), timestamp: instant, data: handedOff }),
  ),
  'health.bandChanged': shapeOf<Of<'health.bandChanged'>>()(
    object({
      type: literal('health.bandChanged'),
      timestamp: instant,
      data: object({ ...about, before: nullable(text), after: nullable(text), score: nullable(number()), day: text }),
    }),
  ),
} as const;
