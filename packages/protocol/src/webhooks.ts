/** What a webhook can be told of. */
export const webhookTypes = [
  'milestone.reached',
  'account.stuck',
  'account.done',
  'followUp.sent',
  'task.opened',
  'task.handedOff',
  'task.unacknowledged',
  'health.bandChanged',
] as const;

export type WebhookType = (typeof webhookTypes)[number];

/**
 * What is posted, signed as Standard Webhooks 1.0 says: `webhook-id`, `webhook-timestamp` (seconds), `webhook-signature`
 * (`v1,` and base64 of HMAC-SHA256 over `id.timestamp.body`; two of them, a space between, while a secret is being replaced).
 * Told at least once: the id is the same at each try, so whoever counts keeps the ids. One account's are usually told in the order in
 * which they happened, but one that had to be tried again comes later: go by `timestamp`.
 */
export type WebhookBody = {
  readonly [type in WebhookType]: {
    readonly type: type;
    /** When it happened, RFC 3339. */
    readonly timestamp: string;
    readonly data: WebhookAbout & WebhookDetails[type];
  };
}[WebhookType];

export interface WebhookAbout {
  /** Key of the project. */
  readonly project: string;
  readonly account: string;
  /** Null: it is about the account. */
  readonly user: string | null;
}

export interface WebhookDetails {
  'milestone.reached': { readonly playbook: string; readonly milestone: string };
  /** `milestone`: the one that has been late for longest. `since`: RFC 3339. */
  'account.stuck': { readonly milestone: string | null; readonly since: string | null; readonly progress: number };
  'account.done': { readonly progress: number };
  /** `experience`: what was asked to be shown, in the app. */
  'followUp.sent': {
    readonly playbook: string | null;
    readonly followUp: string;
    readonly step: string;
    readonly channel: 'email' | 'inApp';
    readonly experience: string | null;
  };
  'task.opened': {
    readonly playbook: string;
    readonly followUp: string;
    readonly step: string;
    readonly task: string;
  };
  /** To a team, by the playbook or by staff. `acknowledgeBy`: RFC 3339. */
  'task.handedOff': HandedOff;
  /** The team had not said by then that it has it: told once a hand-off. */
  'task.unacknowledged': HandedOff;
  'health.bandChanged': {
    readonly before: string | null;
    readonly after: string | null;
    readonly score: number | null;
    /** The day of the snapshot, `2026-11-22`. */
    readonly day: string;
  };
}

/** An address that is told. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  /** Empty: all types. */
  readonly events: readonly WebhookType[];
  readonly createdAt: string;
  /** Until when the secret before this one signs too; null: there is none. */
  readonly oldSecretUntil: string | null;
}

/** `GET /v1/webhooks` with the secret key, and `GET /console/api/webhooks`. */
export interface WebhooksBody {
  readonly webhooks: readonly Webhook[];
  /** What could not be told within three days, newest first, the last 100. */
  readonly setAside: readonly WebhookSetAside[];
}

export interface WebhookSetAside {
  readonly webhook: string;
  readonly id: string;
  readonly account: string;
  readonly type: WebhookType;
  readonly at: string;
  readonly tries: number;
  /** What the last try met. */
  readonly reason: string;
}

/** `POST` to either address. */
export interface WebhookRequest {
  readonly url: string;
  /** Absent or empty: all types. */
  readonly events?: readonly WebhookType[];
  readonly by?: string;
}

/** What adding answers, and `POST …/:id/secret`. The secret is shown here and never again. */
export interface WebhookSecretBody {
  readonly webhook: Webhook;
  /** `whsec_` and 32 bytes in base64. */
  readonly secret: string;
}

/** `POST …/:id/test`: what the address answered to a made-up `account.done`, whose account is `test`. */
export interface WebhookTestBody {
  readonly delivered: boolean;
  /** Null: there was no answer. */
  readonly status: number | null;
  /** Why it does not count as delivered; null: it was. */
  readonly reason: string | null;
}

export interface HandedOff {
  readonly task: string;
  readonly kind: string;
  readonly team: string;
  /** Why a person is needed, by locale. */
  readonly reason: { readonly [locale: string]: string };
  /** What whoever hands it on wants to say. */
  readonly note: string;
  /** Null: the playbook. */
  readonly by: string | null;
  readonly acknowledgeBy: string;
}
