import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { useDesk } from '../desk.ts';

interface ConfirmProps {
  readonly question: string;
  readonly act: string;
  readonly busy: boolean;
  /** What stands within is fields to fill in, not a description to be read out. */
  readonly fills?: boolean;
  readonly onAct: (fields: FormData) => void;
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
}

/** Asks before something that many people will feel. Escape and Cancel leave everything as it was; the focus goes back to where it came from. */
export function Confirm({ question, act, busy, fills = false, onAct, onCancel, children }: ConfirmProps) {
  const { words } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    // Removed while it is open, a dialog would leave the focus nowhere.
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="confirm"
      aria-labelledby="confirm-question"
      aria-describedby={fills ? undefined : 'confirm-what'}
      onClose={({ currentTarget }) => currentTarget.isConnected && onCancel()}
    >
      <h2 id="confirm-question">{question}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onAct(new FormData(event.currentTarget));
        }}
      >
        <div id="confirm-what">{children}</div>
        <div class="actions">
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.playbook.cancel}
          </button>
          <button type="submit" class="primary" disabled={busy}>
            {act}
          </button>
        </div>
      </form>
    </dialog>
  );
}
