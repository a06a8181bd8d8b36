import type { App, FieldType } from '../world/world.ts';
import { useDesk } from '../ui/desk.ts';
import { Icon } from '../ui/icon.tsx';
import { dragged } from './drag.ts';

const groups = {
  basic: ['text', 'multiline', 'number', 'money'],
  when: ['date', 'time', 'choice', 'check'],
  people: ['person', 'phone', 'email', 'link'],
} as const satisfies { readonly [group: string]: readonly FieldType[] };

interface Props {
  readonly app: App;
  readonly onEdit: (edit: Partial<App>) => void;
  readonly onAdd: (type: FieldType) => void;
}

/** The fields to choose from: a box that scrolls, inside a pane that scrolls. */
export function Palette({ app, onEdit, onAdd }: Props) {
  const { text } = useDesk();
  return (
    <section class="pane" aria-label={text.builder.pane} tabIndex={0}>
      <h2>{text.builder.palette}</h2>
      <p class="quiet">{text.builder.paletteLead}</p>
      <div class="palette" data-testid="field-palette" role="group" aria-label={text.builder.palette} tabIndex={0}>
        {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
          <div key={group} role="group" aria-labelledby={`group-${group}`}>
            <h3 id={`group-${group}`}>{text.fieldGroups[group]}</h3>
            <ul>
              {groups[group].map((type) => (
                <li key={type}>
                  <button
                    type="button"
                    class="part"
                    draggable
                    data-testid={`field-${type}`}
                    onClick={() => onAdd(type)}
                    onDragStart={(event) => dragged.start(event, { add: type })}
                  >
                    <Icon name={type} />
                    <span>{text.field[type]}</span>
                    <Icon name="plus" />
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <label class="field">
        <span>{text.builder.rename}</span>
        <input
          value={app.name}
          maxLength={60}
          onChange={(event) => {
            const name = event.currentTarget.value.trim();
            if (name) onEdit({ name });
            else event.currentTarget.value = app.name;
          }}
        />
      </label>
      <label class="field">
        <span>{text.builder.about}</span>
        <textarea
          rows={2}
          value={app.about}
          placeholder={text.builder.aboutHint}
          onInput={(event) => onEdit({ about: event.currentTarget.value })}
        />
      </label>
      <div class="tip">
        <h3>{text.builder.tip}</h3>
        <p>{text.builder.tipBody}</p>
      </div>
    </section>
  );
}
