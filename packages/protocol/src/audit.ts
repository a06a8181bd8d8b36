/** What is recorded. `imported`, `exported` and `deleted` are of people's and accounts' data. */
export const auditKinds = [
  'signIn',
  'signOut',
  'tokenMade',
  'publish',
  'rollBack',
  'setting',
  'webhook',
  'imported',
  'exported',
  'deleted',
  'pause',
  'resume',
  'override',
  'milestone',
  'task',
  'draft',
] as const;

export type AuditKind = (typeof auditKinds)[number];

/** By which door: the console, the secret key (the command, a server), or the product itself. */
export type AuditDoor = 'console' | 'key' | 'system';

export interface AuditEntry {
  /** Counts up within the project. */
  readonly n: number;
  readonly at: string;
  /** As they call themselves; null: they did not say. */
  readonly by: string | null;
  readonly through: AuditDoor;
  readonly kind: AuditKind;
  /** What exactly, by kind: `setting` has `setting`, `before`, `after`. Never personal data: a person is named by a hash or an id. */
  readonly detail: { readonly [name: string]: string };
}

/** `GET /v1/audit?kind=&cursor=` with the secret key, and `GET /console/api/audit`: newest first, 50 a page. */
export interface AuditBody {
  readonly entries: readonly AuditEntry[];
  /** Of the next page; null: this is the last. */
  readonly cursor: string | null;
}
