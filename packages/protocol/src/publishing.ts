import type { Issue } from '@banso/playbook';

export type { Issue };

/** `POST /v1/playbooks` with the secret key: a whole project folder; every file that changed becomes a new version. */
export interface PublishRequest {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly by?: string;
  readonly note?: string;
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
}
