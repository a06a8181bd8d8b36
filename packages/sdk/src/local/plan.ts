import { assemble, prepare, withoutMail, type Compiled } from '@banso/engine/account';
import type { Prepared } from '@banso/engine';

const fix =
  'Write one with `banso compile <folder> --page --out plan.json`, and give its address to data-plan, or to init.';

/**
 * The compiled project (what `banso compile` writes), at an address or as it is, ready for one person's account. Rejects, with what
 * to do about it, when it is none.
 */
export async function readPlan(given: unknown, fetch: typeof globalThis.fetch): Promise<Prepared> {
  const project = typeof given === 'string' ? await fetched(given, fetch) : given;
  if (!isCompiled(project))
    throw new Error(`${typeof given === 'string' ? given : 'The plan'} is no compiled project. ${fix}`);
  const { settings, playbooks, articles } = withoutMail(project);
  return prepare(
    assemble({
      revision: `local-${hashOf(JSON.stringify(project))}`,
      settings,
      playbooks: playbooks.map((plan) => ({ version: 0, plan })),
      articles,
    }),
  );
}

async function fetched(address: string, fetch: typeof globalThis.fetch): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`There is no plan at ${address} (it answered ${response.status}). ${fix}`);
  return response.json().catch(() => {
    const type = response.headers.get('content-type')?.split(';')[0] ?? 'nothing we can read';
    throw new Error(`There is no plan at ${address} (it answered with ${type}). ${fix}`);
  });
}

function isCompiled(value: unknown): value is Compiled {
  const { settings, playbooks, articles } = (value ?? {}) as Partial<Compiled>;
  return typeof settings?.key === 'string' && Array.isArray(playbooks) && Array.isArray(articles);
}

/** FNV-1a over UTF-16: tells one text from another, and no more. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
