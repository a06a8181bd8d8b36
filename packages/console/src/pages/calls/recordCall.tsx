import { callSources, nextCallStates } from '@banso/protocol';
import type { CallListRow, CallSource, CallState } from '@banso/protocol';
import { Ask } from '../../parts/ask.tsx';
import { CallNote, noteIn } from './callNote.tsx';
import { Choice } from '../../parts/choice.tsx';
import { FailureNotice } from '../../parts/failureNotice.tsx';
import { useDesk } from '../../desk.ts';

interface RecordCallProps {
  readonly row: Pick<CallListRow, 'account' | 'name' | 'calls'>;
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

  const save = (fields: FormData) =>
    api.recordCall(row.account, {
      state: fields.get('state') as CallState,
      after: last?.n ?? 0,
      note: noteIn(fields),
      source: (fields.get('source') ?? 'group8') as CallSource,
    });

  return (
    <Ask
      question={say.recordFor(row.name ?? row.account)}
      act={say.save}
      fills
      work={save}
      onDone={onDone}
      onCancel={onCancel}
      failed={(failure) =>
        failure.code === 'conflict' && <FailureNotice words={words} failure={failure} again={onNewest} />
      }
    >
      <Choice
        legend={say.state}
        name="state"
        options={nextCallStates(last?.state ?? null)}
        wordOf={(state) => words.callStates[state]}
      />
      {!last && (
        <Choice legend={say.source} name="source" options={callSources} wordOf={(one) => words.callSources[one]} />
      )}
      <CallNote />
    </Ask>
  );
}
