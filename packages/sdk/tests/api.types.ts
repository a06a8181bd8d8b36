/** What a developer may write, and what must not compile. Checked by the compiler; never run. */
import { createBanso } from '../src/index.ts';

const banso = createBanso({ key: 'pk_demo', host: 'https://banso.example.com' });

banso('identify', 'u1', { plan: 'trial', seats: 3, since: new Date() }, { token: 'eyJ…' });
banso('track', 'app.created', { fields: ['name'] }, { origin: 'template' });
banso('group', 'a1', { name: 'Kumiki' }, { role: 'admin' });
banso('page');
banso('page', '/apps');
banso('consent', { productHelp: true });
const stop: () => void = banso(
  'on',
  'milestone',
  ({ milestone, progress }) => `${milestone.toUpperCase()} ${progress.toFixed()}`,
);
const waiting: number = banso('debug').events.waiting;
stop();
void waiting;

// @ts-expect-error A number is no user id.
banso('identify', 7);
// @ts-expect-error There is no such verb.
banso('tarck', 'app.created');
// @ts-expect-error The role belongs to a group.
banso('track', 'app.created', {}, { role: 'admin' });
// @ts-expect-error There is no such happening.
banso('on', 'finished', () => {});
// @ts-expect-error A listener of `shown` is told an experience.
banso('on', 'shown', ({ milestone }) => milestone);
// @ts-expect-error The host is not optional: a module does not know where it came from.
createBanso({ key: 'pk_demo' });
createBanso({ plan: '/plan.json' });
// @ts-expect-error A plan needs no host.
createBanso({ plan: '/plan.json', host: 'https://banso.example.com' });
