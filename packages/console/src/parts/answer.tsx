import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FailureNotice } from './failureNotice.tsx';
import { PageTitle } from './pageTitle.tsx';
import { useDesk } from '../desk.ts';
import type { Answered } from '../api/useAnswer.ts';

interface AnswerProps<T> {
  readonly to: Answered<T>;
  /** The answer brings the view's h1; when it does not come, the failure does. */
  readonly heads?: boolean;
  readonly children: (value: T) => ComponentChildren;
}

/** What a view is made of, or that it is still coming, or why it did not come and what to do. */
export function Answer<T>({ to, heads = false, children }: AnswerProps<T>) {
  const { words } = useDesk();
  return (
    <>
      {heads && to.failure && to.value === null && <PageTitle title={words.failure[to.failure.code][0]} />}
      {to.failure && <FailureNotice words={words} failure={to.failure} again={to.again} />}
      {to.value === null ? !to.failure && <Loading /> : children(to.value)}
    </>
  );
}

/** Says nothing for the first moments: most answers come sooner, and a word that flashes by is noise. */
function Loading() {
  const { words } = useDesk();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="loading" role="status">
      {slow ? words.shell.loading : ''}
    </p>
  );
}
