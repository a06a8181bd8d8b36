import { useState } from 'preact/hooks';
import type { TaskDid } from '@banso/engine';
import type { TaskRequest, TaskRow, TasksPage } from '@banso/protocol';
import { FailureNotice } from '../../parts/failureNotice.tsx';
import { FillTask, fills } from './fillTask.tsx';
import type { Filled } from './fillTask.tsx';
import { useDesk } from '../../desk.ts';
import { useWork } from '../../api/useWork.ts';

interface TaskActsProps {
  readonly account: string;
  readonly name: string;
  readonly task: TaskRow;
  readonly teams: TasksPage['teams'];
  readonly onDone: (said: string) => void;
}

/** What the reader can do with a task now: at once, or after a few words. */
export function TaskActs({ account, name, task, teams, onDone }: TaskActsProps) {
  const { api, words } = useDesk();
  const say = words.tasks;
  const { busy, failure, run } = useWork();
  const [filling, setFilling] = useState<Filled | null>(null);
  const acts = orderOf(task);

  const send = (request: Omit<TaskRequest, 'after'>) => api.actOnTask(account, task.id, { ...request, after: task.n });

  // What is no work is not skipped either.
  const wordFor = (did: TaskRequest['did']) =>
    task.leeway === 'mustNot' && did === 'skipped' ? say.liftOff : say.acts[did];

  async function press(did: TaskRequest['did']) {
    if (fills(did)) return setFilling(did);
    if (await run(() => send({ did, note: '' }))) onDone(say.said[did](name));
  }

  return (
    <div class="task-acts">
      {acts.map((did, at) => (
        <button
          key={did}
          type="button"
          class={at === 0 ? undefined : 'link'}
          aria-label={`${wordFor(did).replace('…', '')} ${name}`}
          aria-disabled={busy}
          onClick={() => !busy && void press(did)}
        >
          {wordFor(did)}
        </button>
      ))}
      {failure && <FailureNotice words={words} failure={failure} again={() => onDone('')} />}
      {filling && (
        <FillTask
          did={filling}
          name={name}
          task={task}
          teams={teams}
          send={send}
          onCancel={() => setFilling(null)}
          onNewest={() => {
            setFilling(null);
            onDone('');
          }}
          onDone={() => {
            setFilling(null);
            onDone(say.said[filling](name));
          }}
        />
      )}
    </div>
  );
}

/** As they are offered; what is taken by somebody is taken over no more than by a step of its own. */
function orderOf({ state, acts }: TaskRow): readonly TaskRequest['did'][] {
  return acts.filter(
    (did: TaskDid): did is TaskRequest['did'] => did !== 'made' && !(did === 'taken' && state === 'taken'),
  );
}
