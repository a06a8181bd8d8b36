import type { ImportAnswer } from '@banso/protocol';
import { requireSecretKey } from '../access/credentials.ts';
import { record } from '../directory/audit.ts';
import { Refusal } from '../http/refusal.ts';
import { detailInJapanese } from '../http/japanese.ts';
import type { Route } from '../http/route.ts';
import { tongueOf } from '../http/tongueOf.ts';
import { importBody, readerFor } from '../importing/importBody.ts';

const names = /^[\w.:-]{1,120}$/;

/** `POST /v1/import?id=`: what was before, as JSON lines or CSV. Nothing is sent for it, and nothing begins by it. */
export const importPast: Route = async (asked) => {
  const { env, req } = asked;
  const project = await requireSecretKey(req.raw, env, asked.var.caches);
  if (project.off) throw new Refusal('gone', 'Banso is switched off for this project.');
  const id = req.query('id') ?? '';
  if (!names.test(id))
    throw new Refusal(
      'malformed',
      'Name the import with `?id=` (letters, digits, . : _ -), so that sending it again counts nothing twice.',
    );
  const answer = await importBody(asked, project, id, readerFor(req.header('content-type')));
  const { account, user, event } = answer.counted;
  await record(env.DB, project.key, {
    at: Date.now() + (await asked.var.caches.ahead(env)),
    by: req.query('by') ?? null,
    through: 'key',
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
