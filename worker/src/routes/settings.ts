import { parseSettingsRequest } from '@banso/protocol';
import { keyHolder, requireSecretKey } from '../access/credentials.ts';
import { readBody } from '../http/body.ts';
import { accept } from '../http/refusal.ts';
import type { Route } from '../http/route.ts';
import { applySettings, settingsBody } from '../settings.ts';

/** `GET /v1/project` */
export const showSettings: Route = async (asked) => {
  const { key } = await requireSecretKey(asked.req.raw, asked.env, asked.var.caches);
  return asked.json(await settingsBody(asked.env.DB, key));
};

/** `POST /v1/project`: the switch, the identity mode. */
export const setSettings: Route = async (asked) => {
  const { key } = await requireSecretKey(asked.req.raw, asked.env, asked.var.caches);
  const { by, ...wanted } = accept(parseSettingsRequest(await readBody(asked.req.raw, 4096)));
  return asked.json(await applySettings(asked, key, wanted, keyHolder(by)));
};
