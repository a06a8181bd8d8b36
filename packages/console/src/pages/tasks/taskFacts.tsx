import type { TaskRow, TasksPage } from '@banso/protocol';
import { Mark } from '../../parts/mark.tsx';
import { titleOf } from '../../language/locale.ts';
import { useDesk } from '../../desk.ts';
import { useTaskTitles } from './useTaskTitles.ts';

interface TaskFactsProps {
  readonly task: TaskRow;
  readonly teams: TasksPage['teams'];
}

/** Why a person is needed, what they could do, and where it stands. */
export function TaskFacts({ task, teams }: TaskFactsProps) {
  const { words } = useDesk();
  const say = words.tasks;
  const titles = useTaskTitles();
  const { handOff } = task;
  return (
    <>
      <p class="task-reason">{titleOf(task.reason, words.locale, task.kind)}</p>
      {task.suggest.length > 0 && (
        <p class="task-suggest">
          <span class="quiet">{say.suggest}: </span>
          {task.suggest.map(titles.suggestion).join(words.locale === 'ja' ? '、' : ' · ')}
        </p>
      )}
      <p class="task-meta quiet">
        <span>{titles.kind(task.kind)}</span>
        <span>{say.minutes(new Intl.NumberFormat(words.locale).format(task.minutes))}</span>
        <State task={task} />
        {task.leeway === 'must' && <strong>{say.must}</strong>}
      </p>
      {handOff && (
        <p class="task-note">
          {say.to(titleOf(teams[handOff.team], words.locale, handOff.team))}
          {handOff.note !== '' && <>: {handOff.note}</>}
        </p>
      )}
      {!handOff && task.note !== '' && <p class="task-note">{task.note}</p>}
    </>
  );
}

const marks = {
  open: ['act', 'bad'],
  taken: ['watch', 'calm'],
  snoozed: ['waiting', 'quiet'],
  handedOff: ['onTrack', 'calm'],
  done: ['done', 'good'],
  skipped: ['ended', 'quiet'],
  over: ['none', 'quiet'],
} as const;

/** The state in words, with the time that matters in it. */
function State({ task }: { readonly task: TaskRow }) {
  const { words, times, now } = useDesk();
  const say = words.tasks;
  const [icon, tone] = marks[task.state];
  const name = task.by ?? say.somebody;
  const over = now() - Date.parse(task.dueAt);
  switch (task.state) {
    case 'open':
      return over >= 0 ? (
        <Mark icon="late" tone="bad">
          {say.overdue(times.length(over))}
        </Mark>
      ) : (
        <span>{say.due(times.relative(task.dueAt, now()))}</span>
      );
    case 'taken':
      return (
        <Mark icon={icon} tone={tone}>
          {say.takenBy(name)}
        </Mark>
      );
    case 'snoozed':
      return <span>{say.until(times.moment(task.until ?? task.dueAt))}</span>;
    case 'handedOff':
      return <Acknowledged task={task} />;
    default:
      return (
        <>
          <Mark icon={icon} tone={tone}>
            {words.taskStates[task.state]}
          </Mark>
          <span>
            {task.by !== null && <>{task.by} · </>}
            <time dateTime={task.since}>{times.moment(task.since)}</time>
          </span>
          {task.outcome && <span>{words.taskOutcomes[task.outcome]}</span>}
          {task.used !== null && <span>{say.used(new Intl.NumberFormat(words.locale).format(task.used))}</span>}
          {task.because && <span>{say.because[task.because]}</span>}
        </>
      );
  }
}

function Acknowledged({ task: { handOff } }: { readonly task: TaskRow }) {
  const { words, times, now } = useDesk();
  const say = words.tasks;
  if (!handOff) return null;
  const { acknowledged, acknowledgeBy } = handOff;
  if (acknowledged)
    return (
      <Mark icon="done" tone="good">
        {say.acknowledgedBy(acknowledged.by ?? say.somebody)}
      </Mark>
    );
  const over = now() - Date.parse(acknowledgeBy);
  return over < 0 ? (
    <span>{say.acknowledgeBy(times.relative(acknowledgeBy, now()))}</span>
  ) : (
    <Mark icon="late" tone="bad">
      {say.unacknowledged(times.length(over))}
    </Mark>
  );
}
