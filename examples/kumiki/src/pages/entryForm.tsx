import { useRef, useState } from 'preact/hooks';
import { addEntry } from '../world/acts.ts';
import { newId } from '../world/newId.ts';
import type { App, Field } from '../world/world.ts';
import { useDesk } from '../ui/desk.ts';
import { EntryInput } from './entryInput.tsx';

export function EntryForm({ app, fields }: { app: App; fields: readonly Field[] }) {
  const { act, person, say, telling, text } = useDesk();
  const [values, setValues] = useState<{ [fieldId: string]: string }>({});
  const [missing, setMissing] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);

  const add = (event: Event) => {
    event.preventDefault();
    const empty = fields.find((field) => field.required && !values[field.id]?.trim());
    setMissing(empty?.id ?? null);
    const focus = (id: string | undefined) =>
      form.current?.querySelector<HTMLElement>(id ? `[id="${id}"]` : 'input, select, textarea')?.focus();
    if (empty) return focus(empty.id);
    act(addEntry({ id: newId('rec'), appId: app.id, by: person.id, at: Date.now(), values }));
    telling.happened('record.created', { fields: fields.length });
    say(text.records.added);
    setValues({});
    focus(undefined);
  };

  return (
    <form ref={form} class="card entry stack" data-testid="entry-form" noValidate onSubmit={add}>
      <div>
        <h2>{text.records.addTitle}</h2>
        {app.about && <p class="quiet">{app.about}</p>}
      </div>
      {fields.map((field) => (
        <div key={field.id} class="field">
          <label for={field.id}>
            {field.label}
            {field.required && <span class="must">{text.records.required}</span>}
          </label>
          <EntryInput
            field={field}
            value={values[field.id] ?? ''}
            wrong={missing === field.id}
            onValue={(value) => setValues((now) => ({ ...now, [field.id]: value }))}
          />
          {missing === field.id && (
            <small id={`${field.id}-wrong`} class="wrong">
              {text.records.missing(field.label)}
            </small>
          )}
        </div>
      ))}
      <button type="submit" class="button" data-testid="add-record">
        {text.records.add}
      </button>
    </form>
  );
}
