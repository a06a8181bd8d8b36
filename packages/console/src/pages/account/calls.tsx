import { useState } from 'preact/hooks';
import type { CallEntry, CallHistory } from '@banso/protocol';
import { Answer } from '../../parts/answer.tsx';
import { CallMark } from '../../parts/marks.tsx';
import { RecordCall } from '../calls/recordCall.tsx';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';
import { When } from '../../parts/when.tsx';
import { Dash } from '../../parts/dash.tsx';

interface CallsProps {
  readonly account: string;
  readonly name: string;
}

/** Every step of this account's calls, and the next one. */
export function Calls({ account, name }: CallsProps) {
  const { api, words } = useDesk();
  const say = words.calls;
  const [recording, setRecording] = useState(false);
  const history = useAnswer(account, (signal) => api.callsOf(account, signal));
  const calls = history.value?.calls ?? [];
  return (
    <Section
      id="calls"
      title={say.title}
      count={calls.length}
      actions={
        history.value && (
          <button type="button" onClick={() => setRecording(true)}>
            {say.record}
          </button>
        )
      }
    >
      <Answer to={history}>{(value) => <Steps of={value} />}</Answer>
      {recording && (
        <RecordCall
          key={calls[0]?.n ?? 0}
          row={{ account, name, calls }}
          onCancel={() => setRecording(false)}
          onNewest={history.again}
          onDone={() => {
            setRecording(false);
            history.again();
          }}
        />
      )}
    </Section>
  );
}

function Steps({ of: { calls } }: { readonly of: CallHistory }) {
  const say = useDesk().words.calls;
  if (calls.length === 0) return <p class="quiet">{say.noneOfAccount}</p>;
  return (
    <Table<CallEntry>
      caption={say.title}
      rows={calls}
      keyOf={({ n }) => String(n)}
      columns={[
        { head: say.state, names: true, cell: ({ state }) => <CallMark state={state} /> },
        {
          head: say.note,
          class: 'prose',
          cell: ({ note }) => (note === '' ? <Dash /> : <span class="note">{note}</span>),
        },
        { head: say.by, cell: ({ by }) => by },
        { head: say.at, numeric: true, cell: ({ at }) => <When at={at} /> },
      ]}
    />
  );
}
