import type { ImportAnswer } from '@banso/protocol';
import { keyHolder, requireSecretKey } from '../access/credentials.ts';
import { record } from '../directory/audit.ts';
import { nowOf } from '../http/nowOf.ts';
import { Refusal } from '../http/refusal.ts';
import { requireOn } from '../http/requireOn.ts';
import { detailInJapanese } from '../http/japanese.ts';
import type { Route } from '../http/route.ts';
import { tongueOf } from '../http/tongueOf.ts';
import { importBody, readerFor } from '../importing/importBody.ts';

const names = /^[\w.:-]{1,120}$/;

/** `POST /v1/import?id=`: what was before, as JSON lines or CSV. Nothing is sent for it, and nothing begins by it. */
export const importPast: Route = async (asked) => {
  const { env, req } = asked;
  const project = await requireSecretKey(req.raw, env, asked.var.caches);
  requireOn(project);
  const id = req.query('id') ?? '';
  if (!names.test(id))
    throw new Refusal(
      'malformed',
      'Name the import with `?id=` (letters, digits, . : _ -), so that sending it again counts nothing twice.',
    );
  const answer = await importBody(asked, project, id, readerFor(req.header('content-type')));
  const { account, user, event } = answer.counted;
  await record(env.DB, project.key, {
    ...keyHolder(req.query('by')),
    at: await nowOf(asked),
    kind: 'imported',
    detail: {
      import: id,
      lines: String(answer.read),
      accounts: String(account),
      users: String(user),
      events: String(event),
    },
  });
  return asked.json(tongueOf(req.header('accept-language')) === 'ja' ? inJapanese(answer) : answer);
};

function inJapanese(answer: ImportAnswer): ImportAnswer {
  const told = (text: string) => detailInJapanese(text) ?? text;
  return { ...answer, lines: answer.lines.map((one) => ({ ...one, detail: told(one.detail), fix: told(one.fix) })) };
}
