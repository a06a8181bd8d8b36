import type { ComponentChildren, Ref, RefObject } from 'preact';
import { cross, Icon } from '../icon.tsx';
import type { Strings } from '../strings.ts';

export interface CardProps {
  readonly words: Strings;
  readonly modal: boolean;
  readonly title: ComponentChildren;
  readonly body: ComponentChildren;
  /** "2 / 5"; null where the card is not a step. */
  readonly progress: { readonly n: number; readonly of: number } | null;
  /** Why Next is closed; null: it is open. */
  readonly closed: string | null;
  readonly back: boolean;
  readonly never: boolean;
  readonly action: ComponentChildren;
  readonly press: (button: 'next' | 'back' | 'snooze' | 'dismiss') => void;
  readonly card: RefObject<HTMLElement | null>;
  readonly spot: RefObject<HTMLElement | null>;
}

/** One step's card, and the spotlight that goes with it. */
export function Card({
  words,
  modal,
  title,
  body,
  progress,
  closed,
  back,
  never,
  action,
  press,
  card,
  spot,
}: CardProps) {
  // To the types, the one stands for both.
  const Tag = (modal ? 'dialog' : 'div') as 'div';
  return (
    <>
      <div class="spot" popover="manual" ref={spot as Ref<HTMLDivElement>} />
      <Tag
        class="card"
        popover="manual"
        role="dialog"
        aria-modal={modal}
        aria-labelledby="title"
        aria-describedby="body"
        tabIndex={-1}
        ref={card as Ref<HTMLDivElement>}
        onCancel={(event: Event) => {
          event.preventDefault();
          press('snooze');
        }}
      >
        <div class="inside">
          <div class="head">
            {progress && (
              <span class="progress">
                {progress.n} / {progress.of}
              </span>
            )}
            <button
              type="button"
              class="icon"
              aria-label={words.later}
              title={words.later}
              onClick={() => press('snooze')}
            >
              <Icon path={cross} />
            </button>
          </div>
          <h2 id="title">{title}</h2>
          <div id="body" class="body">
            {body}
          </div>
          {closed && (
            <p id="closed" class="closed">
              {closed}
            </p>
          )}
          <div class="foot">
            {never && (
              <button type="button" class="quiet" onClick={() => press('dismiss')}>
                {words.never}
              </button>
            )}
            <span class="gap" />
            {back && (
              <button type="button" onClick={() => press('back')}>
                {words.back}
              </button>
            )}
            {action ?? (
              <button
                type="button"
                class="primary"
                autofocus={modal}
                aria-disabled={!!closed}
                aria-describedby={closed ? 'closed' : undefined}
                onClick={() => press('next')}
              >
                {progress && progress.n === progress.of ? words.done : words.next}
              </button>
            )}
          </div>
        </div>
        <i class="arrow" />
      </Tag>
    </>
  );
}
