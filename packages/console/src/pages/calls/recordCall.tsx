import { useEffect, useRef, useState } from 'preact/hooks';
import { callSources, nextCallStates } from '@banso/protocol';
import type { CallListRow, CallSource, CallState } from '@banso/protocol';
import { Failure } from '../../api/failure.ts';
import { FailureNotice } from '../../parts/failureNotice.tsx';
import { useDesk } from '../../desk.ts';

interface RecordCallProps {
  readonly row: CallListRow;
  readonly onCancel: () => void;
  readonly onDone: () => void;
  /** Somebody else went on with this call: loads what they wrote. */
  readonly onNewest: () => void;
}

/** One more step of a call: what happened, by whom, with a note. Escape and Cancel write nothing. */
export function RecordCall({ row, onCancel, onDone, onNewest }: RecordCallProps) {
  const { api, words } = useDesk();
  const say = words.calls;
  const [last] = row.calls;
  const possible = nextCallStates(last?.state ?? null);
  const dialog = useRef<HTMLDialogElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  async function save() {
    const fields = new FormData(form.current ?? undefined);
    setBusy(true);
    setFailure(null);
    try {
      await api.recordCall(row.account, {
        state: fields.get('state') as CallState,
        after: last?.n ?? 0,
        note: String(fields.get('note') ?? '').trim(),
        source: (fields.get('source') ?? 'group8') as CallSource,
      });
      onDone();
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      setFailure(cause);
      setBusy(false);
    }
  }

  return (
    <dialog ref={dialog} class="confirm record" aria-labelledby="record-title" onClose={onCancel}>
      <h2 id="record-title">{say.recordFor(row.name ?? row.account)}</h2>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Choice legend={say.state} name="state" options={possible} wordOf={(state) => words.callStates[state]} />
        {!last && (
          <Choice legend={say.source} name="source" options={callSources} wordOf={(one) => words.callSources[one]} />
        )}
        <label class="field">
          {say.note}
          <textarea name="note" rows={3} maxLength={2000} placeholder={say.noteHint} />
        </label>
        {failure && (
          <FailureNotice
            words={words}
            failure={failure}
            {...(failure.code === 'conflict' ? { again: onNewest } : {})}
          />
        )}
        <div class="actions">
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.playbook.cancel}
          </button>
          <button type="submit" class="primary" disabled={busy}>
            {say.save}
          </button>
        </div>
      </form>
    </dialog>
  );
}

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly T[];
  readonly wordOf: (option: T) => string;
}

/** The first is chosen until another is. */
function Choice<T extends string>({ legend, name, options, wordOf }: ChoiceProps<T>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map((option, at) => (
        <label key={option}>
          <input type="radio" name={name} value={option} defaultChecked={at === 0} />
          {wordOf(option)}
        </label>
      ))}
    </fieldset>
  );
}
