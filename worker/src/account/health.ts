import { parseInstant, trend } from '@banso/engine';
import type { Health, HealthSnapshot } from '@banso/engine';

/** An account's health as it was last told, with where it is going: points in 28 days, null where too few days were scored. */
export interface HealthTold extends HealthSnapshot {
  readonly trend: number | null;
}

/** The account's snapshots: one row a day with the shadow's score in it, written once. */
export interface HealthBook {
  readonly last: HealthTold | null;
  /** One write of the caller's transaction; a day that is there already stays as it is. */
  add(snapshot: HealthSnapshot): void;
  /** The latest days, oldest first. */
  days(most: number): readonly HealthSnapshot[];
}

interface Row extends Record<string, SqlStorageValue> {
  readonly day: string;
  readonly health: string;
  readonly shadow: string;
}

/** As many days as a trend looks back on. */
const trendDays = 28;

export function openHealthBook(sql: SqlStorage): HealthBook {
  let last: HealthTold | null | undefined;

  function days(most: number): readonly HealthSnapshot[] {
    const rows = sql.exec<Row>('SELECT day, health, shadow FROM health ORDER BY day DESC LIMIT ?', most);
    return Array.from(rows, toSnapshot).reverse();
  }

  return {
    days,
    get last() {
      if (last === undefined) last = told(days(trendDays));
      return last;
    },
    add({ day, health, shadow }) {
      sql.exec(
        'INSERT INTO health (day, health, shadow) VALUES (?, ?, ?) ON CONFLICT (day) DO NOTHING',
        day,
        JSON.stringify(health),
        JSON.stringify(shadow),
      );
      last = undefined;
    },
  };
}

/** The trend is through scores of one version: those of another are another thing. */
function told(days: readonly HealthSnapshot[]): HealthTold | null {
  const latest = days.at(-1);
  if (!latest) return null;
  const scores = days.flatMap(({ day, health }) =>
    health && health.version === latest.health?.version
      ? [{ at: parseInstant(`${day}T00:00:00Z`) ?? 0, score: health.score }]
      : [],
  );
  return { ...latest, trend: trend(scores) };
}

const toSnapshot = ({ day, health, shadow }: Row): HealthSnapshot => ({
  day,
  health: JSON.parse(health) as Health | null,
  shadow: JSON.parse(shadow) as Health | null,
});
