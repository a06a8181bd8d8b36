import type { ShapeName } from './shapes.ts';

/** Under which heading an address is told. */
export type Room = 'events' | 'accounts' | 'project' | 'webhooks' | 'mail' | 'pages';

/** What an address asks of whoever calls. `link`: what makes it secret is in the address. */
export type Opens = 'nothing' | 'publicKey' | 'eitherKey' | 'secretKey' | 'link' | 'signature';

/** One address and method, as it is told to others. A test compares the list with what the app answers. */
export interface Operation {
  readonly method: 'get' | 'post' | 'delete';
  /** As in `paths`, with `:names`. */
  readonly path: string;
  readonly room: Room;
  readonly opens: Opens;
  readonly en: string;
  readonly ja: string;
  readonly query?: { readonly [name: string]: readonly [en: string, ja: string] };
  readonly body?: Body;
  /** Status and what comes with it; null: nothing does. */
  readonly answer: readonly [status: number, body: Body | null];
  readonly problems?: readonly number[];
}

export type Body =
  | { readonly type: 'json'; readonly shape: ShapeName | readonly ShapeName[]; readonly example?: unknown }
  /** Not described further: a page, a form, what a mail provider sends, JSON lines, those or CSV. */
  | { readonly type: 'html' | 'form' | 'anyJson' | 'jsonLines' | 'records' };

export const jsonBody = (shape: ShapeName | readonly ShapeName[], example?: unknown): Body => ({
  type: 'json',
  shape,
  ...(example === undefined ? {} : { example }),
});
