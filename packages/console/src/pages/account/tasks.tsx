import { useState } from 'preact/hooks';
import type { AccountPage, TaskRow } from '@banso/protocol';
import { AddTask } from './addTask.tsx';
import { accountName } from '../../account/names.ts';
import type { Names } from '../../account/names.ts';
import { Said } from '../../parts/said.tsx';
import { Section } from '../../parts/section.tsx';
import { TaskActs } from '../tasks/taskActs.tsx';
import { TaskFacts } from '../tasks/taskFacts.tsx';
import { useDesk } from '../../desk.ts';

interface TasksProps {
  readonly page: AccountPage;
  readonly names: Names;
  readonly onChanged: () => void;
}

const waiting: readonly string[] = ['open', 'taken', 'snoozed', 'handedOff'] satisfies readonly TaskRow['state'][];

/** What people are asked to do for this account, what waits first; and what they ask of themselves. */
export function Tasks({ page: { account, tasks, teams }, names, onChanged }: TasksProps) {
  const { refresh, words } = useDesk();
  const [said, setSaid] = useState('');
  const [adding, setAdding] = useState(false);
  const open = tasks.filter(({ state }) => waiting.includes(state)).length;
  const name = accountName(account);

  function done(what: string) {
    setSaid(what);
    setAdding(false);
    onChanged();
    refresh();
  }

  return (
    <Section
      id="tasks"
      title={words.account.tasks}
      count={open}
      actions={
        <button type="button" onClick={() => setAdding(true)}>
          {words.tasks.add}
        </button>
      }
    >
      <Said of={said}>{said}</Said>
      {tasks.length === 0 ? (
        <p class="quiet">{words.account.noTasks}</p>
      ) : (
        <ul class="queue">
          {tasks.map((task) => (
            <li key={task.id} class={`queue-item task-${task.state}`}>
              <div class="queue-what">
                <TaskFacts task={task} teams={teams} />
                {task.followUp !== null && <p class="beneath">{names.followUp(task.followUp)}</p>}
              </div>
              <TaskActs account={account.id} name={name} task={task} teams={teams} onDone={done} />
            </li>
          ))}
        </ul>
      )}
      {adding && (
        <AddTask account={account.id} onCancel={() => setAdding(false)} onDone={() => done(words.tasks.addedSaid)} />
      )}
    </Section>
  );
}
