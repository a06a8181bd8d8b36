/** The accounts that began in one month, by the group their first fortnight put them in. */
export interface Cohort {
  /** `2026-11` */
  readonly month: string;
  /** How many are in group 1, in group 2, … */
  readonly groups: readonly number[];
  /** How many are in none, since too little was known. */
  readonly unknown: number;
}

/** The latest month first. Each account is counted once. */
export function cohortsOf(
  fortnights: Iterable<{ readonly cohort: string; readonly group: number | null }>,
): readonly Cohort[] {
  const months = new Map<string, { groups: number[]; unknown: number }>();
  for (const { cohort, group } of fortnights) {
    const month = months.get(cohort) ?? { groups: [0, 0, 0, 0, 0, 0, 0, 0], unknown: 0 };
    months.set(cohort, month);
    if (group === null) month.unknown += 1;
    else month.groups[group - 1] = (month.groups[group - 1] ?? 0) + 1;
  }
  return Array.from(months, ([month, counts]) => ({ month, ...counts })).sort((a, b) => (a.month < b.month ? 1 : -1));
}
