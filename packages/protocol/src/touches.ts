/** Contacts with people of ours, as staff and the host's server tell them. */
import type { TouchChannel, TouchOrigin } from '@banso/engine';

/** `POST /console/api/accounts/:id/touches` → the account's page; told by whoever is signed in. */
export interface TouchRequest {
  readonly origin: TouchOrigin;
  readonly channel: TouchChannel;
  /** Of ours; absent: not known. */
  readonly minutes?: number;
  readonly topic?: string;
  /** Whom it was with; absent: not said. */
  readonly user?: string;
  /** RFC 3339; absent: now. */
  readonly at?: string;
}

/** `POST /v1/touches` → `TouchesAnswer`. Each counts once, by its id. */
export interface TouchesRequest {
  readonly touches: readonly ServerTouch[];
}

export interface ServerTouch extends TouchRequest {
  readonly id: string;
  readonly account: string;
  /** Whoever of ours it was with. */
  readonly by?: string;
}

export interface TouchesAnswer {
  readonly held: readonly string[];
}
