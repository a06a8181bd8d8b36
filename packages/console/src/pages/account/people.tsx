import type { MemberBody } from '@banso/protocol';
import { Mark } from '../../parts/mark.tsx';
import { personName, textOf } from '../../account/names.ts';
import { PersonMenu } from './personMenu.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { useDesk } from '../../desk.ts';
import { When } from '../../parts/when.tsx';
import { Dash } from '../../parts/dash.tsx';

interface PeopleProps {
  readonly users: readonly MemberBody[];
  /** Somebody was deleted. */
  readonly onChanged: () => void;
}

export function People({ users, onChanged }: PeopleProps) {
  const { account } = useDesk().words;
  return (
    <Section id="people" title={account.people} count={users.length}>
      {users.length === 0 ? (
        <p class="quiet">{account.noPeople}</p>
      ) : (
        <Table<MemberBody>
          caption={account.people}
          rows={users}
          keyOf={({ id }) => id}
          columns={[
            {
              head: account.person,
              names: true,
              class: 'person-name',
              cell: (member) => (
                <>
                  {personName(member)}
                  <span class="beneath">
                    <code>{member.id}</code>
                  </span>
                </>
              ),
            },
            { head: account.personRole, cell: ({ role }) => role ?? <Dash /> },
            { head: account.mail, cell: (member) => <Reach member={member} /> },
            { head: account.progress, class: 'account-progress', cell: ({ progress }) => <Progress of={progress} /> },
            {
              head: account.lastSeen,
              numeric: true,
              cell: ({ lastSeenAt }) =>
                lastSeenAt ? <When at={lastSeenAt} day /> : <span class="quiet">{account.never}</span>,
            },
            {
              head: account.personData.column,
              class: 'person-data',
              cell: (member) => <PersonMenu member={member} onDeleted={onChanged} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

function Reach({ member }: { readonly member: MemberBody }) {
  const { account } = useDesk().words;
  if (member.unreachable === null) {
    const address = textOf(member.traits, 'email');
    return (
      <>
        <Mark icon="mail" tone="good">
          {account.reachable}
        </Mark>
        {address && <span class="beneath address">{address}</span>}
      </>
    );
  }
  return (
    <>
      <Mark icon="cross" tone="quiet">
        {account.unreachable}
      </Mark>
      <span class="beneath">{account.unreachableWhy[member.unreachable]}</span>
    </>
  );
}
