import type { MemberBody, SetAside } from '@banso/protocol';
import { memberName } from '../../account/names.ts';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { useDesk } from '../../desk.ts';
import { When } from '../../parts/when.tsx';

interface AsideEventsProps {
  readonly events: readonly SetAside[];
  readonly users: readonly MemberBody[];
}

/** Events that are held, but could not be taken in: something for whoever looks after the Worker. */
export function AsideEvents({ events, users }: AsideEventsProps) {
  const { account } = useDesk().words;
  return (
    <Section id="set-aside" title={account.setAside} count={events.length}>
      <p class="quiet">{account.setAsideWhat}</p>
      <Table<SetAside>
        caption={account.setAside}
        rows={events}
        keyOf={({ id }) => id}
        columns={[
          {
            head: account.event,
            names: true,
            cell: ({ kind, name, user }) => (
              <>
                {name === '' ? kind : name}
                {user !== null && <span class="beneath">{memberName(users, user)}</span>}
              </>
            ),
          },
          { head: account.why, class: 'prose', cell: ({ reason }) => <code>{reason}</code> },
          { head: account.at, numeric: true, cell: ({ at }) => <When at={at} /> },
        ]}
      />
    </Section>
  );
}
