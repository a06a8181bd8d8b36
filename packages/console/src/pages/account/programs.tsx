import type { AccountPage, MemberBody, ProgramBody } from '@banso/protocol';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { memberName } from '../../account/names.ts';
import { titleOf } from '../../language/locale.ts';
import { useDesk } from '../../desk.ts';

interface ProgramsProps {
  readonly programs: AccountPage['programs'];
  readonly users: readonly MemberBody[];
}

type Chapter = ProgramBody['chapters'][number];

/** In which chapter they are, and how far in each. */
export function Programs({ programs, users }: ProgramsProps) {
  const { times, words } = useDesk();
  const say = words.contact;
  const number = new Intl.NumberFormat(words.locale);
  if (programs.length === 0) return null;
  return (
    <Section id="programs" title={say.programs}>
      {programs.map(({ playbook, title, user, startedAt, chapter, chapters }) => {
        const name = titleOf(title, words.locale, playbook);
        return (
          <div key={`${playbook} ${user ?? ''}`}>
            <h3>
              {name}
              {user !== null && ` · ${memberName(users, user)}`}
            </h3>
            <p class="quiet">{say.startedAt(times.date(startedAt))}</p>
            <Table<Chapter>
              caption={name}
              rows={chapters}
              keyOf={({ key }) => key}
              columns={[
                { head: say.chapter, names: true, cell: (one) => titleOf(one.title, words.locale, one.key) },
                {
                  head: words.account.reached,
                  numeric: true,
                  cell: (one) => say.reached(number.format(one.reached), number.format(one.of)),
                },
                {
                  head: words.account.status,
                  cell: (one) => (
                    <>
                      {one.doneAt ? say.done(times.date(one.doneAt)) : one.key === chapter ? say.here : ''}
                      {one.late > 0 && <span class="beneath">{say.late(number.format(one.late))}</span>}
                    </>
                  ),
                },
              ]}
            />
          </div>
        );
      })}
    </Section>
  );
}
