import type { Issue } from '@banso/playbook';

export type { Issue };

/** `POST /v1/playbooks` with the secret key: a whole project folder; every file that changed becomes a new version. */
export interface PublishRequest {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly by?: string;
  /** What changed, in a sentence; kept with every version that this makes. */
  readonly note?: string;
  /** The revision that these files were made from; null: nothing was published. With another in force it is a `conflict`. Absent: whichever is. */
  readonly base?: string | null;
}

export interface PublishAnswer {
  readonly published: readonly { readonly key: string; readonly version: number; readonly changed: boolean }[];
  readonly revision: string;
  readonly warnings: readonly Issue[];
}

/** `POST /v1/playbooks/:key/rollback` */
export interface RollbackRequest {
  readonly version: number;
  readonly by?: string;
  /** As in `PublishRequest`. */
  readonly base?: string | null;
}

/** `GET /v1/playbooks` with the secret key: what is in force, and what was before. */
export interface InForceBody {
  /** Null: nothing is published yet. */
  readonly revision: string | null;
  readonly playbooks: readonly (PlaybookVersionBody & { readonly older: readonly PlaybookVersionBody[] })[];
}

export interface PlaybookVersionBody {
  readonly key: string;
  readonly version: number;
  /** SHA-256 of the file's text, in hex. */
  readonly hash: string;
  readonly at: string;
  readonly by: string | null;
  readonly note: string | null;
}

/** One time that something was put in force, by publishing or by going back. */
export interface PublicationBody {
  readonly revision: string;
  readonly at: string;
  readonly by: string | null;
  readonly note: string | null;
  /** What it moved; empty where settings or articles alone are new. */
  readonly playbooks: readonly { readonly key: string; readonly version: number }[];
}

/** What a `conflict` over publishing says: what is in force now, and what was put in force since, newest first, the last 20 at most. */
export interface Moved {
  readonly revision: string | null;
  readonly since: readonly PublicationBody[];
}
