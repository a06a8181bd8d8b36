import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { useDesk } from './desk.ts';

interface Props {
  readonly title: string;
  readonly lead: string;
  readonly testId: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A modal dialog for as long as it is rendered; the browser gives the focus back when it goes. */
export function Dialog({ title, lead, testId, onClose, children }: Props) {
  const { text } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  // Before the next key: what is typed right after the press belongs in the dialog.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);

  return (
    <dialog ref={dialog} class="dialog" data-testid={testId} aria-labelledby={id} onClose={onClose}>
      <header class="dialog-head">
        <div>
          <h2 id={id}>{title}</h2>
          <p class="quiet">{lead}</p>
        </div>
        <button type="button" class="icon-button" aria-label={text.close} onClick={() => dialog.current?.close()}>
          <Icon name="remove" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
