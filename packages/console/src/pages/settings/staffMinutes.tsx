import { useState } from 'preact/hooks';
import { FailureNotice } from '../../parts/failureNotice.tsx';
import { Said } from '../../parts/said.tsx';
import { Section } from '../../parts/section.tsx';
import type { SettingsBody } from '@banso/protocol';
import { useDesk } from '../../desk.ts';
import { useWork } from '../../api/useWork.ts';

/** How many minutes staff have for tasks a day: by it the queue says what fits into today. */
export function StaffMinutes({ settings, again }: { readonly settings: SettingsBody; readonly again: () => void }) {
  const { api, words } = useDesk();
  const say = words.settings;
  const { busy, failure, run } = useWork();
  const [said, setSaid] = useState('');

  async function save(fields: FormData) {
    const written = String(fields.get('minutes') ?? '').trim();
    const staffMinutes = written === '' ? null : Number(written);
    if (!(await run(() => api.changeSettings({ staffMinutes })))) return;
    setSaid(say.saved);
    again();
  }

  return (
    <Section id="staff-minutes" title={say.staffMinutes}>
      <form
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void save(new FormData(event.currentTarget));
        }}
      >
        <label class="field field-short">
          {say.staffMinutesField}
          <input
            type="number"
            name="minutes"
            min={0}
            max={60_000}
            step={1}
            defaultValue={settings.staffMinutes ?? ''}
            aria-describedby="staff-minutes-hint"
          />
        </label>
        <button type="submit" disabled={busy}>
          {words.tasks.save}
        </button>
      </form>
      <p id="staff-minutes-hint" class="field-hint quiet">
        {say.staffMinutesHint}
      </p>
      <Said of={said}>{said}</Said>
      {failure && <FailureNotice words={words} failure={failure} />}
    </Section>
  );
}
