import { useState } from 'preact/hooks';
import { AppList } from './appList.tsx';
import { CreateApp } from './createApp.tsx';
import { Templates } from './templates.tsx';
import { useDesk } from '../ui/desk.ts';
import { Icon } from '../ui/icon.tsx';
import { useSync } from '../ui/useSync.ts';

export function Apps() {
  const { account, text, world } = useDesk();
  const [query, setQuery] = useState('');
  const [creating, setCreating] = useState(false);
  const sync = useSync();
  const apps = world.apps.filter(({ accountId }) => accountId === account.id);
  const found = apps.filter(({ name }) => name.toLowerCase().includes(query.trim().toLowerCase()));
  // As in many real lists, every sync and every letter typed gives all rows new nodes.
  const generation = `${sync}/${query}`;

  return (
    <>
      <div class="page-head">
        <div>
          <h1>{text.apps.title}</h1>
          <p class="quiet">{text.apps.lead}</p>
        </div>
        <div key={generation} class="live" data-live>
          <button type="button" class="button" data-testid="new-app" onClick={() => setCreating(true)}>
            <Icon name="plus" />
            {text.apps.create}
          </button>
        </div>
      </div>
      <div class="apps-columns">
        <section class="apps-main" aria-label={text.apps.title}>
          <div class="toolbar">
            <label class="search">
              <Icon name="search" />
              <input
                type="search"
                value={query}
                aria-label={text.apps.search}
                placeholder={text.apps.search}
                data-testid="search-apps"
                onInput={(event) => setQuery(event.currentTarget.value)}
              />
            </label>
            <span class="quiet" role="status">
              {text.apps.count(found.length)}
            </span>
          </div>
          <AppList key={generation} apps={found} generation={generation} query={query} />
        </section>
        <Templates />
      </div>
      {creating && <CreateApp onClose={() => setCreating(false)} />}
    </>
  );
}
