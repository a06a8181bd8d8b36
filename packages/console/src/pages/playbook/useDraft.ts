import { useState } from 'preact/hooks';

export interface Draft {
  readonly text: string;
  /** The revision in force that the text was made from. */
  readonly base: string | null;
  /** True when the text differs from what is published. */
  readonly kept: boolean;
  write(text: string): void;
  /** Back to what is published. */
  discard(): void;
  /** Its author has heard what changed, and takes the text on from there. */
  rebase(base: string | null): void;
  /** Forgets the draft and leaves the text on the screen: it has just become what is published, as `base`. */
  drop(base: string | null): void;
}

interface Written {
  readonly text: string;
  readonly base: string | null;
}

/** An edited text survives a reload and a look at another page, in this tab; and with it, what it was made from. */
export function useDraft(playbook: string, published: string, revision: string | null): Draft {
  const place = `banso.edit.${playbook}`;
  const [draft, setDraft] = useState<Written | null>(() => {
    const kept = sessionStorage.getItem(place);
    return kept === null ? null : (JSON.parse(kept) as Written);
  });
  const { text, base } = draft ?? { text: published, base: revision };

  function keep(written: Written) {
    setDraft(written.text === published ? null : written);
    if (written.text === published) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify(written));
  }

  return {
    text,
    base,
    kept: text !== published,
    write: (next) => keep({ text: next, base }),
    discard: () => keep({ text: published, base: revision }),
    rebase: (next) => keep({ text, base: next }),
    drop: (next) => {
      sessionStorage.removeItem(place);
      setDraft({ text, base: next });
    },
  };
}
