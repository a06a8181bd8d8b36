import { useState } from 'preact/hooks';
import { fullName, type App, type Field } from '../world/world.ts';
import { AppHead } from './appHead.tsx';
import { EntryForm } from './entryForm.tsx';
import { ShareApp } from './shareApp.tsx';
import { useDesk } from '../ui/desk.ts';
import { Icon } from '../ui/icon.tsx';
import { pathTo } from '../ui/route.ts';

const tabular: ReadonlySet<string> = new Set(['number', 'money', 'date', 'time', 'phone']);
const classOf = ({ type }: Field) => (tabular.has(type) ? 'numeric' : type === 'multiline' ? 'wide' : undefined);

export function Records({ app }: { app: App }) {
  const { locale, text, world } = useDesk();
  const [sharing, setSharing] = useState(false);
  const entries = world.entries.filter(({ appId }) => appId === app.id);
  const when = new Intl.DateTimeFormat(locale, {
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });

  const shown = (field: Field, value: string | undefined) => {
    if (!value) return '–';
    if (field.type === 'check') return text.records.yes;
    if (field.type === 'number' || field.type === 'money') return Number(value).toLocaleString(locale);
    return value;
  };

  return (
    <>
      <AppHead app={app} view="records">
        <button type="button" class="button button-quiet" data-testid="share-app" onClick={() => setSharing(true)}>
          <Icon name="share" />
          {text.builder.share}
        </button>
      </AppHead>
      {app.published ? (
        <div class="records">
          <EntryForm app={app} fields={app.published} />
          <div class="card records-list">
            {entries.length === 0 ? (
              <p class="empty-line">{text.records.empty}</p>
            ) : (
              <div class="table-scroll" role="region" aria-label={text.records.table} tabIndex={0}>
                <table data-testid="records">
                  <thead>
                    <tr>
                      {app.published.map((field) => (
                        <th key={field.id} scope="col">
                          {field.label}
                        </th>
                      ))}
                      <th scope="col">{text.records.by}</th>
                      <th scope="col">{text.records.at}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {entries.map((entry) => {
                      const author = world.people.find(({ id }) => id === entry.by);
                      return (
                        <tr key={entry.id} data-testid="record">
                          {app.published?.map((field) => (
                            <td key={field.id} class={classOf(field)}>
                              {shown(field, entry.values[field.id])}
                            </td>
                          ))}
                          <td>{author ? fullName(author) : '–'}</td>
                          <td class="numeric">{when.format(entry.at)}</td>
                        </tr>
                      );
                    })}
                  </tbody>
                </table>
              </div>
            )}
          </div>
        </div>
      ) : (
        <div class="empty">
          <p>{text.records.unpublished}</p>
          <a class="button" href={pathTo.builder(app.id)}>
            {text.records.toForm}
          </a>
        </div>
      )}
      {sharing && <ShareApp app={app} onClose={() => setSharing(false)} />}
    </>
  );
}
