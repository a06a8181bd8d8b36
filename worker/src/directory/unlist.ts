/** Whatever the directory holds of one account; each table has the columns `project` and `account`. */
const tables = [
  'memberships',
  'mails',
  'mail_drafts',
  'calls',
  'webhooks_set_aside',
  'exposures',
  'askings',
  'annoyances',
  'reactions',
  'tasks',
  'touches',
  'reliance',
  'first_values',
  'attendances',
  'tour_stands',
  'call_reviews',
];

/** Statements after which the directory knows nothing of an account. */
export function unlist(db: D1Database, project: string, account: string): D1PreparedStatement[] {
  return [
    db.prepare('DELETE FROM accounts WHERE project = ? AND id = ?').bind(project, account),
    ...tables.map((table) =>
      db.prepare(`DELETE FROM ${table} WHERE project = ? AND account = ?`).bind(project, account),
    ),
  ];
}
