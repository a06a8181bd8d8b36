import type { ComponentChildren } from 'preact';
import { addressOf } from './route/routes.ts';
import { LanguageSwitch } from './parts/languageSwitch.tsx';
import { titleOf } from './language/locale.ts';
import { useDesk } from './desk.ts';

interface ShellProps {
  readonly onLanguage: () => void;
  readonly onSignOut: () => void;
  readonly children: ComponentChildren;
}

/** A quiet frame: where you are, the project, its clock when it was moved, language, the way out. */
export function Shell({ onLanguage, onSignOut, children }: ShellProps) {
  const { now, place, project, times, words } = useDesk();
  const { shell } = words;
  const here = (path: string) => (place.path.startsWith(path) ? 'page' : undefined);
  const inCalls = here('/console/calls');
  const inDrafts = here('/console/mails');
  const inPlaybooks = here('/console/playbooks');
  const inSurveys = here('/console/surveys');
  const inSettings = here('/console/settings');
  const moved = project.development && Math.abs(now() - Date.now()) > 60_000;
  return (
    <>
      <a class="skip" href="#content">
        {shell.skip}
      </a>
      <header class="top">
        <a class="brand" href={addressOf({ view: 'accounts' })}>
          <img src="/mark.svg" alt="" width="24" height="24" />
          Banso
        </a>
        <nav aria-label={shell.main}>
          <ul>
            <li>
              <a
                href={addressOf({ view: 'accounts' })}
                aria-current={(inCalls ?? inDrafts ?? inPlaybooks ?? inSurveys ?? inSettings) ? undefined : 'page'}
              >
                {shell.accounts}
              </a>
            </li>
            <li>
              <a href={addressOf({ view: 'calls' })} aria-current={inCalls}>
                {shell.calls}
              </a>
            </li>
            <li>
              <a href={addressOf({ view: 'drafts' })} aria-current={inDrafts}>
                {shell.drafts}
                {project.drafts > 0 && <span class="count"> {project.drafts}</span>}
              </a>
            </li>
            <li>
              <a href={addressOf({ view: 'playbooks' })} aria-current={inPlaybooks}>
                {shell.playbooks}
              </a>
            </li>
            <li>
              <a href={addressOf({ view: 'surveys' })} aria-current={inSurveys}>
                {shell.surveys}
              </a>
            </li>
            <li>
              <a href={addressOf({ view: 'settings' })} aria-current={inSettings}>
                {shell.settings}
              </a>
            </li>
          </ul>
        </nav>
        <div class="top-end">
          <span class="project">{titleOf(project.title, words.locale, project.key)}</span>
          {moved && <span class="clock">{shell.clock(times.moment(new Date(now()).toISOString()))}</span>}
          <LanguageSwitch words={words} onLanguage={onLanguage} />
          <button type="button" class="link" onClick={onSignOut}>
            {shell.signOut}
          </button>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
