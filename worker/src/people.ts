import type { PersonDeleted, PersonExport, PersonLog } from '@banso/protocol';
import { instantText } from './account/time.ts';
import { erasureHash } from './account/tombstones.ts';
import { hasAccount } from './directory/accounts.ts';
import type { Author } from './directory/audit.ts';
import { record } from './directory/audit.ts';
import { writeErasure } from './directory/erasures.ts';
import { accountsOf } from './directory/memberships.ts';
import { dropVisitor, visitorsAmong, visitsOf } from './directory/visitors.ts';
import type { Project } from './directory/projects.ts';
import { addressHash, everySuppressionOf } from './directory/suppressions.ts';
import { nowOf } from './http/nowOf.ts';
import { Refusal } from './http/refusal.ts';
import type { Asked } from './http/route.ts';
import { accountPlace } from './ingest/accountStub.ts';
import { askAbout } from './ingest/ask.ts';

/**
 * Deletes a person from every account they are known in, for good: first a tombstone, so that what breaks off is gone on with; then
 * account by account. Nobody known by this id is deleted beforehand: nothing of them will be kept when it comes.
 */
export async function deletePerson(
  asked: Asked,
  project: Project,
  user: string,
  author: Author,
): Promise<PersonDeleted> {
  const { DB } = asked.env;
  const at = await nowOf(asked);
  const hash = await erasureHash(project.key, user);
  const [accounts, visits] = await Promise.all([accountsWith(DB, project.key, user), visitsOf(DB, project.key, user)]);
  const placeOf = (account: string) => (account === user ? accountPlace(asked.env, project.key, account) : account);
  await writeErasure(DB, project.key, hash, accounts.map(placeOf), at);
  await Promise.all(visits.filter((id) => id !== user).map((id) => deleteVisit(asked, project, id, at)));
  const found = await Promise.all(
    accounts.map(async (account) => {
      const { stub, ask } = await askAbout(asked, project, account);
      return (await stub.erase(ask, hash)) ? [account] : [];
    }),
  );
  await dropVisitor(DB, project.key, user).run();
  await record(DB, project.key, { ...author, at, kind: 'deleted', detail: { person: hash } });
  return { id: user, accounts: found.flat() };
}

/** As a visitor they had an account of their own: whatever still comes of it is dropped. */
async function deleteVisit(asked: Asked, project: Project, id: string, at: number): Promise<void> {
  const { DB } = asked.env;
  const hash = await erasureHash(project.key, id);
  await writeErasure(DB, project.key, hash, [accountPlace(asked.env, project.key, id)], at);
  const { stub, ask } = await askAbout(asked, project, id);
  await stub.erase(ask, hash);
  await dropVisitor(DB, project.key, id).run();
}

/** All that is kept of a person, as text that goes out while it is read: a log may be longer than an isolate can hold. */
export async function exportPerson(
  asked: Asked,
  project: Project,
  user: string,
  author: Author,
): Promise<ReadableStream<Uint8Array>> {
  const { DB } = asked.env;
  const at = await nowOf(asked);
  const places = await Promise.all(
    (await accountsWith(DB, project.key, user)).map(async (account) => {
      const { stub, ask } = await askAbout(asked, project, account);
      const person = await stub.person(ask, user);
      return person ? [{ stub, person }] : [];
    }),
  );
  const found = places.flat();
  if (found.length === 0) throw new Refusal('notFound', 'This project knows no user with this id.');
  const addresses = new Set(
    found.flatMap(({ person: { person, mails } }) => [
      ...(person.email === null ? [] : [person.email]),
      ...mails.flatMap(({ effect }) => (effect.kind === 'email' ? [effect.address] : [])),
    ]),
  );
  const suppressions = await Promise.all(
    Array.from(addresses, async (address) => {
      const rows = await everySuppressionOf(DB, project.key, await addressHash(address));
      return rows.map((row) => ({ address, ...row, at: instantText(row.at) }));
    }),
  );
  const hash = await erasureHash(project.key, user);
  await record(DB, project.key, { ...author, at, kind: 'exported', detail: { person: hash } });
  const head: Omit<PersonExport, 'accounts'> = {
    id: user,
    exportedAt: instantText(at),
    suppressions: suppressions.flat(),
  };

  async function* written(): AsyncGenerator<string> {
    yield `${JSON.stringify(head).slice(0, -1)},"accounts":[`;
    for (const [i, { stub, person }] of found.entries()) {
      yield `${i === 0 ? '' : ','}${JSON.stringify(person).slice(0, -1)},"log":[`;
      let after = 0;
      for (let part: PersonLog | null = null; !part || part.next !== null; after = part.next ?? 0) {
        part = await stub.personLog(user, after);
        const text = part.entries.map((entry) => JSON.stringify(entry)).join(',');
        yield `${after > 0 && text !== '' ? ',' : ''}${text}`;
      }
      yield ']}';
    }
    yield ']}';
  }
  return streamOf(written());
}

/** Where they are members and, without a company, the account that is theirs alone, a visitor's too. */
async function accountsWith(db: D1Database, project: string, user: string): Promise<readonly string[]> {
  const [accounts, alone, visitors] = await Promise.all([
    accountsOf(db, project, user),
    hasAccount(db, project, user),
    visitorsAmong(db, project, [user]),
  ]);
  return [...new Set([...accounts, ...(alone || visitors.has(user) ? [user] : [])])];
}

function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}
