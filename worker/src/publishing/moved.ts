import type { PublicationBody } from '@banso/protocol';
import { publicationsSince, readInForce } from '../directory/publications.ts';
import type { Publication } from '../directory/publications.ts';
import { Refusal } from '../http/refusal.ts';
import { movedDetail } from './movedDetail.ts';

const mostTold = 20;

/** 409: what is in force is no longer what `base` names. Says who put what in force since, and when. */
export async function moved(db: D1Database, project: string, base: string | null): Promise<Refusal> {
  const [{ revision }, since] = await Promise.all([
    readInForce(db, project),
    publicationsSince(db, project, base, mostTold),
  ]);
  const changes = since.map(publicationBody);
  return new Refusal('conflict', movedDetail('en', changes), { inForce: { revision, since: changes } });
}

function publicationBody({ revision, at, author, note, playbooks }: Publication): PublicationBody {
  return { revision, at: new Date(at).toISOString(), by: author, note, playbooks };
}
