import { readClick, verifyLink } from '../access/links.ts';
import { findProject } from '../directory/projects.ts';
import { Refusal } from '../http/refusal.ts';
import type { Asked, Route } from '../http/route.ts';
import { askAbout } from '../ingest/ask.ts';

/**
 * Machines that say what they are: crawlers, previews, libraries, and mail gateways that look at links for their users. A list can
 * never be whole; those that pose as browsers are told by when and how many links they follow (`account/clicks`).
 */
const machines =
  /bot|crawl|spider|preview|scan|monitor|headless|curl|wget|python|java\/|okhttp|go-http|libwww|barracuda|proofpoint|urldefense|mimecast|ironport|ciscosecureemail|safelinks|fireeye|trendmicro|tmes|sophos|fortinet|symantec|messagelabs|googleimageproxy/i;

/**
 * `GET /l/:token`: on to the address that was signed, and to no other, whether or not it is counted and whatever else fails: whoever
 * follows a link has to get where it leads. No cookie, nothing of the request is kept.
 */
export const click: Route = async (asked) => {
  const token = asked.req.param('token') ?? '';
  const about = readClick(token);
  const { caches } = asked.var;
  const keys = about ? await caches.keys(asked.env, about.project, 'links') : [];
  if (!about || !/^https?:\/\//i.test(about.url) || !(await verifyLink('click', token, keys)))
    throw new Refusal('notFound', 'This link is not one of ours, or has been damaged on its way.');
  if (!isMachine(asked)) await count(asked, about).catch(() => undefined);
  return new Response(null, {
    status: 302,
    headers: { location: about.url, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
  });
};

function isMachine({ req }: Asked): boolean {
  const purpose = `${req.header('sec-purpose') ?? ''} ${req.header('purpose') ?? ''} ${req.header('x-moz') ?? ''}`;
  const agent = req.header('user-agent') ?? '';
  return req.method !== 'GET' || /prefetch|prerender|preview/i.test(purpose) || agent === '' || machines.test(agent);
}

async function count(asked: Asked, about: NonNullable<ReturnType<typeof readClick>>): Promise<void> {
  const project = await findProject(asked.env.DB, about.project);
  if (!project) return;
  const { stub, ask } = await askAbout(asked, project, about.account);
  await stub.mailClicked(ask, about.mail, about.url);
}
