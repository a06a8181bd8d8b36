import { assemble } from '@banso/engine';
import type { Plan } from '@banso/engine';

/** What is compiled and in force together: a plan before the engine's look-ups are made. */
export type Parts = Omit<Parameters<typeof assemble>[0], 'revision'>;

export interface PublishedFile {
  readonly path: string;
  readonly hash: string;
}

export async function readPlan(db: D1Database, project: string, revision: string): Promise<Plan | null> {
  const parts = await readParts(db, project, revision);
  return parts && assemble({ revision, ...parts });
}

export async function readParts(db: D1Database, project: string, revision: string): Promise<Parts | null> {
  const row = await db
    .prepare('SELECT plan FROM revisions WHERE project = ? AND revision = ?')
    .bind(project, revision)
    .first<{ plan: string }>();
  return row && (JSON.parse(row.plan) as Parts);
}

export async function readFiles(db: D1Database, project: string, revision: string): Promise<readonly PublishedFile[]> {
  const row = await db
    .prepare('SELECT files FROM revisions WHERE project = ? AND revision = ?')
    .bind(project, revision)
    .first<{ files: string }>();
  return row ? (JSON.parse(row.files) as PublishedFile[]) : [];
}

/** Statements that store a revision and put it in force; run them in one D1 batch. Publishing the same files again changes nothing. */
export function writeRevision(
  db: D1Database,
  project: string,
  revision: {
    readonly revision: string;
    readonly files: readonly PublishedFile[];
    readonly parts: Parts;
    /** Where the files say that the product is; what the project's own row says goes before. */
    readonly appUrl: string | null;
    readonly at: number;
  },
): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `INSERT INTO revisions (project, revision, files, plan, published_at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (project, revision) DO NOTHING`,
      )
      .bind(project, revision.revision, JSON.stringify(revision.files), JSON.stringify(revision.parts), revision.at),
    db
      .prepare(`UPDATE projects SET revision = ?, app_url = iif(app_url = '', coalesce(?, ''), app_url) WHERE key = ?`)
      .bind(revision.revision, revision.appUrl, project),
  ];
}
