import { Refusal } from '../http/refusal.ts';
import type { Route } from '../http/route.ts';

/**
 * `GET /v1/projects/:key/settings`: what Segment's browser client asks of its `cdnURL` before anything else. Its calls come to where
 * it asked; nothing further is loaded, and it measures nothing for others.
 */
export const segmentSettings: Route = async ({ env, req, var: { caches }, json }) => {
  const project = await caches.projectByKey(env, 'public', req.param('key') ?? '');
  if (!project) throw new Refusal('notFound', 'No project has this write key.');
  const { host, protocol } = new URL(req.url);
  const ours = { apiKey: project.publicKey, apiHost: `${host}/v1`, protocol: protocol.slice(0, -1) };
  const settings = { integrations: { 'Segment.io': ours }, metrics: { sampleRate: 0 } };
  return json(settings, 200, { 'cache-control': 'public, max-age=60' });
};
