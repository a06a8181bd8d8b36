import { useState } from 'preact/hooks';

export interface Draft {
  readonly text: string;
  /** True when the text differs from what is published. */
  readonly kept: boolean;
  write(text: string): void;
  /** Back to what is published. */
  discard(): void;
  /** Forgets the draft and leaves the text on the screen: it has just become what is published. */
  drop(): void;
}

/** An edited text survives a reload and a look at another page, in this tab. */
export function useDraft(playbook: string, published: string): Draft {
  const place = `banso.draft.${playbook}`;
  const [text, setText] = useState(() => sessionStorage.getItem(place) ?? published);

  function write(written: string) {
    setText(written);
    if (written === published) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, written);
  }

  return {
    text,
    kept: text !== published,
    write,
    discard: () => write(published),
    drop: () => sessionStorage.removeItem(place),
  };
}
