import type { Field } from '../world/world.ts';
import { useDesk } from '../ui/desk.ts';
import { Icon } from '../ui/icon.tsx';
import { dragged } from './drag.ts';

interface Props {
  readonly field: Field;
  readonly number: number;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onEdit: (edit: Partial<Field>) => void;
  readonly onRemove: () => void;
}

export function FieldCard({ field, number, onUp, onDown, onEdit, onRemove }: Props) {
  const { text } = useDesk();
  return (
    <div class="field-card" data-testid="form-field">
      <span class="grip" draggable onDragStart={(event) => dragged.start(event, { move: field.id })}>
        <Icon name="grip" />
      </span>
      <div class="field-card-body">
        <div class="field-card-line">
          <input
            class="field-label"
            value={field.label}
            aria-label={text.builder.label(number)}
            onInput={(event) => onEdit({ label: event.currentTarget.value })}
          />
          <span class="field-type">
            <Icon name={field.type} />
            {text.field[field.type]}
          </span>
        </div>
        {field.type === 'choice' ? (
          <input
            class="field-options"
            value={field.options.join(text.builder.between)}
            aria-label={text.builder.options}
            onChange={(event) => onEdit({ options: event.currentTarget.value.split(/[、,，]\s*/).filter(Boolean) })}
          />
        ) : (
          <div class={`field-preview field-preview-${field.type}`} aria-hidden="true" />
        )}
      </div>
      <div class="field-card-acts">
        <label class="tick">
          <input
            type="checkbox"
            checked={field.required}
            onChange={(event) => onEdit({ required: event.currentTarget.checked })}
          />
          {text.builder.required}
        </label>
        <span>
          <IconButton name="up" label={text.builder.up(field.label)} onClick={onUp} />
          <IconButton name="down" label={text.builder.down(field.label)} onClick={onDown} />
          <IconButton name="remove" label={text.builder.remove(field.label)} onClick={onRemove} />
        </span>
      </div>
    </div>
  );
}

function IconButton(props: { name: 'up' | 'down' | 'remove'; label: string; onClick: (() => void) | null }) {
  return (
    // aria-disabled keeps the focus where it is when a field has reached the top or the bottom.
    <button
      type="button"
      class="icon-button"
      aria-label={props.label}
      aria-disabled={props.onClick === null}
      onClick={() => props.onClick?.()}
    >
      <Icon name={props.name} />
    </button>
  );
}
