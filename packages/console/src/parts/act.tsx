import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface ActProps {
  /** Why this cannot be done now, in a sentence that stands beside it; null: it can. */
  readonly blocked: string | null;
  /** It is being done: once is enough. */
  readonly busy: boolean;
  readonly primary?: boolean;
  /** Said in place of what stands on it, where that alone does not say of what. */
  readonly label?: string;
  readonly onAct: () => void;
  readonly children: ComponentChildren;
}

/**
 * A button that keeps its place in the order of Tab and the focus while it cannot be pressed, so that whoever works by keyboard hears
 * why, and is not left nowhere by their own act.
 */
export function Act({ blocked, busy, primary = false, label, onAct, children }: ActProps) {
  const reason = useId();
  const held = busy || blocked !== null;
  return (
    <>
      <button
        type="button"
        class={primary ? 'primary' : undefined}
        aria-label={label}
        aria-disabled={held}
        aria-describedby={blocked === null ? undefined : reason}
        onClick={() => !held && onAct()}
      >
        {children}
      </button>
      {blocked !== null && (
        <span id={reason} class="act-reason quiet">
          {blocked}
        </span>
      )}
    </>
  );
}
