import { useState } from 'preact/hooks';
import type { Field, FieldType } from '../world/world.ts';
import { useDesk } from '../ui/desk.ts';
import { Joinery } from '../ui/joinery.tsx';
import { FieldCard } from './fieldCard.tsx';
import { dragged } from './drag.ts';

interface Props {
  readonly fields: readonly Field[];
  readonly onAdd: (type: FieldType, before: string | null) => void;
  readonly onMove: (id: string, before: string | null) => void;
  readonly onEdit: (id: string, edit: Partial<Field>) => void;
  readonly onRemove: (id: string) => void;
}

/** The form being built. Fields are dropped onto it, and moved within it by dragging or with the arrow buttons. */
export function Canvas({ fields, onAdd, onMove, onEdit, onRemove }: Props) {
  const { text } = useDesk();
  const [over, setOver] = useState<string | null>(null);

  const drop = (event: DragEvent, before: string | null) => {
    setOver(null);
    const what = dragged.drop(event);
    if (!what) return;
    if ('add' in what) onAdd(what.add, before);
    else onMove(what.move, before);
  };

  return (
    <section
      class={over === 'end' ? 'canvas canvas-over' : 'canvas'}
      aria-label={text.builder.canvas}
      data-testid="canvas"
      onDragOver={(event) => setOver(dragged.over(event) ? 'end' : null)}
      onDragLeave={() => setOver(null)}
      onDrop={(event) => drop(event, null)}
    >
      {fields.length === 0 ? (
        <div class="empty">
          <Joinery />
          <h2>{text.builder.emptyTitle}</h2>
          <p class="quiet">{text.builder.emptyLead}</p>
        </div>
      ) : (
        <ol class="canvas-fields">
          {fields.map((field, at) => (
            <li
              key={field.id}
              class={over === field.id ? 'drop-here' : undefined}
              onDragOver={(event) => {
                event.stopPropagation();
                setOver(dragged.over(event) ? field.id : null);
              }}
              onDrop={(event) => drop(event, field.id)}
            >
              <FieldCard
                field={field}
                number={at + 1}
                onUp={at > 0 ? () => onMove(field.id, fields[at - 1]?.id ?? null) : null}
                onDown={at < fields.length - 1 ? () => onMove(field.id, fields[at + 2]?.id ?? null) : null}
                onEdit={(edit) => onEdit(field.id, edit)}
                onRemove={() => onRemove(field.id)}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
