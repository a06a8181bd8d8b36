import { addressOf } from './route/routes.ts';
import { useDesk } from './desk.ts';

interface Room {
  /** What the addresses of all its views begin with. */
  readonly root: string;
  readonly to: string;
  readonly title: string;
  /** How many things wait for a person there. */
  readonly waiting?: number;
}

/** The rooms of the console. Whatever is in none of the others is among the accounts. */
export function MainNav() {
  const { place, project, words } = useDesk();
  const { shell } = words;
  const accounts: Room = { root: '/console/accounts', to: addressOf({ view: 'accounts' }), title: shell.accounts };
  const others: readonly Room[] = [
    { root: '/console/tasks', to: addressOf({ view: 'tasks' }), title: shell.tasks, waiting: project.tasks },
    { root: '/console/calls', to: addressOf({ view: 'calls' }), title: shell.calls },
    { root: '/console/mails', to: addressOf({ view: 'drafts' }), title: shell.drafts, waiting: project.drafts },
    { root: '/console/playbooks', to: addressOf({ view: 'playbooks' }), title: shell.playbooks },
    { root: '/console/surveys', to: addressOf({ view: 'surveys' }), title: shell.surveys },
    {
      root: '/console/reports',
      to: addressOf({ view: 'report', report: 'follow-ups' }),
      title: shell.reports,
    },
    { root: '/console/settings', to: addressOf({ view: 'settings' }), title: shell.settings },
  ];
  const here = others.find(({ root }) => place.path.startsWith(root)) ?? accounts;
  return (
    <nav aria-label={shell.main}>
      <ul>
        {[accounts, ...others].map((room) => (
          <li key={room.root}>
            <a href={room.to} aria-current={room === here ? 'page' : undefined}>
              {room.title}
              {(room.waiting ?? 0) > 0 && <span class="count"> {room.waiting}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
