const HOUR = 3_600_000;
const DAY = 24;

/** One UTC hour of a project's mail; `hour` since 1970. */
export interface MailHour {
  readonly hour: number;
  readonly sent: number;
  readonly bounced: number;
  readonly complained: number;
}

/** What a sender may send now. */
export interface Allowance {
  /** 0: new, or fallen back. */
  readonly tier: number;
  readonly perDay: number;
  readonly perHour: number;
  readonly sentToday: number;
  readonly sentThisHour: number;
  /** Why less may be sent than the days before would allow; null: nothing is wrong. */
  readonly because: 'bounces' | 'complaints' | null;
  /** When there is room; null: now. */
  readonly opensAt: number | null;
}

/** A day and an hour of each tier. The first is what PostHog gives a sender it does not know; each further one is ten times that. */
const tiers = [
  { perDay: 100, perHour: 50 },
  { perDay: 1_000, perHour: 500 },
  { perDay: 10_000, perHour: 5_000 },
  { perDay: 100_000, perHour: 50_000 },
] as const;

/** So many days of sending, without more bounces or complaints than a good sender has, make the next tier. */
const cleanDays = 3;
/** Shares are judged over the last seven days, from so many mails on: one bad address in ten says nothing. */
const window = 7 * DAY;
const judgedFrom = { bounces: 200, complaints: 1_000 };

/**
 * A domain that suddenly sends much is taken for a thief's, so a new one begins with a hundred a day and goes up as it sends
 * cleanly. Fair: under 2 % bounces and 0.1 % complaints. From 5 % and 0.3 % on it falls back to the first tier; from 10 % and
 * 0.5 % on (where Amazon SES pauses a sender) nothing leaves until the bad days are a week old.
 * `hours`: of the last 30 days, in any order, those without mail left out.
 */
export function allowanceOf(hours: readonly MailHour[], now: number): Allowance {
  const hour = Math.floor(now / HOUR);
  const today = Math.floor(hour / DAY);
  let tier = 0;
  let clean = 0;
  const days = new Set(hours.filter(({ sent }) => sent > 0).map((one) => Math.floor(one.hour / DAY)));
  for (const day of [...days].filter((one) => one < today).sort((a, b) => a - b)) {
    const verdict = judge(hours, (day + 1) * DAY);
    if (verdict.grade === 'fair') clean += 1;
    else clean = 0;
    if (verdict.grade === 'bad' || verdict.grade === 'paused') tier = 0;
    if (clean < cleanDays || tier === tiers.length - 1) continue;
    tier += 1;
    clean = 0;
  }
  const { grade, because } = judge(hours, hour + 1);
  const limits = grade === 'paused' ? { perDay: 0, perHour: 0 } : tiers[grade === 'bad' ? 0 : tier]!;
  const sentToday = sum(hours.filter((one) => Math.floor(one.hour / DAY) === today)).sent;
  const sentThisHour = sum(hours.filter((one) => one.hour === hour)).sent;
  const tomorrow = (today + 1) * DAY * HOUR;
  const opensAt = sentToday >= limits.perDay ? tomorrow : sentThisHour >= limits.perHour ? (hour + 1) * HOUR : null;
  return {
    tier: grade === 'bad' || grade === 'paused' ? 0 : tier,
    ...limits,
    sentToday,
    sentThisHour,
    because,
    opensAt,
  };
}

type Grade = 'fair' | 'middling' | 'bad' | 'paused';

/** Over the seven days before `until` (an hour). */
function judge(
  hours: readonly MailHour[],
  until: number,
): { readonly grade: Grade; readonly because: Allowance['because'] } {
  const { sent, bounced, complained } = sum(hours.filter(({ hour }) => hour < until && hour >= until - window));
  const bounces = sent >= judgedFrom.bounces ? bounced / sent : 0;
  const complaints = sent >= judgedFrom.complaints ? complained / sent : 0;
  const because = complaints >= 0.001 ? 'complaints' : bounces >= 0.02 ? 'bounces' : null;
  if (bounces >= 0.1 || complaints >= 0.005) return { grade: 'paused', because };
  if (bounces >= 0.05 || complaints >= 0.003) return { grade: 'bad', because };
  return { grade: because === null ? 'fair' : 'middling', because };
}

function sum(hours: readonly MailHour[]): Omit<MailHour, 'hour'> {
  return hours.reduce(
    (all, one) => ({
      sent: all.sent + one.sent,
      bounced: all.bounced + one.bounced,
      complained: all.complained + one.complained,
    }),
    { sent: 0, bounced: 0, complained: 0 },
  );
}
