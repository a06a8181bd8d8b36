import { listen } from '../../../tools/listen.ts';
import { mask } from '../mask.ts';

const PAUSE = 1000;

export interface Told {
  /** These many were found for this; '' when the field is empty. */
  note(query: string, amount: number): void;
  /** The person turns to something else. */
  flush(): void;
  stop(): void;
}

/** Tells what was searched for once the person pauses or turns away, not at every key, and the same only once. */
export function startTold(tell: (text: string, amount: number) => void, onPause: () => void): Told {
  let text = '';
  let found = 0;
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    if (text && text !== last) tell((last = text), found);
  };
  const stopLeaving = listen(window, ['pagehide'], flush);
  return {
    flush,
    note(query, amount) {
      clearTimeout(timer);
      text = mask(query);
      found = amount;
      if (!query) return;
      timer = setTimeout(() => {
        flush();
        onPause();
      }, PAUSE);
    },
    stop() {
      flush();
      stopLeaving();
    },
  };
}
