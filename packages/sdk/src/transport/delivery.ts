import { limits } from '@banso/protocol';
import { createTimer, type Clock } from '../tools/timer.ts';
import { readAnswer, type Answer } from './answer.ts';
import { compose, select, type Envelope, type Parcel } from './compose.ts';
import type { Entry } from './entry.ts';
import type { Dropped, Keep } from './keep.ts';
import { waitBefore } from './retry.ts';

/** What came back. Status 0: nothing did. `body` is undefined unless it was JSON. */
export interface Reply {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: unknown;
}

export interface Delivery {
  /** Send what is ready, after `ms` to let more gather. */
  wake(ms?: number): void;
  /** The network is back: a wait for an answer that never came is over. */
  online(): void;
  /** Someone else speaks now: a refusal no longer stands. */
  resume(): void;
  /** At most one bonus copy of each entry, written or not, for a page that may be about to go. */
  farewell(): Parcel | null;
  stop(): void;
}

export interface DeliveryDeps {
  readonly clock: Clock;
  readonly keep: Keep;
  random(): number;
  envelope(): Envelope;
  /** Settles with status 0 rather than reject. */
  send(parcel: Parcel): Promise<Reply>;
  onAnswer(answer: Exclude<Answer, { off: true }>, envelope: Envelope): void;
  /** The key, or the token, is not one that the server takes; with its own word for it. */
  onRefused(status: number, detail: unknown): void;
  /** The switch is off. Nothing more is sent by this page. */
  onOff(): void;
}

const day = 24 * 60 * 60 * 1000;

/** One request at a time; what the server names is forgotten, everything else stays and is tried again. */
export function createDelivery({
  clock,
  keep,
  random,
  envelope,
  send,
  onAnswer,
  onRefused,
  onOff,
}: DeliveryDeps): Delivery {
  let state: 'idle' | 'flying' | 'refused' | 'stopped' = 'idle';
  let most: number = limits.itemsPerBatch;
  let failures = 0;
  let lastStatus = 200;
  let notBefore = 0;
  const waved = new Set<string>();
  const timer = createTimer(clock, () => void go());

  function wake(ms = 0): void {
    if (state === 'idle') timer.within(Math.max(ms, notBefore - clock.elapsed()));
  }

  async function go(): Promise<void> {
    const around = envelope();
    const batch = select(keep.ready(), around, most);
    if (state !== 'idle' || (batch.length === 0 && !around.bootstrap)) return;
    state = 'flying';
    const dropped = keep.dropped();
    const reply = await send(compose(batch, around, dropped, clock.now(), keep.queue));
    if (state !== 'flying') return;
    state = 'idle';
    const answer = reply.status >= 200 && reply.status < 300 ? readAnswer(reply.body) : null;
    if (reply.status === 410 || answer?.off) {
      stop();
      onOff();
    } else if (answer) accept(answer, batch, around, dropped);
    else fail(reply, batch, around);
  }

  function accept(
    answer: Exclude<Answer, { off: true }>,
    batch: readonly Entry[],
    around: Envelope,
    dropped: Dropped | undefined,
  ): void {
    const sent = new Set(batch.map((entry) => entry.id));
    const held = answer.held.filter((id) => sent.has(id));
    const refused = answer.refused.filter((id) => sent.has(id));
    keep.told(dropped);
    keep.forget(held);
    keep.forget(refused, 'refused');
    for (const id of sent) waved.delete(id);
    // An answer that names none of what it was sent would otherwise be asked again at once, for ever.
    if (batch.length > 0 && held.length + refused.length === 0) backOff(503, null);
    else {
      failures = 0;
      lastStatus = 200;
      most = Math.min(most * 2, limits.itemsPerBatch);
    }
    onAnswer(answer, around);
    if (envelope().bootstrap || keep.ready().length > 0) wake();
  }

  function fail({ status, retryAfter, body }: Reply, batch: readonly Entry[], around: Envelope): void {
    if (status === 401 || status === 403) {
      const old = batch.filter((entry) => entry.at < clock.now() - day);
      keep.forget(
        old.map((entry) => entry.id),
        'unauthorised',
      );
      // A token given while the refused one was under way gets its own try.
      if (envelope().token === around.token) {
        state = 'refused';
        onRefused(status, (body as { readonly detail?: unknown } | null | undefined)?.detail);
      } else wake();
      return;
    }
    if ((status === 413 || status === 400 || status === 422) && batch.length > 0) {
      // Halved until the one that cannot be taken is alone.
      if (batch.length === 1) keep.forget([batch[0]!.id], status === 413 ? 'tooLarge' : 'malformed');
      most = Math.ceil(batch.length / 2);
      wake();
      return;
    }
    backOff(status, retryAfter);
    wake();
  }

  function backOff(status: number, retryAfter: string | null): void {
    failures += 1;
    lastStatus = status;
    notBefore = clock.elapsed() + waitBefore(failures, status, retryAfter, clock.now(), random());
  }

  function stop(): void {
    state = 'stopped';
    timer.clear();
  }

  return {
    wake,
    stop,
    online() {
      if (lastStatus === 0) notBefore = 0;
      wake();
    },
    resume() {
      if (state === 'refused') state = 'idle';
      wake();
    },
    farewell() {
      if (state === 'stopped' || state === 'refused') return null;
      const { key, token } = envelope();
      const bare: Envelope = { key, token, bootstrap: false };
      const left = keep.all().filter((entry) => !waved.has(entry.id));
      const batch = select(left, bare, limits.itemsPerBatch);
      for (const entry of batch) waved.add(entry.id);
      return batch.length > 0 ? compose(batch, bare, undefined, clock.now(), keep.queue) : null;
    },
  };
}
