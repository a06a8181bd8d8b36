import { useEffect, useState } from 'preact/hooks';
import { addApp } from '../world/acts.ts';
import { newApp } from '../world/newApp.ts';
import { fieldsOf, templates, type AppTemplate } from '../world/templates.ts';
import { AppTile } from '../ui/appTile.tsx';
import { useDesk } from '../ui/desk.ts';
import { pathTo } from '../ui/route.ts';

/** How long the panel takes to come, as from a catalogue on another server. */
const late = 900;

export function Templates() {
  const { act, go, locale, person, telling, text } = useDesk();
  const [here, setHere] = useState(false);

  useEffect(() => {
    const arriving = setTimeout(() => setHere(true), late);
    return () => clearTimeout(arriving);
  }, []);

  const use = (template: AppTemplate) => {
    const { name, colour, about } = template;
    const fields = fieldsOf(template);
    const app = newApp(person, Date.now(), { name, colour, about, fields, published: fields });
    act(addApp(app));
    telling.happened('app.created', { fields: fields.length }, 'template');
    go(pathTo.builder(app.id));
  };

  return (
    <section class="card templates" aria-labelledby="templates" aria-busy={!here}>
      <h2 id="templates">{text.templates.title}</h2>
      <p class="quiet">{text.templates.lead}</p>
      {here ? (
        <ul data-testid="templates">
          {templates[locale].map((template) => (
            <li key={template.key} class="template">
              <AppTile app={template} />
              <span class="template-text">
                <strong>{template.name}</strong>
                <small>{template.about}</small>
              </span>
              <button
                type="button"
                class="button button-quiet button-small"
                aria-label={text.templates.useNamed(template.name)}
                data-testid={`template-${template.key}`}
                onClick={() => use(template)}
              >
                {text.templates.use}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <div class="templates-coming" role="img" aria-label={text.templates.loading}>
          <i />
          <i />
          <i />
        </div>
      )}
    </section>
  );
}
