import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createTelling } from '../host/telling.ts';
import { texts } from '../text/texts.ts';
import { editPerson, signIn } from '../world/acts.ts';
import { preferredLocale } from '../world/locale.ts';
import type { Store } from '../world/store.ts';
import type { Locale } from '../world/world.ts';
import { DemoBar } from './demoBar.tsx';
import { DeskContext, type Desk } from './desk.ts';
import { Header } from './header.tsx';
import { pathTo, type Route } from './route.ts';

interface Props {
  readonly store: Store;
  readonly page: Route['page'];
  readonly go: (path: string) => void;
  /** What to show to somebody who is not signed in. */
  readonly stranger: (enter: Enter) => ComponentChildren;
  readonly children: ComponentChildren;
}

/** How somebody comes in: with the text in their language. */
export interface Enter {
  readonly store: Store;
  readonly text: Desk['text'];
  readonly go: (path: string) => void;
}

/** The frame around every page: who is here, in which language, and what is told to Banso about it. */
export function Shell({ store, page, go, stranger, children }: Props) {
  const [world, setWorld] = useState(store.get());
  const [said, say] = useState('');
  const telling = useMemo(createTelling, []);
  const locale = world.locale ?? preferredLocale(navigator.languages);
  const text = texts[locale];
  const person = world.people.find(({ id }) => id === world.signedIn) ?? null;
  const account = world.accounts.find(({ id }) => id === person?.accountId) ?? null;

  useEffect(() => store.watch(() => setWorld(store.get())), [store]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    if (!said) return;
    const gone = setTimeout(() => say(''), 6000);
    return () => clearTimeout(gone);
  }, [said]);

  const before = useRef<string | null>(null);
  useEffect(() => {
    if (before.current) telling.signedOut();
    if (person && account) telling.signedIn(person, account, locale);
    if (person?.state === 'invited') {
      store.change(editPerson(person.id, { state: 'active' }));
      telling.happened('member.joined', { role: person.role });
    }
    before.current = person?.id ?? null;
  }, [person?.id]);

  const bar = (
    <DemoBar
      {...{ world, person, locale, text }}
      onPerson={(id) => store.change(signIn(id))}
      onLocale={(next: Locale) => store.change((now) => ({ ...now, locale: next }))}
      onOver={() => {
        store.startOver();
        go(pathTo.signIn);
      }}
    />
  );
  const desk = person && account && { world, person, account, locale, text, telling, act: store.change, go, say };
  return (
    <>
      {bar}
      {desk ? (
        <DeskContext.Provider value={desk}>
          <Header page={page} />
          <main id="main" class="main" tabIndex={-1}>
            {children}
          </main>
        </DeskContext.Provider>
      ) : (
        <main id="main" class="main">
          {stranger({ store, text, go })}
        </main>
      )}
      <div class="toast" role="status" data-testid="toast">
        {said && <p>{said}</p>}
      </div>
    </>
  );
}
