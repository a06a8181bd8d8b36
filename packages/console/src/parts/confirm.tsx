import { useEffect, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { useDesk } from '../desk.ts';

interface ConfirmProps {
  readonly question: string;
  readonly act: string;
  readonly busy: boolean;
  readonly onAct: () => void;
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
}

/** Asks before something that many people will feel. Escape and Cancel leave everything as it was. */
export function Confirm({ question, act, busy, onAct, onCancel, children }: ConfirmProps) {
  const { words } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="confirm"
      aria-labelledby="confirm-question"
      aria-describedby="confirm-what"
      onClose={onCancel}
    >
      <h2 id="confirm-question">{question}</h2>
      <div id="confirm-what">{children}</div>
      <div class="actions">
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.playbook.cancel}
        </button>
        <button type="button" class="primary" disabled={busy} onClick={onAct}>
          {act}
        </button>
      </div>
    </dialog>
  );
}
