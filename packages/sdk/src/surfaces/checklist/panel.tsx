import type { ComponentChildren, Ref, RefObject } from 'preact';
import { cross, down, Icon, tick } from '../icon.tsx';
import type { Strings } from '../strings.ts';
import type { Item } from './items.ts';

export interface PanelProps {
  readonly words: Strings;
  readonly title: ComponentChildren;
  readonly items: readonly Item[];
  /** Items ticked since the last drawing. */
  readonly fresh: ReadonlySet<string>;
  /** `left`: put away for good a moment ago, and can still be brought back. */
  readonly form: 'pill' | 'panel' | 'left';
  readonly act: (item: Item) => void;
  readonly press: (button: 'open' | 'minimise' | 'leave' | 'undo' | 'close') => void;
  readonly shown: RefObject<HTMLElement | null>;
}

/** One of three forms: a pill in the corner, the list itself, or the note that it is put away. */
export function Panel(props: PanelProps) {
  const { words, title, items, form, press, shown } = props;
  const counted = items.filter((item) => item.act?.by !== 'read');
  const done = counted.filter((item) => item.done).length;

  if (form === 'pill') {
    return (
      <button
        key={form}
        type="button"
        class="card pill"
        popover="manual"
        data-side="dock"
        ref={shown as Ref<HTMLButtonElement>}
        onClick={() => press('open')}
      >
        <Ring share={done / counted.length} />
        <b>{title}</b>
        <span class="count">{words.left(counted.length - done)}</span>
      </button>
    );
  }
  if (form === 'left') {
    return (
      <div key={form} class="card left" popover="manual" data-side="dock" ref={shown as Ref<HTMLDivElement>}>
        <span>{words.gone}</span>
        <button type="button" class="primary" onClick={() => press('undo')}>
          {words.undo}
        </button>
        <CloseButton label={words.close} onClick={() => press('close')} />
      </div>
    );
  }
  const all = done === counted.length;
  return (
    <div
      key={form}
      class="card panel"
      popover="manual"
      role="dialog"
      aria-labelledby="title"
      data-side="dock"
      tabIndex={-1}
      ref={shown as Ref<HTMLDivElement>}
    >
      <div class="head">
        <h2 id="title">{title}</h2>
        {all ? (
          <CloseButton label={words.close} onClick={() => press('close')} />
        ) : (
          <button
            type="button"
            class="icon"
            aria-label={words.minimise}
            title={words.minimise}
            onClick={() => press('minimise')}
          >
            <Icon path={down} />
          </button>
        )}
      </div>
      <div class="progress">
        <progress max={counted.length} value={done} aria-labelledby="title" />
        <span>
          {done} / {counted.length}
        </span>
      </div>
      <ul>
        {items.map((item) => (
          <Row
            key={item.key}
            item={item}
            first={item === items.find((one) => !one.done && one.act?.by === 'start')}
            {...props}
          />
        ))}
      </ul>
      {all ? (
        <p class="finished">{words.finished}</p>
      ) : (
        <button type="button" class="quiet" onClick={() => press('leave')}>
          {words.never}
        </button>
      )}
    </div>
  );
}

function Row({ item, first, fresh, words, act }: PanelProps & { readonly item: Item; readonly first: boolean }) {
  const { title, done, act: kind } = item;
  const name = <span class="name">{title}</span>;
  const classes = `row${done ? ' done' : ''}${fresh.has(item.key) ? ' fresh' : ''}`;
  if (kind?.by === 'mark') {
    return (
      <li>
        <label class={classes}>
          <input type="checkbox" checked={done} onChange={() => act(item)} />
          <Tick />
          {name}
        </label>
      </li>
    );
  }
  if (kind?.by === 'read') {
    return (
      <li>
        <a class="row" href={kind.href} target="_blank" rel="noopener" title={words.read}>
          <span class="mark page" />
          {name}
        </a>
      </li>
    );
  }
  return (
    <li>
      <div class={classes}>
        <Tick />
        {name}
        <span class="spoken">{done ? words.reached : words.todo}</span>
        {kind && (
          <button
            type="button"
            class={first ? 'primary' : 'outline'}
            aria-label={`${words.start}: ${title}`}
            onClick={() => act(item)}
          >
            {words.start}
          </button>
        )}
      </div>
    </li>
  );
}

const Tick = () => (
  <span class="mark">
    <Icon path={tick} />
  </span>
);

const CloseButton = ({ label, onClick }: { readonly label: string; readonly onClick: () => void }) => (
  <button type="button" class="icon" aria-label={label} title={label} onClick={onClick}>
    <Icon path={cross} />
  </button>
);

const AROUND = 2 * Math.PI * 8;

const Ring = ({ share }: { readonly share: number }) => (
  <svg class="ring" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
    <circle cx="10" cy="10" r="8" />
    <circle class="share" cx="10" cy="10" r="8" stroke-dasharray={`${share * AROUND} ${AROUND}`} />
  </svg>
);
