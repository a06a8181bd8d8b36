import type { SettingChange, SettingsRequest } from '@banso/protocol';
import type { Author } from './audit.ts';

export type Change = Omit<SettingChange, 'at'> & { readonly at: number };

/** Changes what is asked for, and keeps each change with who and when, together or not at all. What is so already is no change. */
export async function changeSettings(
  db: D1Database,
  project: string,
  wanted: Pick<SettingsRequest, 'switch' | 'identity' | 'staffMinutes'>,
  { by, through, at }: Author & { readonly at: number },
): Promise<void> {
  const changes = [
    ...(wanted.switch === undefined ? [] : [['switch', `iif(off, 'off', 'on')`, wanted.switch] as const]),
    ...(wanted.staffMinutes === undefined
      ? []
      : [['staffMinutes', `coalesce(staff_minutes, '')`, String(wanted.staffMinutes ?? '')] as const]),
    ...(wanted.identity === undefined ? [] : [['identity', 'identity', wanted.identity] as const]),
  ];
  if (changes.length === 0) return;
  await db.batch([
    ...changes.map(([setting, before, after]) =>
      db
        .prepare(
          `INSERT INTO audit (project, n, at, author, through, kind, detail)
           SELECT key, (SELECT coalesce(max(n), 0) + 1 FROM audit WHERE project = ?1), ?2, ?3, ?4, 'setting',
             json_object('setting', ?5, 'before', ${before}, 'after', ?6)
           FROM projects WHERE key = ?1 AND CAST(${before} AS TEXT) <> ?6`,
        )
        .bind(project, at, by, through, setting, after),
    ),
    ...changes.map(([setting, before, after]) =>
      db
        .prepare(
          `INSERT INTO setting_changes (project, n, at, author, setting, before, after)
           SELECT key, (SELECT coalesce(max(n), 0) + 1 FROM setting_changes WHERE project = ?1), ?2, ?3, ?4, ${before}, ?5
           FROM projects WHERE key = ?1 AND CAST(${before} AS TEXT) <> ?5`,
        )
        .bind(project, at, by ?? (through === 'console' ? 'console' : null), setting, after),
    ),
    db
      .prepare(
        `UPDATE projects SET off = coalesce(?2, off), identity = coalesce(?3, identity),
           staff_minutes = iif(?4, ?5, staff_minutes) WHERE key = ?1`,
      )
      .bind(
        project,
        wanted.switch === undefined ? null : Number(wanted.switch === 'off'),
        wanted.identity ?? null,
        Number(wanted.staffMinutes !== undefined),
        wanted.staffMinutes ?? null,
      ),
  ]);
}

/** Newest first. */
export async function readChanges(db: D1Database, project: string, most: number): Promise<readonly Change[]> {
  const { results } = await db
    .prepare(
      `SELECT at, author AS by, setting, before, after FROM setting_changes WHERE project = ? ORDER BY n DESC LIMIT ?`,
    )
    .bind(project, most)
    .all<Change>();
  return results;
}
