import { useState } from 'preact/hooks';
import { editApp, insertField, moveField } from '../world/acts.ts';
import { newId } from '../world/newId.ts';
import type { App, Field, FieldType } from '../world/world.ts';
import { AppHead } from './appHead.tsx';
import { Canvas } from './canvas.tsx';
import { Palette } from './palette.tsx';
import { ShareApp } from './shareApp.tsx';
import { useDesk } from '../ui/desk.ts';
import { Icon } from '../ui/icon.tsx';

export function Builder({ app }: { app: App }) {
  const { act, say, telling, text } = useDesk();
  const [sharing, setSharing] = useState(false);
  const [problem, setProblem] = useState(false);

  const setFields = (fields: readonly Field[]) => act(editApp(app.id, { fields }, Date.now()));
  const add = (type: FieldType, before: string | null) => {
    const label = text.field[type];
    const options = type === 'choice' ? text.builder.sampleOptions : [];
    setFields(insertField(app.fields, { id: newId('f'), type, label, required: false, options }, before));
    setProblem(false);
    say(text.builder.added(label));
    telling.happened('field.added', { type });
  };
  const save = () => {
    if (app.fields.length === 0) return setProblem(true);
    telling.happened(app.published ? 'app.updated' : 'app.created', { fields: app.fields.length });
    act(editApp(app.id, { published: app.fields }, Date.now()));
    say(text.builder.saved(app.name));
  };

  return (
    <>
      <AppHead app={app} view="form">
        <button type="button" class="button button-quiet" data-testid="share-app" onClick={() => setSharing(true)}>
          <Icon name="share" />
          {text.builder.share}
        </button>
        <button type="button" class="button" data-testid="save-app" onClick={save}>
          {text.builder.save}
        </button>
      </AppHead>
      {problem && (
        <p class="problem" role="alert">
          {text.builder.noFields}
        </p>
      )}
      <div class="builder">
        <Palette
          app={app}
          onEdit={(edit) => act(editApp(app.id, edit, Date.now()))}
          onAdd={(type) => add(type, null)}
        />
        <Canvas
          fields={app.fields}
          onAdd={add}
          onMove={(id, before) => setFields(moveField(app.fields, id, before))}
          onEdit={(id, edit) => setFields(app.fields.map((field) => (field.id === id ? { ...field, ...edit } : field)))}
          onRemove={(id) => setFields(app.fields.filter((field) => field.id !== id))}
        />
      </div>
      {sharing && <ShareApp app={app} onClose={() => setSharing(false)} />}
    </>
  );
}
