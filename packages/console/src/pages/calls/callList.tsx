import { useState } from 'preact/hooks';
import { nextCallStates } from '@banso/protocol';
import type { CallEntry, CallListRow } from '@banso/protocol';
import { addressOf } from '../../route/routes.ts';
import { CallMark } from '../../parts/marks.tsx';
import { QueueSeveral } from './queueSeveral.tsx';
import { RecordCall } from './recordCall.tsx';
import { Said } from '../../parts/said.tsx';
import { Table } from '../../parts/table.tsx';
import { Talk } from './talk.tsx';
import { useDesk } from '../../desk.ts';
import { When } from '../../parts/when.tsx';

interface CallListProps {
  readonly rows: readonly CallListRow[];
  readonly busy: boolean;
  readonly again: () => void;
}

export function CallList({ rows, busy, again }: CallListProps) {
  const { words } = useDesk();
  const say = words.calls;
  const [recording, setRecording] = useState<string | null>(null);
  const [marked, setMarked] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const row = rows.find(({ account }) => account === recording);
  const able = rows.filter(canBeQueued).map(({ account }) => account);
  const chosen = able.filter((account) => marked.includes(account));

  function close() {
    setRecording(null);
  }

  return (
    <>
      <Said of={said}>{said}</Said>
      <QueueSeveral
        able={able}
        chosen={chosen}
        onChoose={setMarked}
        onDone={(what) => {
          setSaid(what);
          setMarked([]);
          again();
        }}
      />
      <Table<CallListRow>
        caption={say.list}
        rows={rows}
        busy={busy}
        keyOf={({ account }) => account}
        columns={[
          {
            head: say.choose,
            class: 'row-choice',
            cell: (one) =>
              canBeQueued(one) && (
                <input
                  type="checkbox"
                  aria-label={say.chooseOne(one.name ?? one.account)}
                  checked={chosen.includes(one.account)}
                  onChange={({ currentTarget }) =>
                    setMarked(
                      currentTarget.checked
                        ? [...chosen, one.account]
                        : chosen.filter((other) => other !== one.account),
                    )
                  }
                />
              ),
          },
          { head: say.account, names: true, class: 'account-name', cell: (one) => <AccountName row={one} /> },
          { head: say.talk, class: 'talk', cell: (one) => <Talk row={one} /> },
          { head: say.contact, cell: (one) => <Contact row={one} /> },
          { head: say.call, class: 'call-steps', cell: (one) => <Steps row={one} /> },
          {
            head: say.record,
            class: 'call-act',
            cell: ({ account, name }) => (
              <button
                type="button"
                aria-label={`${say.record}: ${name ?? account}`}
                onClick={() => setRecording(account)}
              >
                {say.record}
              </button>
            ),
          },
        ]}
      />
      {row && (
        <RecordCall
          key={`${row.account}/${row.calls[0]?.n ?? 0}`}
          row={row}
          onCancel={close}
          onNewest={again}
          onDone={() => {
            close();
            again();
          }}
        />
      )}
    </>
  );
}

const canBeQueued = ({ calls }: CallListRow) => nextCallStates(calls[0]?.state ?? null).includes('queued');

function AccountName({ row }: { readonly row: CallListRow }) {
  const { words } = useDesk();
  return (
    <>
      <a href={addressOf({ view: 'account', account: row.account })}>{row.name ?? row.account}</a>
      <span class="beneath">
        <code>{row.account}</code> · {words.calls.n(String(row.group))}
      </span>
    </>
  );
}

function Contact({ row: { contact } }: { readonly row: CallListRow }) {
  const { words } = useDesk();
  if (!contact) return <span class="quiet">{words.calls.noContact}</span>;
  return (
    <>
      {contact.name ?? contact.id}
      {contact.role && <span class="quiet"> {contact.role}</span>}
      {contact.phone && (
        <a class="beneath address" href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>
          {contact.phone}
        </a>
      )}
      {contact.email && <span class="beneath address">{contact.email}</span>}
    </>
  );
}

function Steps({ row: { calls } }: { readonly row: CallListRow }) {
  const { words } = useDesk();
  const [last, ...before] = calls;
  if (!last) return <span class="quiet">{words.calls.notQueued}</span>;
  return (
    <>
      <CallMark state={last.state} />
      <span class="beneath">
        {last.by} · <When at={last.at} />
      </span>
      {last.note !== '' && <span class="beneath note">{last.note}</span>}
      {before.length > 0 && (
        <details class="beneath">
          <summary>{words.calls.history(calls.length)}</summary>
          <ol class="plain">
            {before.map((step) => (
              <Step key={step.n} of={step} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function Step({ of: { state, by, at, note } }: { readonly of: CallEntry }) {
  const { words, times } = useDesk();
  return (
    <li>
      {words.callStates[state]} · {by} · <time dateTime={at}>{times.moment(at)}</time>
      {note !== '' && <span class="note"> {note}</span>}
    </li>
  );
}
