import { issuesIn } from '@banso/playbook';
import { parseCheckRequest, parseRollbackRequest, publishLimits } from '@banso/protocol';
import type { CheckAnswer, Issue, PlaybookPage, PlaybookRow, PlaybooksBody, PreviewAnswer } from '@banso/protocol';
import { instantText } from '../../account/time.ts';
import { findVersion, versionsOf } from '../../directory/playbookVersions.ts';
import type { PlaybookVersion } from '../../directory/playbookVersions.ts';
import { readSources } from '../../directory/sources.ts';
import { readBody } from '../../http/body.ts';
import { nowOf } from '../../http/nowOf.ts';
import { ordinalIn } from '../../http/query.ts';
import { accept, Refusal } from '../../http/refusal.ts';
import { tongueOf } from '../../http/tongueOf.ts';
import { outlineOf } from '../../publishing/outline.ts';
import { checkOne } from '../../publishing/checkOne.ts';
import { makePreview } from '../../publishing/preview.ts';
import { publish } from '../../publishing/publish.ts';
import { readPublished } from '../../publishing/published.ts';
import type { Published } from '../../publishing/published.ts';
import { rollBack } from '../../publishing/rollBack.ts';
import type { Asked } from './guard.ts';

/** In the language of whoever asks. */
const told = ({ req }: Asked, issues: readonly Issue[]) => issuesIn(tongueOf(req.header('accept-language')), issues);
const noSuch = () => new Refusal('notFound', 'This project has no such playbook.');

/** `GET /console/api/playbooks` */
export async function showPlaybooks(asked: Asked): Promise<Response> {
  const {
    env: { DB },
    var: { project },
  } = asked;
  const published = await readPublished(DB, project.key);
  const playbooks = await Promise.all(
    published.playbooks.map(async (playbook) =>
      rowOf(playbook, await findVersion(DB, project.key, playbook.key, playbook.version)),
    ),
  );
  return asked.json({ playbooks } satisfies PlaybooksBody);
}

/** `GET /console/api/playbooks/:key` */
export async function showPlaybook(asked: Asked): Promise<Response> {
  const {
    env: { DB },
    var: { project },
    req,
  } = asked;
  const key = req.param('key') ?? '';
  const [published, versions] = await Promise.all([readPublished(DB, project.key), versionsOf(DB, project.key, key)]);
  const current = published.playbooks.find((playbook) => playbook.key === key);
  if (!current) throw noSuch();
  const source = published.files.find(({ path }) => path === current.path)?.text ?? '';
  const { issues } = await checkOne(DB, project.key, { key, source });
  const page: PlaybookPage = {
    outline: outlineOf(current.plan),
    playbook: rowOf(current, versions.find(({ version }) => version === current.version) ?? null),
    versions: versions.map(({ version, publishedAt, author, note }) => ({
      version,
      publishedAt: instantText(publishedAt),
      by: author,
      note,
      current: version === current.version,
    })),
    source,
    revision: published.inForce.revision,
    issues: told(asked, issues),
  };
  return asked.json(page);
}

/** `GET /console/api/playbooks/:key/versions/:version` */
export async function showVersion(asked: Asked): Promise<Response> {
  const {
    env: { DB },
    var: { project },
    req,
  } = asked;
  const found = await findVersion(DB, project.key, req.param('key') ?? '', ordinalIn(req.param('version')) ?? 0);
  const source = found && (await readSources(DB, project.key, [found.hash])).get(found.hash);
  if (source === null || source === undefined) throw noSuch();
  return asked.json({ source });
}

/** `POST /console/api/playbooks/check` */
export async function checkPlaybook(asked: Asked): Promise<Response> {
  const request = accept(parseCheckRequest(await readBody(asked.req.raw, publishLimits.bodyBytes)));
  const { over, issues } = await checkOne(asked.env.DB, asked.var.project.key, request);
  return asked.json({
    issues: told(asked, issues),
    version: null,
    revision: over.inForce.revision,
  } satisfies CheckAnswer);
}

/** `POST /console/api/playbooks/preview`: as `check`, with where to look at it where there is no error. */
export async function previewPlaybook(asked: Asked): Promise<Response> {
  const {
    env,
    var: { project },
  } = asked;
  const request = accept(parseCheckRequest(await readBody(asked.req.raw, publishLimits.bodyBytes)));
  const { files, issues } = await checkOne(env.DB, project.key, request);
  const answer = await makePreview(env.DB, { project: project.key, appUrl: project.appUrl, files }, Date.now());
  return asked.json({ ...answer, issues: told(asked, issues) } satisfies PreviewAnswer);
}

/** `POST /console/api/playbooks/publish`: answers the issues instead, where one is an error. */
export async function publishPlaybook(asked: Asked): Promise<Response> {
  const {
    env: { DB },
    var: { project, caches },
    req,
  } = asked;
  const request = accept(parseCheckRequest(await readBody(req.raw, publishLimits.bodyBytes)));
  const { over, files, issues } = await checkOne(DB, project.key, request);
  if (issues.some(({ severity }) => severity === 'error'))
    return asked.json({
      issues: told(asked, issues),
      version: null,
      revision: over.inForce.revision,
    } satisfies CheckAnswer);
  const { published, revision } = await publish(DB, {
    project: project.key,
    over,
    files,
    author: asked.var.author,
    note: request.note ?? null,
    now: await nowOf(asked),
  });
  caches.forget();
  const version = published.find(({ key }) => key === request.key)?.version ?? null;
  return asked.json({ issues: told(asked, issues), version, revision } satisfies CheckAnswer);
}

/** `POST /console/api/playbooks/:key/rollback` */
export async function rollBackFromConsole(asked: Asked): Promise<Response> {
  const {
    env: { DB },
    var: { project, caches },
    req,
  } = asked;
  const { version, base } = accept(parseRollbackRequest(await readBody(req.raw, 4096)));
  const now = await nowOf(asked);
  const request = { version, ...(base === undefined ? {} : { base }) };
  const answer = await rollBack(DB, project.key, req.param('key') ?? '', request, asked.var.author, now);
  caches.forget();
  return asked.json(answer);
}

function rowOf({ key, version, plan }: Published['playbooks'][number], found: PlaybookVersion | null): PlaybookRow {
  return {
    key,
    title: plan.title,
    version,
    publishedAt: instantText(found?.publishedAt ?? 0),
    milestones: plan.milestones.length,
    experiences: plan.experiences.length,
    followUps: plan.followUps.length,
  };
}
