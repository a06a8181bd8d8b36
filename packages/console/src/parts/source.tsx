interface SourceProps {
  readonly text: string;
  readonly label: string;
  /** Prose: long lines are broken, and lines have no numbers. */
  readonly wrap?: boolean;
}

/** Text as it is, with line numbers that are drawn, not written, so that a copy of the text is the text. */
export function Source({ text, label, wrap = false }: SourceProps) {
  return (
    <pre class={wrap ? 'source source-prose' : 'source'} tabIndex={0} role="region" aria-label={label}>
      <code>
        {text.split('\n').map((line, at) => (
          <span key={at} class="line">
            {line}
            {'\n'}
          </span>
        ))}
      </code>
    </pre>
  );
}
