import type { QueuedTask, TasksPage } from '@banso/protocol';
import { addressOf } from '../../route/routes.ts';
import { Mark } from '../../parts/mark.tsx';
import { Progress } from '../../parts/progress.tsx';
import { StatusMark } from '../../parts/marks.tsx';
import { TaskActs } from './taskActs.tsx';
import { TaskFacts } from './taskFacts.tsx';
import { useDesk } from '../../desk.ts';
import { WhyHere } from './whyHere.tsx';

interface QueueItemProps {
  readonly row: QueuedTask;
  /** Counted from 1; null: it has none. */
  readonly place: number | null;
  /** Another task asks to leave the account alone. */
  readonly alone: boolean;
  readonly teams: TasksPage['teams'];
  readonly onDone: (said: string) => void;
}

/** One task among those of all accounts: whose, why, how, how long, and what the reader can do about it. */
export function QueueItem({ row: { account, task, why }, place, alone, teams, onDone }: QueueItemProps) {
  const { words } = useDesk();
  return (
    <li class={`queue-item task-${task.state}`}>
      {place !== null && <span class="queue-place">{new Intl.NumberFormat(words.locale).format(place)}</span>}
      <div class="queue-what">
        <h2 class="queue-account">
          <a href={addressOf({ view: 'account', account: account.id })}>{account.name}</a>
        </h2>
        <p class="queue-standing">
          <StatusMark status={account.status} />
          <Progress of={account.progress} />
          {alone && (
            <Mark icon="held" tone="bad">
              {words.tasks.mustNot}
            </Mark>
          )}
        </p>
        <TaskFacts task={task} teams={teams} />
        {why && <WhyHere why={why} />}
      </div>
      <TaskActs account={account.id} name={account.name} task={task} teams={teams} onDone={onDone} />
    </li>
  );
}
