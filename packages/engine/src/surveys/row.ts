import type { Band } from '../healthPlan.ts';
import type { Round } from './rounds.ts';

/** One asking of one person, for whoever counts them over all accounts. */
export interface SurveyRow extends Round {
  readonly survey: string;
  readonly user: string;
  /** Segments of the project in which the person or their account is now. */
  readonly segments: readonly string[];
  /** Milestones that an answer may name as missed, and that are not reached now. */
  readonly missed: readonly string[];
  /** How far the product has spread in the account now; null or absent: not known. */
  readonly spread?: Band | null;
}
