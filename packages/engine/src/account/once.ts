import type { Instant } from '../event.ts';
import type { Health } from '../healthScore.ts';

/**
 * What is told once for many questions about one account at one time, whoever of its people they are about: told for each of them, it
 * would be the whole work of a large account. Filled by whoever asks first.
 */
export interface Once {
  health?: Health | null;
  stuckSince?: Instant | null;
  /** Ids of the people to whom a step of a follow-up about the account goes. */
  recipients?: Map<string, ReadonlySet<string>>;
}
