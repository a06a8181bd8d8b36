import { limits, parseTouches } from '@banso/protocol';
import type { ServerTouch, TouchesAnswer } from '@banso/protocol';
import { requireSecretKey } from '../access/credentials.ts';
import { tooMany } from '../access/rates.ts';
import { readBody } from '../http/body.ts';
import { accept, Refusal } from '../http/refusal.ts';
import type { Route } from '../http/route.ts';
import { askAbout } from '../ingest/ask.ts';
import { touchEvent } from '../practices/touchEvent.ts';

/** `POST /v1/touches`: calls, meetings, seminars and chats that are kept elsewhere. */
export const touches: Route = async (asked) => {
  const { env, req } = asked;
  const project = await requireSecretKey(req.raw, env, asked.var.caches);
  if (project.off) throw new Refusal('gone', 'Banso is switched off for this project.');
  const body = accept(parseTouches(await readBody(req.raw, limits.bodyBytes)));
  const accounts = new Map<string, ServerTouch[]>();
  for (const touch of body.touches) accounts.set(touch.account, [...(accounts.get(touch.account) ?? []), touch]);
  const taken = await Promise.all(
    Array.from(accounts, async ([account, told]) => {
      const { stub, ask } = await askAbout(asked, project, account);
      const events = told.map((touch) => touchEvent(touch, `touch/${touch.id}`, Date.now() + ask.ahead));
      return stub.take({ ...ask, events, counted: { by: 'id' }, braked: true });
    }),
  );
  const retryAfter = Math.max(0, ...taken.map((one) => one.retryAfter ?? 0));
  if (retryAfter > 0) throw tooMany(retryAfter);
  return asked.json({ held: body.touches.map(({ id }) => id) } satisfies TouchesAnswer);
};
