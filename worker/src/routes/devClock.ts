import { toDuration } from '@banso/playbook';
import { parseClockRequest } from '@banso/protocol';
import type { ClockAnswer } from '@banso/protocol';
import { instantText } from '../account/time.ts';
import { everyAccount } from '../directory/accounts.ts';
import { findProject } from '../directory/projects.ts';
import { readBody } from '../http/body.ts';
import { nowOf } from '../http/nowOf.ts';
import { accept, Refusal } from '../http/refusal.ts';
import type { Asked, Route } from '../http/route.ts';
import { askAbout } from '../ingest/ask.ts';
import { moveClock } from '../moveClock.ts';

/** `GET /dev/clock` */
export const showClock: Route = async (asked) => asked.json(await clock(asked));

/** `POST /dev/clock`: lets time pass, with everything that falls due in it. */
export const setClock: Route = async (asked) => {
  const { move, account } = accept(parseClockRequest(await readBody(asked.req.raw, 1024)));
  const before = await nowOf(asked);
  const target = 'to' in move ? Date.parse(move.to) : before + toDuration(move.by);
  if (target < before) throw new Refusal('invalid', 'Time only goes forward; `npm start -- --reset` starts anew.');
  const woke = await moveClock(asked.env, before, target);
  asked.var.caches.forget();
  const mails = account === undefined ? {} : { mails: await mailsSince(asked, account, before) };
  return asked.json({ ...(await clock(asked)), woke, ...mails } satisfies ClockAnswer);
};

async function clock(asked: Asked): Promise<ClockAnswer> {
  const offset = await asked.var.caches.ahead(asked.env);
  return { now: instantText(Date.now() + offset), offset };
}

async function mailsSince(asked: Asked, account: string, since: number): Promise<NonNullable<ClockAnswer['mails']>> {
  const places = (await everyAccount(asked.env.DB)).filter(({ id }) => id === account);
  const lists = await Promise.all(
    places.map(async ({ project: key }) => {
      const project = await findProject(asked.env.DB, key);
      if (!project) return [];
      const { stub, ask } = await askAbout(asked, project, account);
      return (await stub.page(ask))?.mails ?? [];
    }),
  );
  return lists
    .flat()
    .filter(({ sentAt }) => sentAt !== null && Date.parse(sentAt) >= since)
    .map(({ id, to, subject }) => ({ id, to, subject }));
}
