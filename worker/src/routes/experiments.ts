import { requireSecretKey } from '../access/credentials.ts';
import { instantText } from '../account/time.ts';
import { readExposures } from '../directory/exposures.ts';
import type { AccountExposure } from '../directory/exposures.ts';
import type { Route } from '../http/route.ts';

const pageSize = 1000;

/** `GET /v1/experiments/:followUp`: one JSON object a line for each entry of an account, in both arms alike. */
export const experiment: Route = async (asked) => {
  const {
    env,
    req,
    var: { caches },
  } = asked;
  const project = await requireSecretKey(req.raw, env, caches);
  const followUp = req.param('followUp') ?? '';
  let after: AccountExposure | null = null;
  const lines = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const page: readonly AccountExposure[] = await readExposures(env.DB, project.key, followUp, after, pageSize);
      after = page.at(-1) ?? null;
      if (page.length > 0) controller.enqueue(new TextEncoder().encode(page.map(lineOf).join('')));
      if (page.length < pageSize) controller.close();
    },
  });
  return new Response(lines, { headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' } });
};

function lineOf({ enteredAt, exposedAt, goalAt, endedAt, ...row }: AccountExposure): string {
  const times = {
    enteredAt: instantText(enteredAt),
    exposedAt: instantText(exposedAt),
    goalAt: instantText(goalAt),
    endedAt: instantText(endedAt),
  };
  return `${JSON.stringify({ ...row, ...times })}\n`;
}
