import { useCallback, useEffect, useState } from 'preact/hooks';
import { Failure } from './failure.ts';

export interface Answered<T> {
  /** The newest answer; the one before stays while the next is under way. */
  readonly value: T | null;
  readonly failure: Failure | null;
  readonly busy: boolean;
  readonly again: () => void;
}

/** Asks once for each `key`; an answer to an older question is dropped. */
export function useAnswer<T>(key: string, ask: (signal: AbortSignal) => Promise<T>): Answered<T> {
  const [round, setRound] = useState(0);
  const [answered, setAnswered] = useState<Omit<Answered<T>, 'again'>>({ value: null, failure: null, busy: true });
  const again = useCallback(() => setRound((last) => last + 1), []);

  useEffect(() => {
    const asking = new AbortController();
    setAnswered((last) => ({ ...last, failure: null, busy: true }));
    ask(asking.signal).then(
      (value) => {
        if (!asking.signal.aborted) setAnswered({ value, failure: null, busy: false });
      },
      (failure: unknown) => {
        if (asking.signal.aborted) return;
        if (!(failure instanceof Failure)) throw failure;
        setAnswered((last) => ({ ...last, failure, busy: false }));
      },
    );
    return () => asking.abort();
    // `ask` is made anew at every rendering; `key` says what it asks for.
  }, [key, round]);

  return { ...answered, again };
}
