import type { QueuedTask, TasksPage } from '@banso/protocol';
import { addressOf } from '../../route/routes.ts';
import { Section } from '../../parts/section.tsx';
import { TaskActs } from './taskActs.tsx';
import { titleOf } from '../../language/locale.ts';
import { useDesk } from '../../desk.ts';

interface LeaveAloneProps {
  readonly tasks: readonly QueuedTask[];
  readonly teams: TasksPage['teams'];
  readonly again: () => void;
}

/** Accounts that nobody should write to or call, and why. */
export function LeaveAlone({ tasks, teams, again }: LeaveAloneProps) {
  const { words } = useDesk();
  const say = words.tasks;
  return (
    <Section id="leave-alone" title={say.leaveAlone} count={tasks.length}>
      <p class="quiet">{say.leaveAloneWhat}</p>
      <ul class="left-alone">
        {tasks.map(({ account, task }) => (
          <li key={`${account.id}/${task.id}`}>
            <a href={addressOf({ view: 'account', account: account.id })}>{account.name}</a>{' '}
            {titleOf(task.reason, words.locale, task.kind)}
            <TaskActs account={account.id} name={account.name} task={task} teams={teams} onDone={again} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
