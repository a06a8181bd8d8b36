import { useEffect } from 'preact/hooks';
import type { Store } from '../world/store.ts';
import { useDesk } from '../ui/desk.ts';
import { usePath } from '../ui/history.ts';
import { pathTo, routeOf, type Route } from '../ui/route.ts';
import { Shell } from '../ui/shell.tsx';
import { Apps } from './apps.tsx';
import { Builder } from './builder.tsx';
import { Members } from './members.tsx';
import { NotFound } from './notFound.tsx';
import { Records } from './records.tsx';
import { SignIn } from './signIn.tsx';

/** Every page that is reached without a load. */
export function Site({ store }: { store: Store }) {
  const [path, go] = usePath();
  const route = routeOf(path);
  return (
    <Shell store={store} page={route.page} go={go} stranger={(enter) => <SignIn {...enter} />}>
      <Page route={route} />
    </Shell>
  );
}

function Page({ route }: { route: Route }) {
  const { account, go, text, world } = useDesk();
  const app =
    'app' in route ? world.apps.find(({ id, accountId }) => id === route.app && accountId === account.id) : null;
  const title = app?.name ?? (route.page === 'members' ? text.members.title : text.apps.title);

  useEffect(() => {
    document.title = `${title} – Kumiki`;
  }, [title]);
  useEffect(() => {
    if (route.page === 'signIn') go(pathTo.apps);
  }, [route.page]);

  if (route.page === 'apps') return <Apps />;
  if (route.page === 'members') return <Members />;
  if (route.page === 'builder' && app) return <Builder key={app.id} app={app} />;
  if (route.page === 'records' && app) return <Records key={app.id} app={app} />;
  return route.page === 'signIn' ? null : <NotFound />;
}
