import type { Project } from '../directory/projects.ts';
import { accountsOf } from '../directory/memberships.ts';
import type { Asked } from '../http/route.ts';
import { askAbout } from './ask.ts';
import type { Addressed } from './segmentEvents.ts';

/**
 * Who was known before their company was is an account of one. Once the host's server says which company they belong to, what is
 * known of the person goes there, their address and every no with it, and the account of one lets go of them: it writes to nobody any more.
 * Done again it changes nothing.
 */
export async function absorb(
  asked: Asked,
  project: Project,
  addressed: readonly Pick<Addressed, 'account' | 'event'>[],
): Promise<void> {
  const joined = addressed.flatMap(({ account, event }) =>
    event.kind === 'group' && event.verified && event.user !== undefined && event.user !== account
      ? [{ account, user: event.user, at: event.at }]
      : [],
  );
  await Promise.all(
    joined.map(async ({ account, user, at }) => {
      if (!(await accountsOf(asked.env.DB, project.key, user)).includes(user)) return;
      const alone = await askAbout(asked, project, user);
      const events = await alone.stub.release(alone.ask, user, at);
      if (events.length === 0) return;
      const company = await askAbout(asked, project, account);
      await company.stub.take({ ...company.ask, events, counted: { by: 'id' } });
    }),
  );
}
