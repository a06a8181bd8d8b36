import { useEffect } from 'preact/hooks';
import type { ConsoleApi } from './api/console.ts';
import type { Failure } from './api/failure.ts';
import { FailureNotice } from './parts/failureNotice.tsx';
import { LanguageSwitch } from './parts/languageSwitch.tsx';
import { SignIn } from './pages/signIn.tsx';
import type { Words } from './language/words.ts';

interface FrontDoorProps {
  readonly api: ConsoleApi;
  readonly words: Words;
  readonly failure: Failure | null;
  readonly onLanguage: () => void;
  readonly onSignedIn: () => void;
  readonly onRetry: () => void;
}

/** Before there is a session: sign in, or hear why that cannot be asked for now. */
export function FrontDoor({ api, words, failure, onLanguage, onSignedIn, onRetry }: FrontDoorProps) {
  const refused = failure === null || failure.code === 'unauthenticated' || failure.code === 'forbidden';
  useEffect(() => {
    document.title = `${words.shell.signIn} · Banso`;
  }, [words]);
  return (
    <main class="front-door">
      <div class="front-head">
        <span class="brand">
          <img src="/mark.svg" alt="" width="32" height="32" />
          Banso
        </span>
        <LanguageSwitch words={words} onLanguage={onLanguage} />
      </div>
      {refused ? (
        <SignIn key={failure?.code ?? ''} api={api} words={words} failure={failure} onSignedIn={onSignedIn} />
      ) : (
        <>
          <h1 class="unseen">{words.shell.console}</h1>
          <FailureNotice failure={failure} words={words} again={onRetry} />
        </>
      )}
    </main>
  );
}
