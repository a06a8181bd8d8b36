import type { ComponentChildren } from 'preact';
import type { App } from '../world/world.ts';
import { AppTile } from '../ui/appTile.tsx';
import { useDesk } from '../ui/desk.ts';
import { pathTo } from '../ui/route.ts';

/** The strip above an app: which app, in what state, its two views, and what can be done here. */
export function AppHead({ app, view, children }: { app: App; view: 'form' | 'records'; children: ComponentChildren }) {
  const { text } = useDesk();
  const state = !app.published ? 'draft' : same(app) ? 'live' : 'unsaved';
  return (
    <div class="app-head">
      <div class="app-head-title">
        <AppTile app={app} />
        <h1>{app.name}</h1>
        <span class={`chip chip-${state}`} data-testid="app-state">
          {text.builder[state]}
        </span>
      </div>
      <nav class="tabs" aria-label={text.builder.tabs}>
        <a href={pathTo.builder(app.id)} aria-current={view === 'form' ? 'page' : undefined} data-testid="tab-form">
          {text.builder.form}
        </a>
        <a
          href={pathTo.records(app.id)}
          aria-current={view === 'records' ? 'page' : undefined}
          data-testid="tab-records"
        >
          {text.builder.records}
        </a>
      </nav>
      <div class="app-head-acts">{children}</div>
    </div>
  );
}

function same(app: App): boolean {
  return JSON.stringify(app.fields) === JSON.stringify(app.published);
}
