import { parseSettingsRequest } from '@banso/protocol';
import type { LossesBody } from '@banso/protocol';
import { readLosses } from '../../directory/losses.ts';
import { readBody } from '../../http/body.ts';
import { nowOf } from '../../http/nowOf.ts';
import { accept } from '../../http/refusal.ts';
import { applySettings, settingsBody } from '../../settings.ts';
import type { Asked } from './guard.ts';

/** `GET /console/api/settings` */
export async function showSettings(asked: Asked): Promise<Response> {
  return asked.json(await settingsBody(asked.env.DB, asked.var.project.key));
}

/** `POST /console/api/settings` */
export async function setSettings(asked: Asked): Promise<Response> {
  const { by: _, ...wanted } = accept(parseSettingsRequest(await readBody(asked.req.raw, 4096)));
  return asked.json(await applySettings(asked, asked.var.project.key, wanted, asked.var.author));
}

/** `GET /console/api/losses` */
export async function showLosses(asked: Asked): Promise<Response> {
  const losses = await readLosses(asked.env.DB, asked.var.project.key, await nowOf(asked));
  return asked.json({ losses } satisfies LossesBody);
}
