import { useDesk } from '../../desk.ts';

/** What was said, and what comes next, in a form. */
export function CallNote() {
  const say = useDesk().words.calls;
  return (
    <label class="field">
      {say.note}
      <textarea name="note" rows={3} maxLength={2000} placeholder={say.noteHint} />
    </label>
  );
}

export const noteIn = (fields: FormData): string => String(fields.get('note') ?? '').trim();
