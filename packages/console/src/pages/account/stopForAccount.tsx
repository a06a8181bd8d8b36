import { useState } from 'preact/hooks';
import type { AccountPage } from '@banso/protocol';
import { accountName } from '../../account/names.ts';
import { Ask } from '../../parts/ask.tsx';
import { Choice } from '../../parts/choice.tsx';
import type { Names } from '../../account/names.ts';
import { useDesk } from '../../desk.ts';

interface StopForAccountProps {
  readonly page: AccountPage;
  readonly names: Names;
  readonly onCancel: () => void;
  /** What was stopped: a key, or null for all. */
  readonly onDone: (key: string | null) => void;
}

const day = 86_400_000;
/** In days; the last has no end. */
const lengths = ['7', '14', '30', '90', 'open'] as const;

/** What is to be stopped, for how long, and why: a reason is asked for, since colleagues will wonder. */
export function StopForAccount({ page, names, onCancel, onDone }: StopForAccountProps) {
  const { api, now, words } = useDesk();
  const say = words.overrides;
  const [key, setKey] = useState('');
  const [reason, setReason] = useState('');
  const stopped = key === '' ? null : key;

  function stop(fields: FormData) {
    const length = fields.get('length');
    const until = length === 'open' ? null : new Date(now() + Number(length) * day).toISOString();
    return api.override(page.account.id, { key: stopped, stopped: true, until, reason: reason.trim() });
  }

  return (
    <Ask
      question={say.ask(accountName(page.account))}
      act={say.act}
      ready={reason.trim() !== ''}
      fills
      work={stop}
      onDone={() => onDone(stopped)}
      onCancel={onCancel}
    >
      <p>{say.then}</p>
      <label class="field">
        {say.what}
        <select value={key} onChange={({ currentTarget }) => setKey(currentTarget.value)}>
          <option value="">{say.all}</option>
          <optgroup label={say.followUps}>
            {Object.keys(page.titles.followUp).map((one) => (
              <option key={one} value={one}>
                {names.followUp(one)}
              </option>
            ))}
          </optgroup>
          <optgroup label={say.experiences}>
            {Object.keys(page.titles.experience).map((one) => (
              <option key={one} value={one}>
                {names.experience(one)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <Choice
        legend={say.length}
        name="length"
        options={lengths}
        wordOf={(one) => (one === 'open' ? say.open : say.days(Number(one)))}
      />
      <label class="field">
        {say.reason}
        <input
          type="text"
          maxLength={500}
          required
          placeholder={say.reasonHint}
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </label>
    </Ask>
  );
}
