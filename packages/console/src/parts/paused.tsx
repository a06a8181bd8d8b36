import { FailureNotice } from './failureNotice.tsx';
import { useAnswer } from '../api/useAnswer.ts';
import { useDesk } from '../desk.ts';
import { useWork } from '../api/useWork.ts';

/** What was paused because it annoyed too many, and the way on. Nothing where nothing is. */
export function Paused() {
  const { api, refresh, words } = useDesk();
  const say = words.surveys;
  const answered = useAnswer('pauses', (signal) => api.pauses(signal));
  const { busy, failure, run } = useWork();
  const pauses = answered.value?.pauses ?? [];
  if (pauses.length === 0) return null;
  const number = new Intl.NumberFormat(words.locale);
  const nameOf = (key: string) => {
    const [kind, article] = key.split('/');
    return kind === 'article' && article ? say.pausedArticle(article) : key;
  };
  async function resume(key: string) {
    if (!(await run(() => api.resume(key)))) return;
    answered.again();
    refresh();
  }
  return (
    <section class="notice" aria-labelledby="paused-title">
      <h2 id="paused-title">{say.paused}</h2>
      <ul>
        {pauses.map(({ key, why, reached, annoyed }) => (
          <li key={key}>
            {say.pausedWhy[why](nameOf(key), number.format(annoyed), number.format(reached))}{' '}
            <button type="button" disabled={busy} onClick={() => void resume(key)}>
              {say.resume}
            </button>
          </li>
        ))}
      </ul>
      <p>{say.pausedFix}</p>
      {failure && <FailureNotice words={words} failure={failure} />}
    </section>
  );
}
