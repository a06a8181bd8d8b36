import { Mark } from '../../parts/mark.tsx';
import type { Names } from '../../account/names.ts';
import { Section } from '../../parts/section.tsx';
import { suggestionName } from '../../language/suggestions.ts';
import { Table } from '../../parts/table.tsx';
import type { TaskRow } from '@banso/protocol';
import { titleOf } from '../../language/locale.ts';
import { useDesk } from '../../desk.ts';
import { When } from '../../parts/when.tsx';

const marks = { open: ['act', 'bad'], done: ['done', 'good'], skipped: ['ended', 'quiet'] } as const;

interface TasksProps {
  readonly tasks: readonly TaskRow[];
  readonly names: Names;
}

export function Tasks({ tasks, names }: TasksProps) {
  const { words } = useDesk();
  const { account, taskStates } = words;
  return (
    <Section id="tasks" title={account.tasks} count={tasks.length}>
      {tasks.length === 0 ? (
        <p class="quiet">{account.noTasks}</p>
      ) : (
        <Table<TaskRow>
          caption={account.tasks}
          rows={tasks}
          keyOf={({ id }) => id}
          columns={[
            {
              head: account.reason,
              names: true,
              cell: ({ reason, kind, followUp }) => (
                <>
                  {titleOf(reason, words.locale, kind)}
                  <span class="beneath">{names.followUp(followUp)}</span>
                </>
              ),
            },
            {
              head: account.state,
              cell: ({ state }) => (
                <Mark icon={marks[state][0]} tone={marks[state][1]}>
                  {taskStates[state]}
                </Mark>
              ),
            },
            { head: account.suggest, cell: ({ suggest }) => <Suggestions of={suggest} /> },
            { head: account.minutes, numeric: true, cell: ({ minutes }) => minutes },
            { head: account.since, numeric: true, cell: ({ at }) => <When at={at} /> },
          ]}
        />
      )}
    </Section>
  );
}

function Suggestions({ of }: { readonly of: readonly string[] }) {
  const { locale } = useDesk().words;
  if (of.length === 0) return <span class="quiet">–</span>;
  return (
    <ul class="plain">
      {of.map((suggestion) => (
        <li key={suggestion}>{suggestionName(suggestion, locale)}</li>
      ))}
    </ul>
  );
}
