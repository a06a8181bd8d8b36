import { addressOf } from '../route/routes.ts';
import { Icon } from './icon.tsx';
import { useDesk } from '../desk.ts';

/** What keeps things from reaching people, on every view, with the way to where it is put right. Nothing where all goes its way. */
export function Stopped() {
  const { project, words } = useDesk();
  const { all, mail, paused } = project.stopped;
  const say = words.shell.stopped;
  const settings = addressOf({ view: 'settings' });
  const said = [
    ...(all ? [{ key: 'all', what: say.all, to: settings }] : []),
    ...(mail ? [{ key: 'mail', what: say.mail[mail], to: `${settings}#sending` }] : []),
    ...(paused > 0 ? [{ key: 'paused', what: say.paused(paused), to: addressOf({ view: 'playbooks' }) }] : []),
  ];
  if (said.length === 0) return null;
  return (
    <ul class="stopped" aria-label={say.label}>
      {said.map(({ key, what, to }) => (
        <li key={key} class={key === 'paused' ? undefined : 'stopped-all'}>
          <Icon name="held" />
          <span>{what}</span>
          <a href={to}>{key === 'paused' ? say.look : say.settings}</a>
        </li>
      ))}
    </ul>
  );
}
