import { useRef, useState } from 'preact/hooks';
import { Failure } from '../api/failure.ts';
import { failureText } from '../language/failure.ts';
import { Field } from '../parts/field.tsx';
import type { ConsoleApi } from '../api/console.ts';
import { keepName, readName } from '../api/name.ts';
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
  const nameField = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(failure ? saying(failure, words) : '');
  const [nameWrong, setNameWrong] = useState('');

  async function signIn() {
    const token = field.current?.value.trim() ?? '';
    const name = nameField.current?.value.trim() ?? '';
    setNameWrong(name === '' || name.length > 80 ? shell.nameEmpty : '');
    if (token === '') return refuse(shell.tokenEmpty);
    setWrong('');
    if (name === '' || name.length > 80) return nameField.current?.focus();
    setBusy(true);
    try {
      await api.signIn({ token, name });
      keepName(localStorage, name);
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
      <Field
        input={field}
        name="token"
        label={shell.token}
        hint={shell.signInWith}
        wrong={wrong}
        secret
        autocomplete="current-password"
      />
      <Field
        input={nameField}
        name="name"
        label={shell.name}
        hint={shell.nameHint}
        wrong={nameWrong}
        autocomplete="name"
        start={readName(localStorage)}
      />
      <button type="submit" class="primary" disabled={busy}>
        {shell.signIn}
      </button>
    </form>
  );
}

function saying(failure: Failure, words: Words): string {
  if (failure.code === 'unauthenticated' || failure.code === 'forbidden') return words.shell.tokenWrong;
  return failureText(failure.code, words.locale);
}
