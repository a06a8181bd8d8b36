import { limits, parseTouches } from '@banso/protocol';
import type { ServerTouch, TouchesAnswer } from '@banso/protocol';
import { requireSecretKey } from '../access/credentials.ts';
import { requireTaken } from '../access/rates.ts';
import { readBody } from '../http/body.ts';
import { accept } from '../http/refusal.ts';
import { requireOn } from '../http/requireOn.ts';
import type { Route } from '../http/route.ts';
import { askAbout } from '../ingest/ask.ts';
import { touchEvent } from '../practices/touchEvent.ts';

/** `POST /v1/touches`: calls, meetings, seminars and chats that are kept elsewhere. */
export const touches: Route = async (asked) => {
  const { env, req } = asked;
  const project = await requireSecretKey(req.raw, env, asked.var.caches);
  requireOn(project);
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
  requireTaken(taken);
  return asked.json({ held: body.touches.map(({ id }) => id) } satisfies TouchesAnswer);
};
