import type { Event, Plan } from '@banso/engine';
import { readUnsubscribe, verifyLink } from '../access/links.ts';
import type { Unsubscribe } from '../access/links.ts';
import { findProject } from '../directory/projects.ts';
import type { Project } from '../directory/projects.ts';
import { accountsOf } from '../directory/memberships.ts';
import { addressHash, dropOwnRefusal, writeSuppression } from '../directory/suppressions.ts';
import type { Suppression } from '../directory/suppressions.ts';
import { Refusal } from '../http/refusal.ts';
import type { Asked } from '../http/route.ts';
import { askAbout } from './ask.ts';

/** Whoever holds a link out of one of our mails. */
export interface MailReader {
  readonly about: Unsubscribe;
  readonly project: Project;
  readonly plan: Plan | null;
}

/** Who the request's link is about, once it has proved to be ours and of this purpose. */
export async function readerOf(asked: Asked, purpose: 'unsubscribe' | 'preferences'): Promise<MailReader> {
  const token = asked.req.param('token') ?? '';
  const about = readUnsubscribe(token);
  const { caches } = asked.var;
  const project = about && (await findProject(asked.env.DB, about.project));
  if (!about || !project || !(await verifyLink(purpose, token, await caches.keys(asked.env, project.key, 'links'))))
    throw new Refusal('notFound', 'This link is not one of ours, or has been damaged on its way.');
  return { about, project, plan: await caches.plan(asked.env, project) };
}

/** A no is the mailbox's: it holds for whoever else has it, in whichever account. */
export async function suppress(asked: Asked, { about, project }: MailReader, suppression: Suppression): Promise<void> {
  const address = about.address ?? (await addressKnown(asked, project, about));
  if (address !== null) await writeSuppression(asked.env.DB, project.key, address, suppression);
}

/** The mailbox's owner takes back their no to all mail. */
export async function takeBack(asked: Asked, { about, project }: MailReader): Promise<void> {
  const address = about.address ?? (await addressKnown(asked, project, about));
  if (address !== null) await dropOwnRefusal(asked.env.DB, project.key, address);
}

/** Tells every account in which the person is known, their own of the mail first. */
export async function tellAccounts(
  asked: Asked,
  { about, project }: MailReader,
  events: readonly Event[],
): Promise<void> {
  const tell = async (account: string) => {
    const { stub, ask } = await askAbout(asked, project, account);
    await stub.take({ ...ask, events, counted: { by: 'id' } });
  };
  await tell(about.account);
  const others = await accountsOf(asked.env.DB, project.key, about.user);
  await Promise.all(others.filter((account) => account !== about.account).map(tell));
}

/** A link of the time before the address was in it is about whatever address the person has now. */
async function addressKnown(asked: Asked, project: Project, { account, user }: Unsubscribe): Promise<string | null> {
  const { stub, ask } = await askAbout(asked, project, account);
  const person = await stub.mailReader(ask, user);
  return person?.email ? addressHash(person.email) : null;
}
