import type { ReviewsPage, SampledCall } from '@banso/protocol';
import { Ask } from '../../parts/ask.tsx';
import { noteIn } from '../calls/callNote.tsx';
import { Choice } from '../../parts/choice.tsx';
import { titleOf } from '../../language/locale.ts';
import { useDesk } from '../../desk.ts';

interface ReviewCallProps {
  readonly call: SampledCall;
  readonly rubric: ReviewsPage['rubric'];
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

const scores = ['none', '5', '4', '3', '2', '1'] as const;

/** What was found when a call was looked at again; nothing has to be judged. */
export function ReviewCall({ call: { account, name, n }, rubric, onCancel, onDone }: ReviewCallProps) {
  const { api, words } = useDesk();
  const say = words.reviews;

  const save = (fields: FormData) => {
    const given = rubric.flatMap(({ key }) => {
      const score = Number(fields.get(`score ${key}`));
      return Number.isInteger(score) && score > 0 ? [[key, score] as const] : [];
    });
    return api.reviewCall(account, n, {
      scores: Object.fromEntries(given),
      note: noteIn(fields),
      learn: fields.get('learn') !== null,
    });
  };

  return (
    <Ask question={say.reviewOf(name)} act={say.save} fills work={save} onDone={onDone} onCancel={onCancel}>
      {rubric.map(({ key, title }) => (
        <Choice
          key={key}
          legend={titleOf(title, words.locale, key)}
          name={`score ${key}`}
          options={scores}
          wordOf={(score) => (score === 'none' ? say.notJudged : score)}
        />
      ))}
      <label class="field">
        {say.note}
        <textarea name="note" rows={3} maxLength={2000} />
      </label>
      <label>
        <input type="checkbox" name="learn" /> {say.learn}
      </label>
    </Ask>
  );
}
