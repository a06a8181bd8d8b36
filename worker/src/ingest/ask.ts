import type { Ask } from '../account/intake.ts';
import { hasAccount } from '../directory/accounts.ts';
import type { Project } from '../directory/projects.ts';
import { Refusal } from '../http/refusal.ts';
import type { Asked } from '../http/route.ts';
import { accountStub } from './accountStub.ts';

/** An account's object, and the question's frame: the plan in force and the time. */
export async function askAbout({ env, var: { caches } }: Asked, project: Project, account: string) {
  const ask: Ask = {
    project: project.key,
    account,
    revision: project.revision,
    appUrl: project.appUrl,
    ahead: await caches.ahead(env),
  };
  return { stub: accountStub(env, project.key, account), ask };
}

/** As `askAbout`, where the directory knows the account: asking about one that never was must not create its object. */
export async function knownAccount(asked: Asked, project: Project, account: string) {
  if (!(await hasAccount(asked.env.DB, project.key, account)))
    throw new Refusal('notFound', 'This project has no account with this id.');
  return askAbout(asked, project, account);
}
