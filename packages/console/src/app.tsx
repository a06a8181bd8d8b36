import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createConsoleApi } from './api/console.ts';
import { createTimes } from './time/times.ts';
import { DeskContext } from './desk.ts';
import { Failure } from './api/failure.ts';
import { FrontDoor } from './frontDoor.tsx';
import { home, routeOf } from './route/routes.ts';
import { keepLocale, readLocale } from './language/locale.ts';
import type { ProjectBody, SignIn } from '@banso/protocol';
import type { Router } from './route/router.ts';
import { Shell } from './shell.tsx';
import { View } from './view.tsx';
import { wordsIn } from './language/words.ts';

interface AppProps {
  readonly request: typeof fetch;
  readonly router: Router;
  /** From an address that carried one; used once. */
  readonly ticket: SignIn | null;
}

/** Signed in: the project and how far the Worker's clock is ahead of the browser's, in milliseconds. */
interface Session {
  readonly project: ProjectBody;
  readonly ahead: number;
}

export function App({ request, router, ticket }: AppProps) {
  const [locale, setLocale] = useState(() => readLocale(localStorage, navigator.languages));
  const [session, setSession] = useState<Session | 'opening' | 'out'>('opening');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [place, setPlace] = useState(router.place);
  const list = useRef(home);
  const spoken = useRef(locale);
  spoken.current = locale;

  const words = useMemo(() => wordsIn(locale), [locale]);
  const api = useMemo(
    () =>
      createConsoleApi(
        request,
        () => spoken.current,
        () => setSession('out'),
      ),
    [request],
  );
  const timeZone = typeof session === 'object' ? session.project.timeZone : 'UTC';
  const times = useMemo(() => createTimes(locale, timeZone), [locale, timeZone]);

  const open = useCallback(async () => {
    const project = await api.project();
    setSession({ project, ahead: Date.parse(project.now) - Date.now() });
    setFailure(null);
  }, [api]);

  const enter = useCallback(
    async (withTicket: SignIn | null) => {
      try {
        if (withTicket) await api.signIn(withTicket);
        await open();
      } catch (cause) {
        if (!(cause instanceof Failure)) throw cause;
        if (withTicket || cause.code !== 'unauthenticated') setFailure(cause);
        setSession((last) => (last === 'opening' ? 'out' : last));
      }
    },
    [api, open],
  );

  useEffect(() => router.listen(() => setPlace(router.place())), [router]);
  useEffect(() => void enter(ticket), [enter, ticket]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    if (place.moves > 0 && typeof session === 'object') refresh();
  }, [place.moves]);

  /** Totals, the clock and what is switched off move; a view that fails says so itself. */
  function refresh() {
    void open().catch(() => undefined);
  }

  function switchLanguage() {
    const next = locale === 'ja' ? 'en' : 'ja';
    keepLocale(localStorage, next);
    setLocale(next);
  }

  async function signOut() {
    await api.signOut().catch(() => undefined);
    setSession('out');
  }

  if (session === 'opening') return null;
  if (session === 'out') {
    return (
      <FrontDoor
        api={api}
        words={words}
        failure={failure}
        onLanguage={switchLanguage}
        onSignedIn={() => void enter(null)}
        onRetry={() => void enter(null)}
      />
    );
  }

  const route = routeOf(place.path);
  if (route.view === 'accounts') list.current = place.path + (place.query.size > 0 ? `?${place.query}` : '');
  const { project, ahead } = session;
  return (
    <DeskContext.Provider value={{ api, project, router, place, words, times, now: () => Date.now() + ahead, refresh }}>
      <Shell onLanguage={switchLanguage} onSignOut={() => void signOut()}>
        <View key={place.path} route={route} list={list.current} />
      </Shell>
    </DeskContext.Provider>
  );
}
