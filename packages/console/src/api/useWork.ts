import { useState } from 'preact/hooks';
import { Failure } from './failure.ts';

export interface Work {
  readonly busy: boolean;
  /** Of the last thing that was done; null while the next is under way. */
  readonly failure: Failure | null;
  /** True: it came out well. What is no `Failure` is thrown on. */
  run(work: () => Promise<unknown>): Promise<boolean>;
}

/** One thing at a time that the reader asked for, and what came of it. */
export function useWork(): Work {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function run(work: () => Promise<unknown>) {
    setBusy(true);
    setFailure(null);
    try {
      await work();
      return true;
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      setFailure(cause);
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { busy, failure, run };
}
