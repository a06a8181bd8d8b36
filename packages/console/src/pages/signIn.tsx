import { useRef, useState } from 'preact/hooks';
import { Failure } from '../api/failure.ts';
import type { ConsoleApi } from '../api/console.ts';
import type { Words } from '../language/words.ts';

interface SignInProps {
  readonly api: ConsoleApi;
  readonly words: Words;
  /** What an address that carried a token met. */
  readonly failure: Failure | null;
  readonly onSignedIn: () => void;
}

export function SignIn({ api, words, failure, onSignedIn }: SignInProps) {
  const { shell } = words;
  const field = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(failure ? saying(failure, words) : '');

  async function signIn() {
    const token = field.current?.value.trim() ?? '';
    if (token === '') return refuse(shell.tokenEmpty);
    setBusy(true);
    try {
      await api.signIn(token);
      onSignedIn();
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      setBusy(false);
      refuse(saying(cause, words));
    }
  }

  function refuse(sentence: string) {
    setWrong(sentence);
    field.current?.focus();
  }

  return (
    <form
      class="sign-in"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void signIn();
      }}
    >
      <h1>{shell.signIn}</h1>
      <p id="token-hint">{shell.signInWith}</p>
      <label for="token">{shell.token}</label>
      <input
        ref={field}
        id="token"
        name="token"
        type="password"
        autocomplete="current-password"
        required
        aria-invalid={wrong !== ''}
        aria-describedby={wrong === '' ? 'token-hint' : 'token-wrong token-hint'}
      />
      <p id="token-wrong" class="wrong" role="alert">
        {wrong}
      </p>
      <button type="submit" class="primary" disabled={busy}>
        {shell.signIn}
      </button>
    </form>
  );
}

function saying(failure: Failure, words: Words): string {
  if (failure.code === 'unauthenticated' || failure.code === 'forbidden') return words.shell.tokenWrong;
  return words.failure[failure.code].join(words.locale === 'ja' ? '' : ' ');
}
