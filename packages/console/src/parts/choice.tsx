interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly T[];
  readonly wordOf: (option: T) => string;
}

/** One of a few. The first is chosen until another is. */
export function Choice<T extends string>({ legend, name, options, wordOf }: ChoiceProps<T>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map((option, at) => (
        <label key={option}>
          <input type="radio" name={name} value={option} defaultChecked={at === 0} />
          {wordOf(option)}
        </label>
      ))}
    </fieldset>
  );
}
