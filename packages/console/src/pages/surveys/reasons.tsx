import type { SurveyPage } from '@banso/protocol';
import { ShareOf } from '../../parts/shareOf.tsx';
import { titleOf } from '../../language/locale.ts';
import { useDesk } from '../../desk.ts';

interface ReasonsProps {
  readonly page: SurveyPage;
  readonly of: SurveyPage['groups'][number]['results'];
}

/** Why those of one group leave, the most frequent reason first, each of all in it who were asked. */
export function Reasons({ page, of }: ReasonsProps) {
  const { words } = useDesk();
  const say = words.surveys;
  const [first] = of.questions;
  if (!first || first.ask === 'rating' || first.ask === 'text') return null;
  const labels = page.questions.find(({ key }) => key === first.key)?.options ?? [];
  const nameOf = (key: string) => {
    const label = labels.find((option) => option.key === key)?.label;
    return label ? titleOf(label, words.locale, key) : key === 'other' ? say.ownWords : key;
  };
  const chosen = first.options.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  if (chosen.length === 0) return <span class="quiet">{say.none}</span>;
  return (
    <ul class="plain">
      {chosen.map(({ key, count, share }) => (
        <li key={key}>
          {nameOf(key)}
          <ShareOf share={share} n={count} of={of.shown} none={say.none} people />
        </li>
      ))}
    </ul>
  );
}
