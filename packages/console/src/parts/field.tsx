import type { RefObject } from 'preact';

interface FieldProps {
  /** Its id and its name. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** What is wrong with what was filled in; empty: nothing. */
  readonly wrong: string;
  readonly input: RefObject<HTMLInputElement | null>;
  /** Drawn as dots. */
  readonly secret?: boolean;
  readonly autocomplete: string;
  readonly keys?: 'text' | 'url';
  /** What stands there before anything is typed. */
  readonly start?: string;
}

/** A line that must be filled in, with what belongs in it and what is wrong with what stands there. */
export function Field({
  name,
  label,
  hint,
  wrong,
  input,
  secret = false,
  autocomplete,
  keys = 'text',
  start = '',
}: FieldProps) {
  const about = `${name}-wrong ${name}-hint`;
  return (
    <>
      <label for={name}>{label}</label>
      <input
        ref={input}
        id={name}
        name={name}
        {...(secret ? { type: 'password' } : { type: 'text' })}
        inputMode={keys}
        autocomplete={autocomplete}
        spellcheck={false}
        required
        defaultValue={start}
        aria-invalid={wrong !== ''}
        aria-describedby={about}
      />
      <p id={`${name}-hint`} class="quiet">
        {hint}
      </p>
      <p id={`${name}-wrong`} class="wrong" role="alert">
        {wrong}
      </p>
    </>
  );
}
