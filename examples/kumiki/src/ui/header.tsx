import { fullName } from '../world/world.ts';
import { Avatar } from './avatar.tsx';
import { useDesk } from './desk.ts';
import { Icon, Mark, type IconName } from './icon.tsx';
import { pathTo, type Route } from './route.ts';

const sections = [
  ['apps', ['apps', 'builder', 'records']],
  ['members', ['members']],
  ['settings', ['settings']],
] as const satisfies readonly (readonly [IconName & keyof typeof pathTo, readonly Route['page'][]])[];

export function Header({ page }: { page: Route['page'] }) {
  const { account, person, text } = useDesk();
  return (
    <header class="header">
      <a class="skip" href="#main">
        {text.nav.skip}
      </a>
      <div class="header-inner">
        <a class="brand" href={pathTo.apps}>
          <Mark />
          <span>Kumiki</span>
        </a>
        <nav class="nav" aria-label={text.nav.label}>
          {sections.map(([section, pages]) => (
            <a
              key={section}
              href={pathTo[section]}
              data-testid={`nav-${section}`}
              aria-current={(pages as readonly string[]).includes(page) ? 'page' : undefined}
            >
              <Icon name={section} />
              {text.nav[section]}
            </a>
          ))}
        </nav>
        <p class="whose">
          <span class="whose-account">{account.name}</span>
          <span class="chip">{text.plan}</span>
        </p>
        <span class="who" title={fullName(person)}>
          <Avatar person={person} />
          <span class="who-name">{fullName(person)}</span>
        </span>
      </div>
    </header>
  );
}
