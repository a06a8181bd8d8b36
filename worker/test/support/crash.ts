import { runInDurableObject } from 'cloudflare:test';
import { env } from './bindings.ts';
import { object } from './talk.ts';

type Verb = (this: unknown, ...args: unknown[]) => unknown;

/** The runner passes over what workerd says of these, which is a line for each; any other exception is still printed. */
const reason = 'Instance dispose: a crash of this test';

/** Takes an account's object away at a chosen moment, as when the machine goes: nothing after that moment is run, nothing half-written stays. */
export interface Crashes {
  /** Before the `n`th thing from now that the object does to its storage or the directory, or after one that is waited for. */
  at(n: number): void;
  /** The chosen moment has not come and shall not. */
  disarm(): void;
  /** A further moment, for what is no verb of the platform. */
  moment(): void;
  readonly happened: number;
  restore(): void;
}

/** Watches every statement, alarm, sync and query of the directory; `account` is whom it goes against. */
export async function watchCrashes(account: () => string): Promise<Crashes & { aim(): Promise<void> }> {
  let state: DurableObjectState | null = null;
  let left = 0;
  let happened = 0;
  const undo: (() => void)[] = [];

  function moment(): void {
    if (left === 0 || (left -= 1) > 0 || !state) return;
    happened += 1;
    try {
      state.abort(reason);
    } catch {
      // Somebody else was at the directory just then; the object goes on.
    }
  }

  function watch(prototype: object, verb: string, isMine: (self: unknown) => boolean = () => true): void {
    const verbs = prototype as Record<string, Verb>;
    const real = verbs[verb] as Verb;
    verbs[verb] = function (...args) {
      if (!isMine(this)) return real.apply(this, args);
      moment();
      const result = real.apply(this, args);
      return result instanceof Promise ? result.finally(moment) : result;
    };
    undo.push(() => (verbs[verb] = real));
  }

  await runInDurableObject(object(account()), (_, { storage }) => {
    watch(Object.getPrototypeOf(storage.sql) as object, 'exec', (self) => self === state?.storage.sql);
    for (const verb of ['setAlarm', 'deleteAlarm', 'sync'])
      watch(Object.getPrototypeOf(storage) as object, verb, (self) => self === state?.storage);
  });
  watch(Object.getPrototypeOf(env.DB) as object, 'batch');
  for (const verb of ['first', 'run', 'all']) watch(Object.getPrototypeOf(env.DB.prepare('SELECT 1')) as object, verb);

  return {
    aim: () => runInDurableObject(object(account()), (_, now) => void (state = now)),
    at: (n) => void (left = n),
    disarm: () => void (left = 0),
    moment,
    get happened() {
      return happened;
    },
    restore: () => undo.forEach((put) => put()),
  };
}
