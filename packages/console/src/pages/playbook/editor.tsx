import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';

interface EditorProps {
  readonly label: string;
  readonly text: string;
  /** Lines, from 1, that have an error. */
  readonly wrong: ReadonlySet<number>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onText: (text: string) => void;
}

/** A plain text field beside its line numbers: the browser's own editing, undo, find and input methods. */
export function Editor({ label, text, wrong, field, onText }: EditorProps) {
  const gutter = useRef<HTMLDivElement>(null);
  const count = text.split('\n').length;
  return (
    <div class="editor">
      <div class="gutter" ref={gutter} aria-hidden="true">
        {Array.from({ length: count }, (_, at) => (
          <span key={at} class={wrong.has(at + 1) ? 'wrong' : undefined}>
            {at + 1}
          </span>
        ))}
      </div>
      <textarea
        ref={field}
        aria-label={label}
        value={text}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        wrap="off"
        onInput={({ currentTarget }) => onText(currentTarget.value)}
        onScroll={({ currentTarget }) => {
          if (gutter.current) gutter.current.scrollTop = currentTarget.scrollTop;
        }}
      />
    </div>
  );
}
