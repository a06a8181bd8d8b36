import { useState } from 'preact/hooks';
import { taskOutcomes } from '@banso/protocol';
import type { TaskRequest, TaskRow, TasksPage } from '@banso/protocol';
import type { TaskOutcome } from '@banso/engine';
import { Ask } from '../../parts/ask.tsx';
import { Choice } from '../../parts/choice.tsx';
import { FailureNotice } from '../../parts/failureNotice.tsx';
import { titleOf } from '../../language/locale.ts';
import { useDesk } from '../../desk.ts';

/** What is done only with a few words more. */
export type Filled = 'done' | 'skipped' | 'snoozed' | 'handedOff';

const filled: readonly string[] = ['done', 'skipped', 'snoozed', 'handedOff'] satisfies readonly Filled[];
export const fills = (did: TaskRequest['did']): did is Filled => filled.includes(did);

interface FillTaskProps {
  readonly did: Filled;
  readonly name: string;
  readonly task: TaskRow;
  readonly teams: TasksPage['teams'];
  readonly send: (request: Omit<TaskRequest, 'after'>) => Promise<unknown>;
  readonly onCancel: () => void;
  readonly onDone: () => void;
  /** Somebody else went on with it: loads what they did. */
  readonly onNewest: () => void;
}

const days = ['1', '3', '7', '14'] as const;
const day = 86_400_000;

/** Asks for what belongs to the act: the outcome and minutes, the reason, until when, to whom. */
export function FillTask({ did, name, task, teams, send, onCancel, onDone, onNewest }: FillTaskProps) {
  const { words, now } = useDesk();
  const say = words.tasks;
  const [note, setNote] = useState('');
  const needsReason = did === 'skipped';

  const request = (fields: FormData): Omit<TaskRequest, 'after'> => ({
    did,
    note: note.trim(),
    ...(did === 'done' && {
      outcome: fields.get('outcome') as TaskOutcome,
      minutes: Number(fields.get('minutes')),
    }),
    ...(did === 'snoozed' && {
      until: new Date(now() + Number(fields.get('days')) * day).toISOString(),
    }),
    ...(did === 'handedOff' && { team: String(fields.get('team')) }),
  });

  return (
    <Ask
      question={say.ask[did](name)}
      act={say.save}
      fills
      ready={!needsReason || note.trim() !== ''}
      work={(fields) => send(request(fields))}
      onDone={onDone}
      onCancel={onCancel}
      failed={(failure) =>
        failure.code === 'conflict' && <FailureNotice words={words} failure={failure} again={onNewest} />
      }
    >
      {did === 'done' && (
        <>
          <Choice
            legend={say.outcome}
            name="outcome"
            options={taskOutcomes}
            wordOf={(outcome) => words.taskOutcomes[outcome]}
          />
          <label class="field field-short">
            {say.took}
            <input type="number" name="minutes" min={0} max={1440} step={1} required defaultValue={task.minutes} />
          </label>
        </>
      )}
      {did === 'snoozed' && (
        <Choice legend={say.putOff} name="days" options={days} wordOf={(span) => say.spans[span] ?? span} />
      )}
      {did === 'handedOff' && (
        <Choice
          legend={say.team}
          name="team"
          options={Object.keys(teams)}
          wordOf={(team) => titleOf(teams[team], words.locale, team)}
        />
      )}
      <Note label={labels[did](say)} hint={hints[did](say)} value={note} needed={needsReason} onInput={setNote} />
    </Ask>
  );
}

type Say = ReturnType<typeof useDesk>['words']['tasks'];

const labels: { readonly [did in Filled]: (say: Say) => string } = {
  done: (say) => say.noteDone,
  skipped: (say) => say.noteSkip,
  snoozed: (say) => say.noteSnooze,
  handedOff: (say) => say.noteTeam,
};

const hints: { readonly [did in Filled]: (say: Say) => string } = {
  done: (say) => say.noteDoneHint,
  skipped: (say) => say.noteSkipHint,
  snoozed: () => '',
  handedOff: (say) => say.noteTeamHint,
};

interface NoteProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly needed: boolean;
  readonly onInput: (note: string) => void;
}

function Note({ label, hint, value, needed, onInput }: NoteProps) {
  return (
    <>
      <label class="field">
        {label}
        <textarea
          name="note"
          rows={3}
          maxLength={2000}
          required={needed}
          aria-describedby={hint === '' ? undefined : 'task-note-hint'}
          value={value}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      </label>
      {hint !== '' && (
        <p id="task-note-hint" class="quiet field-hint">
          {hint}
        </p>
      )}
    </>
  );
}
