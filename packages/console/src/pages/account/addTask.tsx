import { useState } from 'preact/hooks';
import { Ask } from '../../parts/ask.tsx';
import { useDesk } from '../../desk.ts';

interface AddTaskProps {
  readonly account: string;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** What staff ask of themselves stands in the queue like what a playbook asks. */
export function AddTask({ account, onCancel, onDone }: AddTaskProps) {
  const { api, words } = useDesk();
  const say = words.tasks;
  const [what, setWhat] = useState('');
  return (
    <Ask
      question={say.addTitle}
      act={say.save}
      fills
      ready={what.trim() !== ''}
      work={(fields) =>
        api.addTask(account, { kind: 'own', reason: what.trim(), minutes: Number(fields.get('minutes')), due: null })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <label class="field">
        {say.addWhat}
        <textarea
          name="reason"
          rows={3}
          maxLength={2000}
          required
          value={what}
          onInput={({ currentTarget }) => setWhat(currentTarget.value)}
        />
      </label>
      <label class="field field-short">
        {say.addMinutes}
        <input type="number" name="minutes" min={1} max={1440} step={1} required defaultValue={15} />
      </label>
    </Ask>
  );
}
