import { withoutMail } from '@banso/engine';
import { checkProject } from '@banso/playbook';
import type { ProjectFile } from '@banso/playbook';
import { previewParam } from '@banso/protocol';
import type { PreviewAnswer } from '@banso/protocol';
import { randomToken, sha256 } from '../access/hash.ts';
import { writePreview } from '../directory/previews.ts';

/** A working day is over by then, wherever it began. */
const lasts = 24 * 3_600_000;

/**
 * Keeps a draft for a day, under a token that nobody can guess: the app's page that is opened with it runs the draft by the same
 * engine, in that browser alone. Nothing is counted, and nobody is written to.
 */
export async function makePreview(
  db: D1Database,
  {
    project,
    appUrl,
    files,
  }: { readonly project: string; readonly appUrl: string; readonly files: readonly ProjectFile[] },
  now: number,
): Promise<PreviewAnswer> {
  const { issues, project: compiled } = checkProject(files);
  if (!compiled) return { issues, url: null, endsAt: null };
  const { settings, playbooks, articles } = withoutMail(compiled);
  const token = randomToken();
  const endsAt = now + lasts;
  const body = JSON.stringify({ settings, playbooks, articles });
  await writePreview(db, project, { hash: await sha256(token), body, endsAt }).run();
  return { issues, url: addressIn(compiled.appUrl ?? appUrl, token), endsAt: new Date(endsAt).toISOString() };
}

function addressIn(appUrl: string, token: string): string {
  if (!URL.canParse(appUrl)) return `?${previewParam}=${token}`;
  const url = new URL(appUrl);
  url.searchParams.set(previewParam, token);
  return url.href;
}
