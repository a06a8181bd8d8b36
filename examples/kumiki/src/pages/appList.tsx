import type { App } from '../world/world.ts';
import { ago } from '../ui/ago.ts';
import { AppTile } from '../ui/appTile.tsx';
import { useDesk } from '../ui/desk.ts';
import { Joinery } from '../ui/joinery.tsx';
import { pathTo } from '../ui/route.ts';

export function AppList({ apps, generation, query }: { apps: readonly App[]; generation: string; query: string }) {
  const { locale, text, world } = useDesk();
  if (apps.length === 0 && query) return <p class="empty-line">{text.apps.none(query)}</p>;
  if (apps.length === 0)
    return (
      <div class="empty">
        <Joinery />
        <h2>{text.apps.emptyTitle}</h2>
        <p class="quiet">{text.apps.emptyLead}</p>
      </div>
    );
  const now = Date.now();
  return (
    <ul class="app-list" data-live data-testid="app-list">
      {apps.map((app) => {
        const since = ago(app.updatedAt, now, locale);
        const records = world.entries.filter(({ appId }) => appId === app.id).length;
        return (
          <li key={`${generation}/${app.id}`}>
            <a
              class="app-card"
              href={app.published ? pathTo.records(app.id) : pathTo.builder(app.id)}
              data-testid="app-card"
            >
              <AppTile app={app} />
              <span class="app-card-text">
                <strong>{app.name}</strong>
                <small>
                  {text.apps.fields(app.fields.length)}
                  <i aria-hidden="true">·</i>
                  {text.apps.records(records)}
                </small>
                <small>{since === null ? text.apps.justNow : text.apps.updated(since)}</small>
                <span class="app-card-chips">
                  {!app.published && <span class="chip chip-draft">{text.apps.draft}</span>}
                  {app.sharedWith === 'everyone' && <span class="chip chip-shared">{text.apps.shared}</span>}
                </span>
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
