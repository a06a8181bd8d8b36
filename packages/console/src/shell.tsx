import type { ComponentChildren } from 'preact';
import { addressOf } from './route/routes.ts';
import { LanguageSwitch } from './parts/languageSwitch.tsx';
import { MainNav } from './mainNav.tsx';
import { Stopped } from './parts/stopped.tsx';
import { titleOf } from './language/locale.ts';
import { useDesk } from './desk.ts';

interface ShellProps {
  readonly onLanguage: () => void;
  readonly onSignOut: () => void;
  readonly children: ComponentChildren;
}

/** A quiet frame: where you are, the project, its clock when it was moved, language, the way out. */
export function Shell({ onLanguage, onSignOut, children }: ShellProps) {
  const { now, project, times, words } = useDesk();
  const { shell } = words;
  const moved = project.development && Math.abs(now() - Date.now()) > 60_000;
  return (
    <>
      <a class="skip" href="#content">
        {shell.skip}
      </a>
      <header>
        <div class="top">
          <a class="brand" href={addressOf({ view: 'accounts' })}>
            <img src="/mark.svg" alt="" width="24" height="24" />
            Banso
          </a>
          <MainNav />
          <div class="top-end">
            <span class="project">{titleOf(project.title, words.locale, project.key)}</span>
            <LanguageSwitch words={words} onLanguage={onLanguage} />
            <button type="button" class="link" onClick={onSignOut}>
              {shell.signOut}
            </button>
          </div>
        </div>
        {moved && <p class="clock">{shell.clock(times.moment(new Date(now()).toISOString()))}</p>}
        <Stopped />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
