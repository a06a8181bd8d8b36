import type { Held } from '@banso/engine/guides';
import type { View, WireIdentity } from '@banso/protocol';
import type { Happening } from '../transport/entry.ts';
import type { Stop } from '../tools/stop.ts';

/** Values as the host has them; what JSON has no form for is left out. */
export type Values = { readonly [name: string]: unknown };

export type Options = Online | Local;

/** With a Worker, which knows how far everybody is. */
export interface Online extends Manner {
  /** The project's public key (`pk_…`). It says which project; it allows nothing. */
  readonly key: string;
  /** Origin of the Worker, such as `https://banso.example.com`. From the script tag: the script's own. */
  readonly host: string;
  readonly plan?: undefined;
}

/** With no Worker at all: how far the person is, is kept in this browser, and nothing is sent anywhere. */
export interface Local extends Manner {
  /** What `banso compile --page` writes, or its address. */
  readonly plan: string | object;
  /** Tells what is kept apart where pages of one origin have plans of their own. */
  readonly key?: string | undefined;
  readonly host?: undefined;
}

interface Manner {
  /** BCP 47. Default: the page's `lang`, else the browser's. */
  readonly locale?: string | undefined;
  /** `required`: nothing is stored or sent before `banso('consent', true)`. */
  readonly consent?: 'required' | undefined;
}

/** What `on` tells, by name. */
export interface Happenings {
  readonly ready: { readonly plan: string | undefined };
  readonly shown: { readonly experience: string; readonly unasked: boolean };
  readonly completed: { readonly experience: string };
  readonly dismissed: { readonly experience: string };
  readonly milestone: { readonly milestone: string; readonly progress: number };
  /** How far the person is, each time this may have changed; a listener that comes later is told the latest at once. */
  readonly progress: Pick<View, 'progress' | 'milestones'>;
  readonly off: { readonly reason: 'switchedOff' | 'consentWithdrawn' };
  readonly error: { readonly error: unknown };
  /** Each event as it is tracked or told, whoever counts it. */
  readonly event: Happening & WireIdentity & { readonly id: string };
}

export type Tell = <Name extends keyof Happenings>(name: Name, detail: Happenings[Name]) => void;

/** Why the page shows what it shows. What is not known yet is absent. */
export interface Report {
  readonly state: 'waitingForKey' | 'waitingForConsent' | 'running' | 'refused' | 'off';
  readonly events: {
    /** Tracked and not yet acknowledged by the server. */
    readonly waiting: number;
    /** Given up since the server was last told, by reason. */
    readonly dropped?: Readonly<Record<string, number>> | undefined;
    readonly storedIn?: 'indexedDB' | 'localStorage' | 'memory';
  };
  readonly identity?: WireIdentity;
  /** Revision of the plan in force. */
  readonly plan?: string | undefined;
  /** As rules see it. */
  readonly path?: string;
  readonly showing?: readonly string[];
  /** What may be shown now but is not: the next to come. */
  readonly next?: string | null;
  readonly held?: readonly Held[];
}

/** The one function of the page's API. Nothing here throws; a call that cannot be understood is named once on the console. */
export interface Banso {
  /** Only where the script tag has neither `data-key` nor `data-plan`. */
  (verb: 'init', options: Options): void;
  /** Who is signed in. `token`: the signed identity token that your server made for this person. */
  (verb: 'identify', userId: string, traits?: Values, options?: { readonly token?: string }): void;
  /** Something the person did. `origin`: where it came from when not from their own act (`template`, `import`, …). */
  (verb: 'track', name: string, props?: Values, options?: { readonly origin?: string }): void;
  /** The customer company the person now works in. */
  (verb: 'group', accountId: string, traits?: Values, options?: { readonly role?: string }): void;
  /** The page was seen. `path`: its name, where the address does not say. */
  (verb: 'page', path?: string): void;
  /** Shows an experience because the person asked for it, whatever else holds it back. */
  (verb: 'start', experience: string): void;
  /** The person's own word that a milestone is reached. */
  (verb: 'complete', milestone: string): void;
  /** True: the host needs the stage for its own pop-up; nothing unasked starts. */
  (verb: 'busy', busy: boolean): void;
  /** True or false: may anything be stored and sent. By category: what the person agreed to be written about. */
  (verb: 'consent', consent: boolean | { readonly [category: string]: boolean }): void;
  /** The person has signed out: the next one is someone else. */
  (verb: 'reset'): void;
  /** Prints and returns why the page shows what it shows, and opens a panel that tells it in words; `false` opens none. */
  (verb: 'debug', panel?: boolean): Report;
  <Name extends keyof Happenings>(verb: 'on', name: Name, listener: (detail: Happenings[Name]) => void): Stop;
}
