import { useState } from 'preact/hooks';
import { moveClock, type Moved } from '../host/moveClock.ts';
import type { Text } from '../text/ja.ts';
import { colleaguesIn, fullName, type Locale, type Person, type World } from '../world/world.ts';
import { Icon } from './icon.tsx';
import { pathTo } from './route.ts';

interface Props {
  readonly world: World;
  readonly person: Person | null;
  readonly locale: Locale;
  readonly text: Text;
  readonly onPerson: (id: string) => void;
  readonly onLocale: (locale: Locale) => void;
  readonly onOver: () => void;
}

/** What only the demo has: it is no part of the product that it sits on. */
export function DemoBar({ world, person, locale, text, onPerson, onLocale, onOver }: Props) {
  const [moved, setMoved] = useState<Moved | 'moving' | 'cannot' | null>(null);
  const colleagues = person ? colleaguesIn(world, person.accountId) : [];

  const later = async (accountId: string) => {
    setMoved('moving');
    setMoved((await moveClock('3d', accountId)) ?? 'cannot');
  };

  return (
    <aside class="demo" aria-label={text.demo.label}>
      <div class="demo-inner">
        <strong class="demo-badge">{text.demo.badge}</strong>
        {!person && <a href={pathTo.gallery}>{text.demo.gallery}</a>}
        {person && (
          <>
            <span class="demo-person">
              <span aria-hidden="true">{text.demo.person}</span>
              <select
                value={person.id}
                aria-label={text.demo.person}
                data-testid="demo-person"
                onChange={(event) => onPerson(event.currentTarget.value)}
              >
                {colleagues.map((colleague) => (
                  <option key={colleague.id} value={colleague.id}>
                    {fullName(colleague)}
                  </option>
                ))}
              </select>
            </span>
            <button type="button" data-testid="demo-later" onClick={() => void later(person.accountId)}>
              <Icon name="clock" />
              {moved && typeof moved === 'object' ? text.demo.laterAgain : text.demo.later}
            </button>
            <a href={`/console/accounts/${encodeURIComponent(person.accountId)}`} data-testid="demo-console">
              {text.demo.console}
            </a>
          </>
        )}
        <button type="button" data-testid="demo-over" onClick={onOver}>
          {text.demo.over}
        </button>
        <span class="demo-languages" role="group" aria-label={text.demo.language}>
          {(['ja', 'en'] as const).map((one) => (
            <button key={one} type="button" lang={one} aria-pressed={one === locale} onClick={() => onLocale(one)}>
              {one === 'ja' ? '日本語' : 'English'}
            </button>
          ))}
        </span>
      </div>
      <div role="status">
        {moved && <Later moved={moved} locale={locale} text={text} onClose={() => setMoved(null)} />}
      </div>
    </aside>
  );
}

function Later(props: { moved: Moved | 'moving' | 'cannot'; locale: Locale; text: Text; onClose: () => void }) {
  const { moved, locale, text, onClose } = props;
  if (moved === 'moving') return <p class="demo-said">{text.demo.moving}</p>;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div class="demo-said" data-testid="demo-said">
      {moved === 'cannot' ? (
        <p>{text.demo.cannot}</p>
      ) : (
        <>
          <p>{text.demo.moved(when.format(new Date(moved.now)))}</p>
          <p>{moved.mails.length === 0 ? text.demo.noMails : text.demo.mails}</p>
          <ul>
            {moved.mails.map((mail) => (
              <li key={mail.id}>
                <Icon name="mail" />
                <strong>{mail.subject}</strong>
                <span>{text.demo.toWhom(mail.to)}</span>
              </li>
            ))}
          </ul>
          <button type="button" onClick={() => location.reload()}>
            {text.demo.reload}
          </button>
        </>
      )}
      <button type="button" onClick={onClose}>
        {text.close}
      </button>
    </div>
  );
}
