import type { Failure } from '../api/failure.ts';
import { Icon } from './icon.tsx';
import type { Words } from '../language/words.ts';

interface FailureNoticeProps {
  readonly failure: Failure;
  readonly words: Words;
  readonly again?: () => void;
}

/** What went wrong, the Worker's own sentence about it, and the way out. */
export function FailureNotice({ failure, words, again }: FailureNoticeProps) {
  const [what, fix] = words.failure[failure.code];
  return (
    <div class="notice notice-bad" role="alert">
      <Icon name="stuck" />
      <div>
        <p>
          <strong>{what}</strong> {fix}
        </p>
        {failure.detail && <p class="quiet">{failure.detail}</p>}
        {again && (
          <p>
            <button type="button" onClick={again}>
              {words.shell.retry}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
